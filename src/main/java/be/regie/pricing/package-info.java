/**
 * From a prestation, a contract and the conditions to a price with its derivation. Pure: no clock, no locale, no
 * database, no Spring; the same arguments give the same result for ever.
 */
package be.regie.pricing;
