package be.regie.party;

import static be.regie.party.CustomerColumn.*;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads {@code customers.csv}: the customers that can be billed, and what is wrong with the others. */
public final class CustomersFile {

    private static final Columns COLUMNS = Columns.of(CustomerColumn.class,
            EnumSet.of(CUSTOMER_ID, NAME, STREET, POSTAL_CODE, CITY, COUNTRY, VAT_TREATMENT, LANGUAGE));

    private final Function<Customer, List<Problem>> furtherCheck;
    private final Map<String, Customer> customers = new LinkedHashMap<>();
    private final Map<String, Long> firstLines = new LinkedHashMap<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final Set<String> rejectedIds = new TreeSet<>();

    private CustomersFile(Function<Customer, List<Problem>> furtherCheck) {
        this.furtherCheck = furtherCheck;
    }

    /**
     * @param customers   good rows by customer id, in the order of the file
     * @param rejects     one a problem, in the order of the file
     * @param rejectedIds customers with a rejected row: nothing is billed to them; never among {@code customers}
     */
    public record Result(Source source, Map<String, Customer> customers, List<Reject> rejects, Set<String> rejectedIds) {

        /** Every customer id of the file, good or not. */
        public Set<String> allIds() {
            Set<String> ids = new TreeSet<>(customers.keySet());
            ids.addAll(rejectedIds);
            return ids;
        }
    }

    /** @param furtherCheck asked for each customer that is sound by itself, e.g. whether it can be sent an e-invoice */
    public static Result read(Table table, Function<Customer, List<Problem>> furtherCheck) {
        return new CustomersFile(furtherCheck).read(table);
    }

    private Result read(Table table) {
        try (Rows rows = table.open(COLUMNS)) {
            rows.forEachRemaining(tableRow -> {
                switch (tableRow) {
                    case MalformedRow malformed -> rejects.add(Reject.of(malformed));
                    case Row row -> read(row);
                }
            });
            customers.keySet().removeAll(rejectedIds);
            return new Result(rows.source(), Collections.unmodifiableMap(customers), List.copyOf(rejects), rejectedIds);
        }
    }

    private void read(Row row) {
        Fields fields = new Fields(row);
        Customer customer = CustomerRow.read(fields);
        Long firstLine = customer.customerId().isEmpty() ? null : firstLines.putIfAbsent(customer.customerId(), row.line());
        if (firstLine != null) {
            fields.refuse(RejectCode.DUPLICATE_ID, CUSTOMER_ID, Advice.of("customer.twice", firstLine));
        }
        List<Problem> problems = fields.problems().isEmpty() ? furtherCheck.apply(customer) : fields.problems();
        if (problems.isEmpty()) {
            customers.put(customer.customerId(), customer);
            return;
        }
        problems.forEach(problem -> rejects.add(Reject.of(row, problem)));
        if (!customer.customerId().isEmpty()) {
            rejectedIds.add(customer.customerId());
        }
    }
}
