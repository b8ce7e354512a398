-- Portable between SQLite and PostgreSQL; types that differ are placeholders. Ids of folders and
-- messages are 48-bit counters without their REPLID, times are FILETIME ticks.

CREATE TABLE installation (
  only_row SMALLINT PRIMARY KEY,
  guid TEXT NOT NULL
);

CREATE TABLE mailbox (
  mailbox ${serial},
  ox_context BIGINT NOT NULL,
  ox_user BIGINT NOT NULL,
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
  UNIQUE (ox_context, ox_user)
);
CREATE INDEX mailbox_address ON mailbox (address);

CREATE TABLE named_property (
  mailbox BIGINT NOT NULL,
  property_id INTEGER NOT NULL,
  property_set TEXT NOT NULL,
  lid BIGINT,
  name TEXT,
  PRIMARY KEY (mailbox, property_id)
) ${clustered};

-- The folders of OX as it tells of them, those that are not shown included.
CREATE TABLE ox_folder (
  mailbox BIGINT NOT NULL,
  uuid TEXT NOT NULL,
  parent_uuid TEXT NOT NULL,
  ox_id TEXT NOT NULL,
  title TEXT NOT NULL,
  module TEXT NOT NULL,
  type INTEGER NOT NULL,
  standard_type INTEGER NOT NULL,
  rights BIGINT NOT NULL,
  subscribed SMALLINT NOT NULL,
  generation BIGINT NOT NULL,
  PRIMARY KEY (mailbox, uuid)
) ${clustered};

-- The folders of the mailbox. ox_uuid is null where a folder lives only here, sync_state where
-- the next page is the first of all mails; items of an older generation were not told of since.
CREATE TABLE folder (
  mailbox BIGINT NOT NULL,
  fid BIGINT NOT NULL,
  parent BIGINT NOT NULL,
  role TEXT,
  ox_uuid TEXT,
  module TEXT NOT NULL,
  folder_type INTEGER NOT NULL,
  name TEXT NOT NULL,
  rights BIGINT NOT NULL,
  change_number BIGINT NOT NULL,
  created BIGINT NOT NULL,
  modified BIGINT NOT NULL,
  hierarchy_changes INTEGER NOT NULL,
  properties ${bytes} NOT NULL,
  total INTEGER NOT NULL,
  unread INTEGER NOT NULL,
  associated INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  bytes BIGINT NOT NULL,
  committed BIGINT NOT NULL,
  sync_state TEXT,
  generation BIGINT NOT NULL,
  complete SMALLINT NOT NULL,
  PRIMARY KEY (mailbox, fid)
) ${clustered};

-- Messages. ox_uuid is null where a message lives only here. columns has the properties that
-- tables are sorted by, so that a scan reads little.
CREATE TABLE item (
  mailbox BIGINT NOT NULL,
  fid BIGINT NOT NULL,
  associated SMALLINT NOT NULL,
  mid BIGINT NOT NULL,
  ox_uuid TEXT,
  change_number BIGINT NOT NULL,
  modified BIGINT NOT NULL,
  unread SMALLINT NOT NULL,
  generation BIGINT NOT NULL,
  columns ${bytes} NOT NULL,
  PRIMARY KEY (mailbox, fid, associated, mid)
) ${clustered};
CREATE UNIQUE INDEX item_mid ON item (mailbox, mid);
CREATE UNIQUE INDEX item_uuid ON item (mailbox, ox_uuid);

-- The other properties of messages that tables show.
CREATE TABLE item_rest (
  mailbox BIGINT NOT NULL,
  mid BIGINT NOT NULL,
  properties ${bytes} NOT NULL,
  PRIMARY KEY (mailbox, mid)
) ${clustered};

-- Values of messages that live only here which are too large for a row of a table.
CREATE TABLE item_large (
  mailbox BIGINT NOT NULL,
  mid BIGINT NOT NULL,
  properties ${bytes} NOT NULL,
  PRIMARY KEY (mailbox, mid)
);

-- Mails that left their folder: one that turns up elsewhere gets its id back.
CREATE TABLE gone (
  mailbox BIGINT NOT NULL,
  ox_uuid TEXT NOT NULL,
  mid BIGINT NOT NULL,
  gone BIGINT NOT NULL,
  PRIMARY KEY (mailbox, ox_uuid)
) ${clustered};

-- Changes of read state that may or may not have reached OX.
CREATE TABLE intent (
  mailbox BIGINT NOT NULL,
  mid BIGINT NOT NULL,
  unread SMALLINT NOT NULL,
  PRIMARY KEY (mailbox, mid)
) ${clustered};
