-- The books. Narrow rows only: the wide rows of the archive lie frozen in snapshots whose SHA-256 stands here.
-- Months are numbers, 202610 for 2026-10.
-- Each statement may be done again: H2 commits them one by one, and a run may be killed between two.
-- No IN in a CHECK: H2 2.4 keeps its list with the session that made the table, and fails when that one is closed.

-- Snapshots of rows as they came in, in order of intake. Row n of a snapshot has the sequence number first_seq + n.
CREATE TABLE IF NOT EXISTS snapshot (
    snapshot   INTEGER      PRIMARY KEY,
    file_name  VARCHAR(200) NOT NULL UNIQUE,
    sha256     CHAR(64)     NOT NULL,
    first_seq  BIGINT       NOT NULL UNIQUE,
    last_seq   BIGINT       NOT NULL,
    open_rows  BIGINT       NOT NULL CHECK (open_rows >= 0)   -- not billed yet and not replaced
);

-- Where the rows came from.
CREATE TABLE IF NOT EXISTS source_file (
    snapshot   INTEGER      NOT NULL REFERENCES snapshot,
    file_name  VARCHAR(400) NOT NULL,
    sha256     CHAR(64)     NOT NULL,
    PRIMARY KEY (snapshot, file_name)
);

-- One row a prestation, with its newest content. Billed when its period is an issued one.
CREATE TABLE IF NOT EXISTS prestation (
    seq            BIGINT      PRIMARY KEY,
    prestation_id  VARCHAR(64) NOT NULL UNIQUE,
    content_hash   ${bytes}    NOT NULL,
    customer_id    VARCHAR(64) NOT NULL,
    period         INTEGER     NOT NULL,      -- to be billed in; 0: waiting for its archiving; -1: its newest row is rejected
    turn           INTEGER     NOT NULL       -- how often a credit note has released it
);

-- What the last intake counted: every row read in one place.
CREATE TABLE IF NOT EXISTS intake_tally (
    place      VARCHAR(30) NOT NULL,
    period     INTEGER     NOT NULL,          -- of the place OPEN, otherwise 0
    row_count  BIGINT      NOT NULL,
    PRIMARY KEY (place, period)
);

-- A month that has been issued. ISSUED until its files are complete, then CLOSED.
CREATE TABLE IF NOT EXISTS billing_period (
    period           INTEGER     PRIMARY KEY,
    state            VARCHAR(10) NOT NULL CHECK (CASE state WHEN 'ISSUED' THEN TRUE WHEN 'CLOSED' THEN TRUE ELSE FALSE END),
    issue_date       DATE        NOT NULL,
    previous_period  INTEGER     UNIQUE REFERENCES billing_period,
    manifest_sha256  CHAR(64),
    CHECK (previous_period < period),
    CHECK ((state = 'CLOSED') = (manifest_sha256 IS NOT NULL))
);

CREATE TABLE IF NOT EXISTS reconciliation (
    period     INTEGER     NOT NULL REFERENCES billing_period,
    place      VARCHAR(30) NOT NULL,
    row_count  BIGINT      NOT NULL,
    PRIMARY KEY (period, place)
);

-- What a month was computed from: slices of rows, conditions, contracts, customers, supplier, texts.
CREATE TABLE IF NOT EXISTS frozen_file (
    period     INTEGER      NOT NULL,
    file_name  VARCHAR(200) NOT NULL,
    sha256     CHAR(64)     NOT NULL,
    row_count  BIGINT       NOT NULL,
    PRIMARY KEY (period, file_name)
);

-- Prestations that could not be priced when their month was: they go on to the next.
CREATE TABLE IF NOT EXISTS unpriced (
    period         INTEGER     NOT NULL,
    prestation_id  VARCHAR(64) NOT NULL,
    PRIMARY KEY (period, prestation_id)
);

