/** The dated rules: every number of the conditions and every contract, looked up by day. No clock, no Spring. */
package be.regie.conditions;
