-- Each sign-in removes what is long of no use: found by its time, not by reading every session there ever was.
CREATE INDEX session_expires_at ON muctieu.session (expires_at);
CREATE INDEX open_id_attempt_begun_at ON muctieu.open_id_attempt (begun_at);
