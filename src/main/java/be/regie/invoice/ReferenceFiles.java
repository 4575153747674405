package be.regie.invoice;

import be.regie.conditions.Conditions;
import be.regie.conditions.ConditionsFile;
import be.regie.conditions.Contracts;
import be.regie.conditions.ContractsFile;
import be.regie.party.Customer;
import be.regie.party.CustomersFile;
import be.regie.party.SupplierFile;
import be.regie.prestation.Problem;
import be.regie.prestation.Reject;
import be.regie.table.ConfigurationMistake;
import be.regie.table.CsvTable;
import be.regie.table.Place;
import be.regie.table.Source;
import be.regie.table.Table;
import be.regie.text.Advice;
import be.regie.text.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads everything prestations are billed by from a folder: the input folder, or the copy of it that is frozen with a
 * month.
 *
 * @param reference there if, and only if, there is no mistake
 * @param mistakes  what stops the run, all of it
 * @param rejects   rows of customers.csv and contracts.csv that are refused, in order of file and line
 * @param warnings  what was passed over
 */
public record ReferenceFiles(
        Optional<Reference> reference, List<ConfigurationMistake> mistakes, List<Reject> rejects, List<Words> warnings) {

    public static final String SUPPLIER = "supplier.yml";
    public static final String CONDITIONS = "conditions.csv";
    public static final String CUSTOMERS = "customers.csv";
    public static final String CONTRACTS = "contracts.csv";

    /**
     * All of it from files.
     *
     * @param ledgerFormats names of formats that supplier.yml may ask for
     * @param furtherCheck  asked for each customer that is sound by itself
     */
    public static ReferenceFiles read(Path folder, Collection<String> ledgerFormats,
                                      Function<Customer, List<Problem>> furtherCheck) {
        return read(folder, List.of(SUPPLIER, CONDITIONS, CUSTOMERS, CONTRACTS), name -> new CsvTable(folder.resolve(name), name),
                ledgerFormats, furtherCheck);
    }

    /**
     * @param files  what must be in the folder, supplier.yml at least
     * @param tables the tables by the names of their files
     */
    public static ReferenceFiles read(Path folder, List<String> files, Function<String, Table> tables,
                                      Collection<String> ledgerFormats, Function<Customer, List<Problem>> furtherCheck) {
        List<ConfigurationMistake> mistakes = new ArrayList<>(missing(folder, files));
        if (!mistakes.isEmpty()) {
            return new ReferenceFiles(Optional.empty(), mistakes, List.of(), List.of());
        }
        SupplierFile.Result supplier = SupplierFile.read(folder.resolve(SUPPLIER), ledgerFormats);
        ConditionsFile.Result conditions = ConditionsFile.read(tables.apply(CONDITIONS));
        CustomersFile.Result customers = CustomersFile.read(tables.apply(CUSTOMERS), furtherCheck);
        Set<String> known = customers.allIds();
        ContractsFile.Result contracts = ContractsFile.read(tables.apply(CONTRACTS), known);
        List<Source> sources = List.of(conditions.source(), contracts.source(), customers.source());
        mistakes.addAll(conditions.mistakes());
        mistakes.addAll(contracts.source().mistakes());
        mistakes.addAll(customers.source().mistakes());
        mistakes.addAll(supplier.mistakes());
        Set<String> blocked = new HashSet<>(customers.rejectedIds());
        blocked.addAll(contracts.blockedCustomers());
        List<Reject> rejects = new ArrayList<>(contracts.rejects());
        rejects.addAll(customers.rejects());
        Optional<Reference> reference = supplier.supplier().filter(sound -> mistakes.isEmpty())
                .map(sound -> Reference.of(sound, customers.customers(), blocked, Contracts.of(contracts.contracts()),
                        Conditions.of(conditions.rules())));
        return new ReferenceFiles(reference, mistakes, rejects,
                sources.stream().flatMap(source -> source.warnings().stream()).toList());
    }

    private static List<ConfigurationMistake> missing(Path folder, List<String> files) {
        if (!Files.isDirectory(folder)) {
            return List.of(new ConfigurationMistake(new Place(folder.toString(), 0), "", "", Advice.of("input.missing")));
        }
        return files.stream()
                .filter(name -> !Files.isRegularFile(folder.resolve(name)))
                .map(name -> new ConfigurationMistake(new Place(name, 0), "", "", Advice.of("input.file-missing", folder)))
                .toList();
    }
}
