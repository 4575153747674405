package be.regie.job;

import java.util.Optional;

/** What this program is called. */
public final class Product {

    private Product() {
    }

    /** Its name and version, for people. */
    public static String version() {
        return "Regie " + Optional.ofNullable(Product.class.getPackage().getImplementationVersion()).orElse("(development)");
    }
}
