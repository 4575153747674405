package be.regie.document.einvoice;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/** The official judges, offline: the UBL 2.1 schema and the schematron of EN 16931 and of Peppol, release 2026.5. */
public final class Peppol {

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES =
            new ValidationExecutorSetRegistry<>();

    static {
        // it says something about every document
        ((Logger) LoggerFactory.getLogger("com.helger")).setLevel(Level.WARN);
        PeppolValidation2026_05.init(RULES);
    }

    private Peppol() {
    }

    /** @return errors and warnings in the judges' words; empty if there are none */
    public static List<String> complaints(byte[] xml) {
        List<String> complaints = new ArrayList<>();
        Document document = parse(xml);
        DVRCoordinate rules = document.getDocumentElement().getLocalName().equals("CreditNote")
                ? PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3
                : PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3;
        ValidationExecutionManager.executeValidation(IValidityDeterminator.createDefault(), RULES.getOfID(rules),
                        ValidationSourceXML.create("document.xml", document))
                .forEachFlattened(complaint -> complaints.add(complaint.getAsString(Locale.ROOT)));
        return complaints;
    }

    static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception failure) {
            throw new AssertionError("not well-formed", failure);
        }
    }
}
