-- What is issued never changes: update and delete are refused by the schema, whoever asks.
CREATE TRIGGER IF NOT EXISTS invoice_is_final BEFORE UPDATE, DELETE ON invoice FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
CREATE TRIGGER IF NOT EXISTS entry_is_final BEFORE UPDATE, DELETE ON journal_entry FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
CREATE TRIGGER IF NOT EXISTS credited_line_is_final BEFORE UPDATE, DELETE ON credited_line FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
CREATE TRIGGER IF NOT EXISTS release_is_final BEFORE UPDATE, DELETE ON release FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
CREATE TRIGGER IF NOT EXISTS line_is_final BEFORE UPDATE, DELETE ON line FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
CREATE TRIGGER IF NOT EXISTS group_is_final BEFORE UPDATE, DELETE ON billing_group FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
CREATE TRIGGER IF NOT EXISTS billed_is_final BEFORE UPDATE, DELETE ON billed FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
CREATE TRIGGER IF NOT EXISTS period_is_final BEFORE UPDATE, DELETE ON billing_period FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';

-- One first month, as one after each.
ALTER TABLE billing_period ADD CONSTRAINT IF NOT EXISTS one_first UNIQUE NULLS NOT DISTINCT (previous_period);

-- A prestation is billed once a turn; the foreign key comes after, so that it uses the same index.
ALTER TABLE billed ADD CONSTRAINT IF NOT EXISTS billed_once UNIQUE NULLS NOT DISTINCT (prestation_id, released_turn);
ALTER TABLE billed ADD CONSTRAINT IF NOT EXISTS billed_again FOREIGN KEY (prestation_id, released_turn) REFERENCES release (prestation_id, turn);
