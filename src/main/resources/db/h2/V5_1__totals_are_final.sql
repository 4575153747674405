CREATE TRIGGER IF NOT EXISTS totals_are_final BEFORE UPDATE, DELETE ON month_totals FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
