-- A user is one of a tenant, which is an OX server of its own with numbers of its own; all that was
-- here before is of the one without a name.
ALTER TABLE mailbox RENAME TO mailbox_before;
DROP INDEX mailbox_address;
CREATE TABLE mailbox (
  mailbox ${serial},
  tenant TEXT NOT NULL,
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
  UNIQUE (tenant, ox_context, ox_user, owner)
);
INSERT INTO mailbox
  SELECT mailbox, '', ox_context, ox_user, owner, address, display_name, mailbox_guid,
    replica_guid, next_counter, provisioned, index_version, hierarchy_state,
    hierarchy_generation, hierarchy_known, properties
  FROM mailbox_before;
DROP TABLE mailbox_before;
CREATE INDEX mailbox_address ON mailbox (address);
