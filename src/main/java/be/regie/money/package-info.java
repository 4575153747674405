/** Amounts that refuse silent rounding. Knows nothing but the JDK. */
package be.regie.money;
