-- What is issued never changes: update and delete are refused by the schema, whoever asks.
CREATE TRIGGER invoice_is_final BEFORE UPDATE, DELETE ON invoice FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
CREATE TRIGGER entry_is_final BEFORE UPDATE, DELETE ON journal_entry FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
CREATE TRIGGER credited_line_is_final BEFORE UPDATE, DELETE ON credited_line FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
CREATE TRIGGER release_is_final BEFORE UPDATE, DELETE ON release FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
CREATE TRIGGER line_is_final BEFORE UPDATE, DELETE ON line FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
CREATE TRIGGER group_is_final BEFORE UPDATE, DELETE ON billing_group FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
CREATE TRIGGER period_is_final BEFORE UPDATE, DELETE ON billing_period FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';

-- One first month, as one after each.
ALTER TABLE billing_period ADD CONSTRAINT one_first UNIQUE NULLS NOT DISTINCT (previous_period);
