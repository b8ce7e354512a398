-- Messages that are soft-deleted are in the trash; deleted_from is the folder they were deleted from,
-- null for all others.
ALTER TABLE item ADD COLUMN deleted_from BIGINT;
ALTER TABLE item ADD COLUMN deleted_at BIGINT;
CREATE INDEX item_deleted ON item (mailbox, deleted_from) WHERE deleted_from IS NOT NULL;

-- Folders in which a mail is being stored that OX may have or not.
CREATE TABLE unfetched (
  mailbox BIGINT NOT NULL,
  fid BIGINT NOT NULL,
  PRIMARY KEY (mailbox, fid)
) ${clustered};

-- Mails of which it is not known whether OX has moved or deleted (target 0) them.
CREATE TABLE transit (
  mailbox BIGINT NOT NULL,
  mid BIGINT NOT NULL,
  target BIGINT NOT NULL,
  deleted_from BIGINT,
  deleted_at BIGINT,
  PRIMARY KEY (mailbox, mid)
) ${clustered};
