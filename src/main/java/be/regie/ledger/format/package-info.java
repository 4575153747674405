/** The ledger in the layouts that accounting packages import: one class a format, all streaming. */
package be.regie.ledger.format;
