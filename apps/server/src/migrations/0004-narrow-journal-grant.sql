-- Era and transaction are PostgreSQL's to say: an entry with a transaction of the future would never be sealed.
REVOKE INSERT ON muctieu.journal FROM muctieu_app;
GRANT INSERT (
  province_id, entry_id, at, person_id, command, subject_kind, subject_id, unit_id, before, after, request_id
) ON muctieu.journal TO muctieu_app;
