CREATE TRIGGER version_is_final BEFORE UPDATE OR DELETE ON month_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
