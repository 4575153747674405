/** Journal entries, pure and balanced by construction, and one class per export format. */
package be.regie.ledger;
