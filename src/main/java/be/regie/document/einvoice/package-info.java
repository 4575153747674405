/**
 * The e-invoice: UBL 2.1 in the Peppol BIS Billing 3.0 profile, and the exact checks that its schematron does not
 * make. Pure: no clock, no default locale or zone, no I/O.
 */
package be.regie.document.einvoice;
