-- What a month was issued with, so that a later version of the product computes it again by the same rules and layout.
CREATE TABLE IF NOT EXISTS month_version (
    period           INTEGER     PRIMARY KEY REFERENCES billing_period,
    product_version  VARCHAR(60) NOT NULL,
    rules_version    INTEGER     NOT NULL,
    layout_version   INTEGER     NOT NULL,
    first_counter    INTEGER     NOT NULL      -- of its first invoice's number, whether there is one or not
);
