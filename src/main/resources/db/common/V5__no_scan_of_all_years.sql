-- What a month's invoices come to, entered with them: what is asked each night is looked up, not added up again.
-- Each statement may be done again: see V1.
CREATE TABLE IF NOT EXISTS month_totals (
    period         INTEGER        PRIMARY KEY REFERENCES billing_period,
    invoices       INTEGER        NOT NULL CHECK (invoices >= 0),
    first_counter  INTEGER        NOT NULL,      -- 0 where there is no invoice
    last_counter   INTEGER        NOT NULL,
    net            NUMERIC(18, 2) NOT NULL,
    vat            NUMERIC(18, 2) NOT NULL,
    gross          NUMERIC(18, 2) NOT NULL,
    customers      INTEGER        NOT NULL,
    CHECK (gross = net + vat)
);
INSERT INTO month_totals
    SELECT period, COUNT(*), MIN(counter), MAX(counter), SUM(net), SUM(vat), SUM(gross), COUNT(DISTINCT customer_id)
    FROM invoice WHERE kind = 'INVOICE' AND period NOT IN (SELECT period FROM month_totals) GROUP BY period;
INSERT INTO month_totals
    SELECT period, 0, 0, 0, 0, 0, 0, 0 FROM billing_period WHERE period NOT IN (SELECT period FROM month_totals);

-- Each slice takes back, and each audit reads, its own draws: not by a look at those of all years.
CREATE INDEX IF NOT EXISTS included_draw_by_slice ON included_draw (period, slice);