-- The prestations of a customer and purchase order in a month: an invoice to be, or wholly covered.
-- first_line orders by month, customer and purchase order (code points).
CREATE TABLE IF NOT EXISTS billing_group (
    first_line        BIGINT         PRIMARY KEY,
    period            INTEGER        NOT NULL,
    slice             INTEGER        NOT NULL,
    line_count        INTEGER        NOT NULL CHECK (line_count > 0),
    prestation_count  INTEGER        NOT NULL CHECK (prestation_count > 0),
    late_count        INTEGER        NOT NULL,
    customer_id       VARCHAR(64)    NOT NULL,
    purchase_order    VARCHAR(64)    NOT NULL,
    covered           BOOLEAN        NOT NULL,
    services          NUMERIC(15, 2) NOT NULL CHECK (services >= 0),
    travel            NUMERIC(15, 2) NOT NULL CHECK (travel >= 0),
    UNIQUE (period, customer_id, purchase_order),
    CHECK (NOT covered OR services + travel = 0)
);

-- A credit note releases a prestation for its next turn.
CREATE TABLE IF NOT EXISTS release (
    prestation_id  VARCHAR(64) NOT NULL,
    turn           INTEGER     NOT NULL CHECK (turn > 0),
    credit_note    VARCHAR(40) NOT NULL,
    PRIMARY KEY (prestation_id, turn)
);

-- line_id = first_line of its group + (line - 1). In this order they are written, and no other index stands in the way:
-- that of the prestations is billed, below.
CREATE TABLE IF NOT EXISTS line (
    line_id          BIGINT         PRIMARY KEY,
    prestation_id    VARCHAR(64)    NOT NULL,
    kind             SMALLINT       NOT NULL CHECK (kind BETWEEN 0 AND 2),   -- TIME, TRAVEL_TRIP, TRAVEL_KM
    turn             INTEGER        NOT NULL,
    released_turn    INTEGER,
    covered_minutes  ${exact}       NOT NULL CHECK (covered_minutes >= 0),
    quantity         ${exact}       NOT NULL CHECK (quantity >= 0),
    unit_price       ${exact}       NOT NULL CHECK (unit_price >= 0),
    net              NUMERIC(15, 2) NOT NULL CHECK (net >= 0),
    CHECK (CASE WHEN turn = 0 THEN released_turn IS NULL ELSE released_turn IS NOT NULL AND released_turn = turn END)
);

-- A prestation is billed once a turn, for ever: the TIME line of each issued prestation, entered in order of prestation
-- when its month is issued. A turn but the first (null) needs the credit note that released it.
CREATE TABLE IF NOT EXISTS billed (
    prestation_id  VARCHAR(64) NOT NULL,
    released_turn  INTEGER,
    line_id        BIGINT      NOT NULL   -- billed_once and the foreign key: each database has its own way, see V2
);

-- Included time drawn from a contract's month of work, by the month that billed it; negative where a credit note gives it back.
CREATE TABLE IF NOT EXISTS included_draw (
    period       INTEGER     NOT NULL,
    slice        INTEGER     NOT NULL,     -- 0 for credit notes
    document     VARCHAR(40) NOT NULL,     -- of a credit note, otherwise ''
    contract_id  VARCHAR(64) NOT NULL,
    work_month   INTEGER     NOT NULL,
    minutes      ${exact}    NOT NULL,
    PRIMARY KEY (contract_id, work_month, period, slice, document)
);

CREATE TABLE IF NOT EXISTS numbering (
    series  VARCHAR(20) NOT NULL,
    year_of_issue INTEGER NOT NULL,
    last_counter  INTEGER NOT NULL,
    PRIMARY KEY (series, year_of_issue)
);

