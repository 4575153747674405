CREATE TRIGGER IF NOT EXISTS version_is_final BEFORE UPDATE, DELETE ON month_version FOR EACH ROW CALL 'be.regie.invoice.IssuedIsFinal';
