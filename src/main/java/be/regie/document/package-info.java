/** What leaves the house: PDF, payment reference and QR, and files that appear whole or not at all. */
package be.regie.document;
