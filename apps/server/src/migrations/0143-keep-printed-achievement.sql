-- What a report prints as the achievement of a target, so that it can be held against the one that follows from its own figures.
ALTER TABLE muctieu.indicator_target ADD COLUMN printed_achievement numeric;
ALTER TABLE muctieu.indicator_target ADD COLUMN printed_of text;
ALTER TABLE muctieu.indicator_target ADD CHECK ((printed_achievement IS NULL) = (printed_of IS NULL));
COMMENT ON COLUMN muctieu.indicator_target.printed_achievement IS 'Per cent of the target that a report says was reached; with the places it prints.';
COMMENT ON COLUMN muctieu.indicator_target.printed_of IS 'The period of the actual figure that the report holds against the target.';