-- Issued invoices and credit notes. Each number but the first follows on one that exists, so none is skipped.
CREATE TABLE IF NOT EXISTS invoice (
    series             VARCHAR(20)    NOT NULL,
    year_of_issue      INTEGER        NOT NULL,
    counter            INTEGER        NOT NULL CHECK (counter > 0),
    previous_counter   INTEGER,
    number             VARCHAR(40)    NOT NULL UNIQUE,
    kind               VARCHAR(11)    NOT NULL CHECK (CASE kind WHEN 'INVOICE' THEN TRUE WHEN 'CREDIT_NOTE' THEN TRUE ELSE FALSE END),
    period             INTEGER        NOT NULL,
    issue_date         DATE           NOT NULL,
    due_date           DATE           NOT NULL,
    first_line         BIGINT         UNIQUE REFERENCES billing_group,
    customer_id        VARCHAR(64)    NOT NULL,
    purchase_order     VARCHAR(64)    NOT NULL,
    vat_treatment      VARCHAR(20)    NOT NULL,
    vat_rate           NUMERIC(7, 4)  NOT NULL,
    services           NUMERIC(15, 2) NOT NULL,
    travel             NUMERIC(15, 2) NOT NULL,
    net                NUMERIC(15, 2) NOT NULL,
    vat                NUMERIC(15, 2) NOT NULL,
    gross              NUMERIC(15, 2) NOT NULL,
    payment_reference  VARCHAR(20)    NOT NULL,
    corrects           VARCHAR(40)    REFERENCES invoice (number),
    reason             VARCHAR(1000)  NOT NULL,
    PRIMARY KEY (series, year_of_issue, counter),
    CONSTRAINT number_follows FOREIGN KEY (series, year_of_issue, previous_counter) REFERENCES invoice (series, year_of_issue, counter),
    CONSTRAINT no_number_skipped CHECK ((counter = 1 AND previous_counter IS NULL) OR (previous_counter IS NOT NULL AND previous_counter = counter - 1)),
    CHECK (net = services + travel),
    CHECK (gross = net + vat),
    CHECK ((kind = 'INVOICE') = (first_line IS NOT NULL)),
    CHECK ((kind = 'CREDIT_NOTE') = (corrects IS NOT NULL))
);

-- A line is credited at most once.
CREATE TABLE IF NOT EXISTS credited_line (
    line_id      BIGINT      PRIMARY KEY REFERENCES line,
    credit_note  VARCHAR(40) NOT NULL REFERENCES invoice (number)
);

-- One balanced entry an invoice or credit note, all its sides in one row: debit = credit is a condition of the row.
-- Amounts are positive; a credit note's sides are swapped.
CREATE TABLE IF NOT EXISTS journal_entry (
    number            VARCHAR(40)    PRIMARY KEY REFERENCES invoice (number),
    journal           VARCHAR(20)    NOT NULL,
    customer_account  VARCHAR(40)    NOT NULL,
    third_party       VARCHAR(64)    NOT NULL,
    label             VARCHAR(300)   NOT NULL,
    receivable        NUMERIC(15, 2) NOT NULL,
    services_account  VARCHAR(40)    NOT NULL,
    services_grid     VARCHAR(10)    NOT NULL,
    services          NUMERIC(15, 2) NOT NULL,
    travel_account    VARCHAR(40)    NOT NULL,
    travel_grid       VARCHAR(10)    NOT NULL,
    travel            NUMERIC(15, 2) NOT NULL,
    vat_account       VARCHAR(40)    NOT NULL,
    vat_grid          VARCHAR(10)    NOT NULL,
    vat               NUMERIC(15, 2) NOT NULL,
    CONSTRAINT balanced CHECK (receivable = services + travel + vat)
);

CREATE OR REPLACE VIEW invoice_line AS
    SELECT i.number AS invoice_number, l.line_id - i.first_line + 1 AS line, l.prestation_id,
           CASE l.kind WHEN 0 THEN 'TIME' WHEN 1 THEN 'TRAVEL_TRIP' ELSE 'TRAVEL_KM' END AS kind,
           l.covered_minutes, l.quantity, l.unit_price, l.net
    FROM invoice i
    JOIN billing_group g ON g.first_line = i.first_line
    JOIN line l ON l.line_id BETWEEN g.first_line AND g.first_line + g.line_count - 1;
