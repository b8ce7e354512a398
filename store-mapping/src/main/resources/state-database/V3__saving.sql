-- Mails that are being saved under a new uuid (stored 0: OX may have it or not), or that were and
-- whose former version OX may still have (stored 1). From here on item_large has, of a mail of OX,
-- what OX has no place for; it stays as long as the mail may return from where it has gone.
CREATE TABLE saving (
  mailbox BIGINT NOT NULL,
  ox_uuid TEXT NOT NULL,
  mid BIGINT NOT NULL,
  fid BIGINT NOT NULL,
  old_uuid TEXT,
  stored SMALLINT NOT NULL,
  overlay ${bytes} NOT NULL,
  PRIMARY KEY (mailbox, ox_uuid)
) ${clustered};
CREATE INDEX gone_mid ON gone (mailbox, mid);
