-- The outbox: one row a document that was numbered while e-mail was on, entered in the transaction that numbered it, and
-- one digest a month. What was issued before e-mail was turned on has none, so it is never sent by itself.
-- A row is SENDING from before the server is spoken to until its answer is known. Found so by a later process, nobody
-- knows whether the message went: it is not sent again by itself.
-- Each statement may be done again; no IN in a CHECK: see V1.
CREATE TABLE IF NOT EXISTS outbox (
    document      VARCHAR(60)  PRIMARY KEY,     -- number of an invoice or credit note; digest-2026-10
    kind          VARCHAR(11)  NOT NULL CHECK (CASE kind WHEN 'INVOICE' THEN TRUE WHEN 'CREDIT_NOTE' THEN TRUE WHEN 'DIGEST' THEN TRUE ELSE FALSE END),
    period        INTEGER      NOT NULL,        -- the month in whose register it stands
    recipient     VARCHAR(254) NOT NULL,        -- '': none, to be sent by post
    message_id    VARCHAR(300) NOT NULL UNIQUE, -- without its angle brackets; fixed when the row is entered
    copy          INTEGER      NOT NULL CHECK (copy > 0),   -- one more each time that somebody has a sent one sent again
    state         VARCHAR(10)  NOT NULL CHECK (CASE state WHEN 'QUEUED' THEN TRUE WHEN 'SENDING' THEN TRUE WHEN 'SENT' THEN TRUE
                                   WHEN 'FAILED' THEN TRUE WHEN 'POST' THEN TRUE WHEN 'SETTLED' THEN TRUE ELSE FALSE END),
    attempts      INTEGER      NOT NULL CHECK (attempts >= 0),
    next_attempt  TIMESTAMP    NOT NULL,        -- UTC, of a queued one
    changed_at    TIMESTAMP    NOT NULL,        -- UTC
    last_error    VARCHAR(500) NOT NULL         -- what the server or the program said; never a secret
);
CREATE INDEX IF NOT EXISTS outbox_by_state ON outbox (state, next_attempt);
