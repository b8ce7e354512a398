-- A mailbox has the folders of its user (owner 0) or those that another user (his number at OX)
-- shares with him. Whose a folder is OX tells with the list, which is fetched anew for it.
ALTER TABLE ox_folder ADD COLUMN owner BIGINT NOT NULL DEFAULT 0;

ALTER TABLE mailbox RENAME TO mailbox_before;
DROP INDEX mailbox_address;
CREATE TABLE mailbox (
  mailbox ${serial},
  ox_context BIGINT NOT NULL,
  ox_user BIGINT NOT NULL,
  owner BIGINT NOT NULL,
  address TEXT NOT NULL,
  display_name TEXT NOT NULL,
  mailbox_guid TEXT NOT NULL UNIQUE,
  replica_guid TEXT NOT NULL UNIQUE,
  next_counter BIGINT NOT NULL,
  provisioned INTEGER NOT NULL,
  index_version INTEGER NOT NULL,
  hierarchy_state TEXT,
  hierarchy_generation BIGINT NOT NULL,
  hierarchy_known SMALLINT NOT NULL,
  properties ${bytes} NOT NULL,
  UNIQUE (ox_context, ox_user, owner)
);
INSERT INTO mailbox
  SELECT mailbox, ox_context, ox_user, 0, address, display_name, mailbox_guid, replica_guid,
    next_counter, provisioned, index_version, NULL, hierarchy_generation, hierarchy_known,
    properties
  FROM mailbox_before;
DROP TABLE mailbox_before;
CREATE INDEX mailbox_address ON mailbox (address);
