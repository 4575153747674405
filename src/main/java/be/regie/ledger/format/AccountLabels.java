package be.regie.ledger.format;

import be.regie.party.LedgerAccounts;
import java.util.HashMap;
import java.util.Map;

/** Names of the general accounts, in French, for formats that want one beside each number. One name a number. */
final class AccountLabels {

    private final Map<String, String> labels = new HashMap<>();

    AccountLabels(LedgerAccounts accounts) {
        labels.put(accounts.customers(), "Clients");
        labels.putIfAbsent(accounts.vatDue(), "TVA due");
        labels.putIfAbsent(accounts.servicesBelgium(), "Prestations de services");
        labels.putIfAbsent(accounts.servicesEu(), "Prestations de services UE");
        labels.putIfAbsent(accounts.servicesOutsideEu(), "Prestations de services hors UE");
        labels.putIfAbsent(accounts.travel(), "Déplacements");
    }

    /** The name of {@code account}; an account of an earlier configuration is named by its number. */
    String of(String account) {
        return labels.getOrDefault(account, "Compte " + account);
    }
}
