package be.regie.ledger.format;

import be.regie.money.Amount;
import java.time.LocalDate;
import java.util.function.Function;

/** What a column of a template holds, and so how it is written. */
sealed interface TemplateContent {

    /** Text from outside: cut to the column's width. */
    record Text(Function<TemplateLine, String> of) implements TemplateContent {
    }

    /** Identifies something: shortened so that two stay two, and may be mapped to the package's own code. */
    record Code(Function<TemplateLine, String> of) implements TemplateContent {
    }

    /** Made by the product and never shortened. */
    record Own(Function<TemplateLine, String> of) implements TemplateContent {
    }

    /** Debit positive: what the customer owes by an invoice, negative for a credit note. */
    record Money(Function<TemplateLine, Amount> of) implements TemplateContent {
    }

    record Day(Function<TemplateLine, LocalDate> of) implements TemplateContent {
    }
}
