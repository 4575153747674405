package be.regie.conditions;

import static be.regie.conditions.ContractColumn.*;

import be.regie.prestation.Fields;
import be.regie.prestation.Problem;
import be.regie.prestation.Reject;
import be.regie.prestation.RejectCode;
import be.regie.table.Columns;
import be.regie.table.MalformedRow;
import be.regie.table.Row;
import be.regie.table.Rows;
import be.regie.table.Source;
import be.regie.table.Table;
import be.regie.text.Advice;
import be.regie.text.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads {@code contracts.csv}. Whoever has a rejected contract is not billed at all, since nobody may be billed as if a
 * broken contract did not exist; where a row does not even tell whose contract it is, that is everyone.
 */
public final class ContractsFile {

    private static final Columns COLUMNS = Columns.of(ContractColumn.class,
            EnumSet.of(CONTRACT_ID, CUSTOMER_ID, LEVEL, VALID_FROM));

    private final Set<String> knownCustomers;
    private final Map<Contract, Row> rowsOfContracts = new IdentityHashMap<>();
    private final List<Contract> contracts = new ArrayList<>();
    private final Map<String, String> customersOfContracts = new HashMap<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final Set<String> blockedCustomers = new TreeSet<>();

    private ContractsFile(Set<String> knownCustomers) {
        this.knownCustomers = knownCustomers;
    }

    /**
     * @param contracts        of all customers that are not blocked; for a customer they do not overlap
     * @param rejects          one a problem, in the order of the file
     * @param blockedCustomers whose prestations are to be rejected, {@link RejectCode#CUSTOMER_ROW_REJECTED}
     */
    public record Result(Source source, List<Contract> contracts, List<Reject> rejects, Set<String> blockedCustomers) {
    }

    /** @param knownCustomers every customer id of {@code customers.csv}, those of rejected rows too */
    public static Result read(Table table, Set<String> knownCustomers) {
        return new ContractsFile(knownCustomers).read(table);
    }

    private Result read(Table table) {
        try (Rows rows = table.open(COLUMNS)) {
            rows.forEachRemaining(tableRow -> {
                switch (tableRow) {
                    case MalformedRow malformed -> refuse(malformed);
                    case Row row -> read(row);
                }
            });
            Contracts.overlaps(contracts).forEach(overlap -> {
                refuse(overlap.earlier(), overlap.later());
                refuse(overlap.later(), overlap.earlier());
            });
            contracts.removeIf(contract -> blockedCustomers.contains(contract.customerId()));
            return new Result(rows.source(), List.copyOf(contracts), Reject.inOrder(rejects), blockedCustomers);
        }
    }

    private void read(Row row) {
        Fields fields = new Fields(row);
        Contract contract = contract(fields);
        String formerCustomer = customersOfContracts.putIfAbsent(contract.contractId(), contract.customerId());
        if (formerCustomer != null && !formerCustomer.equals(contract.customerId()) && fields.problems().isEmpty()) {
            fields.refuse(RejectCode.DUPLICATE_ID, CONTRACT_ID, Advice.of("contract.twice", formerCustomer));
            blockedCustomers.add(formerCustomer);
        }
        if (fields.problems().isEmpty()) {
            contracts.add(contract);
            rowsOfContracts.put(contract, row);
            return;
        }
        fields.problems().forEach(problem -> refuse(row, problem));
        block(contract.customerId().isEmpty() ? knownCustomers : Set.of(contract.customerId()));
    }

    private Contract contract(Fields fields) {
        Contract contract = new Contract(fields.needed(CONTRACT_ID, Fields.ID), fields.needed(CUSTOMER_ID, Fields.ID),
                fields.needed(LEVEL, Fields.ID), ContractOptions.of(fields), ContractOptions.includedMinutes(fields),
                fields.neededDay(VALID_FROM), fields.day(VALID_TO));
        if (fields.problems().isEmpty() && !contract.inForceOn(contract.validFrom())) {
            fields.badValue(VALID_TO, Advice.of("valid.ends-first", contract.validFrom()));
        }
        if (!contract.customerId().isEmpty() && !knownCustomers.contains(contract.customerId())) {
            fields.refuse(RejectCode.UNKNOWN_CUSTOMER, CUSTOMER_ID, Advice.of("contract.of-nobody"));
        }
        return contract;
    }

    private void refuse(Contract contract, Contract other) {
        Row row = rowsOfContracts.get(contract);
        refuse(row, new Problem(RejectCode.OVERLAPPING_CONTRACTS, Columns.name(VALID_FROM), row.text(VALID_FROM),
                Advice.of("contract.overlap", contract.contractId(), other.contractId(), rowsOfContracts.get(other).line())));
        block(Set.of(contract.customerId()));
    }

    private void refuse(Row row, Problem problem) {
        rejects.add(Reject.of(row, problem));
    }

    /** Blocks every customer whose id stands in the row: one of them is meant. */
    private void refuse(MalformedRow row) {
        List<String> named = Stream.of(row.text().split("[;,\"\n]")).map(String::strip)
                .filter(knownCustomers::contains).toList();
        rejects.add(Reject.of(!named.isEmpty() ? row : new MalformedRow(row.file(), row.line(), row.text(),
                new Advice(Words.of("contract.anybodys", row.advice().message()), row.advice().remedy()))));
        block(named.isEmpty() ? knownCustomers : named);
    }

    private void block(Iterable<String> customers) {
        customers.forEach(blockedCustomers::add);
    }
}
