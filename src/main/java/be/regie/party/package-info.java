/** Who bills whom: the supplier and its customers, their identifiers and how VAT is charged between them. */
package be.regie.party;
