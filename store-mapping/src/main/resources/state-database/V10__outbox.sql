-- Messages that are to be sent: when (FILETIME), under which uuid OX is asked, where the sent one goes
-- (0: nowhere). state: 0 waiting, 1 OX was asked and may have sent it, 2 sent and not yet where it goes,
-- 3 refused for good and the sender not yet told.
CREATE TABLE outbox (
  mailbox BIGINT NOT NULL,
  mid BIGINT NOT NULL,
  ox_uuid TEXT NOT NULL,
  due BIGINT NOT NULL,
  target BIGINT NOT NULL,
  state SMALLINT NOT NULL,
  overlay ${bytes} NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (mailbox, mid)
) ${clustered};
