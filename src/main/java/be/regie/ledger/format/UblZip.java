package be.regie.ledger.format;

import be.regie.ledger.JournalEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All e-invoices of the month in one archive, in the order given. Stored, not deflated, and dated 1 February 1980: deflated
 * bytes depend on the machine's zlib, and for 1 January 1980 the JDK adds a time stamp that depends on the machine's time
 * zone; the same month has to give the same bytes everywhere.
 */
final class UblZip implements LedgerFormat {

    private static final LocalDateTime CONSTANT_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    @Override
    public String name() {
        return "ubl-zip";
    }

    @Override
    public String fileName(LedgerContext context) {
        return "ubl-" + context.period() + ".zip";
    }

    @Override
    public void write(Iterable<JournalEntry> entries, LedgerContext context, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED);
        for (XmlFile file : context.electronicInvoices()) {
            zip.putNextEntry(entry(file));
            zip.write(file.bytes());
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    private static ZipEntry entry(XmlFile file) {
        CRC32 crc = new CRC32();
        crc.update(file.bytes());
        ZipEntry entry = new ZipEntry(file.name());
        entry.setTimeLocal(CONSTANT_TIME);
        entry.setSize(file.bytes().length);
        entry.setCrc(crc.getValue());
        return entry;
    }
}
