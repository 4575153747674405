-- What is issued never changes: update and delete are refused by the schema, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'issued is final: % of % refused', TG_OP, TG_TABLE_NAME;
END $$;

CREATE FUNCTION refuse_change_once_issued() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    month INTEGER;
BEGIN
    month := CASE TG_TABLE_NAME WHEN 'line' THEN (to_jsonb(OLD) ->> 'line_id')::BIGINT / 10000000000000
                                ELSE (to_jsonb(OLD) ->> 'first_line')::BIGINT / 10000000000000 END;
    IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM billing_period WHERE period = month) THEN
        RAISE EXCEPTION 'issued is final: % of % refused', TG_OP, TG_TABLE_NAME;
    END IF;
    RETURN OLD;
END $$;

CREATE FUNCTION period_only_closes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state = 'ISSUED' AND NEW.state = 'CLOSED' AND NEW.period = OLD.period
        AND NEW.issue_date = OLD.issue_date AND NEW.previous_period IS NOT DISTINCT FROM OLD.previous_period THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'issued is final: % of % refused', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER invoice_is_final BEFORE UPDATE OR DELETE ON invoice FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_is_final BEFORE UPDATE OR DELETE ON journal_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credited_line_is_final BEFORE UPDATE OR DELETE ON credited_line FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_is_final BEFORE UPDATE OR DELETE ON release FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER line_is_final BEFORE UPDATE OR DELETE ON line FOR EACH ROW EXECUTE FUNCTION refuse_change_once_issued();
CREATE TRIGGER group_is_final BEFORE UPDATE OR DELETE ON billing_group FOR EACH ROW EXECUTE FUNCTION refuse_change_once_issued();
CREATE TRIGGER billed_is_final BEFORE UPDATE OR DELETE ON billed FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER period_is_final BEFORE UPDATE OR DELETE ON billing_period FOR EACH ROW EXECUTE FUNCTION period_only_closes();

CREATE TRIGGER invoice_stays BEFORE TRUNCATE ON invoice EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_stays BEFORE TRUNCATE ON journal_entry EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credited_line_stays BEFORE TRUNCATE ON credited_line EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_stays BEFORE TRUNCATE ON release EXECUTE FUNCTION refuse_change();
CREATE TRIGGER line_stays BEFORE TRUNCATE ON line EXECUTE FUNCTION refuse_change();
CREATE TRIGGER group_stays BEFORE TRUNCATE ON billing_group EXECUTE FUNCTION refuse_change();
CREATE TRIGGER billed_stays BEFORE TRUNCATE ON billed EXECUTE FUNCTION refuse_change();
CREATE TRIGGER period_stays BEFORE TRUNCATE ON billing_period EXECUTE FUNCTION refuse_change();

-- One first month, as one after each.
CREATE UNIQUE INDEX one_first ON billing_period (COALESCE(previous_period, 0));

-- A prestation is billed once a turn.
CREATE UNIQUE INDEX billed_once ON billed (prestation_id, COALESCE(released_turn, 0));
ALTER TABLE billed ADD CONSTRAINT billed_again FOREIGN KEY (prestation_id, released_turn) REFERENCES release (prestation_id, turn);
