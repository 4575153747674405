/**
 * A small, fast PDF/A-3b writer: fonts, page content, objects. It knows nothing of invoices.
 *
 * <p>What all documents of a firm share (subset fonts, colour profile, logo, page decoration) is made once as a block of
 * finished objects, {@link be.regie.document.pdf.StaticPart}; each document begins with that block, kept once, and adds its
 * own pages. OpenPDF subsets the fonts; nothing of it runs for a single document.
 */
package be.regie.document.pdf;
