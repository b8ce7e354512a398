-- What search folders look for and where, and how far they are. In doubt: something
-- happened that is still to be looked into.
CREATE TABLE search (
  mailbox BIGINT NOT NULL,
  fid BIGINT NOT NULL,
  restriction ${bytes} NOT NULL,
  folders TEXT NOT NULL,
  options TEXT NOT NULL,
  progress TEXT NOT NULL,
  in_doubt SMALLINT NOT NULL,
  PRIMARY KEY (mailbox, fid)
) ${clustered};

-- The messages that search folders show.
CREATE TABLE search_link (
  mailbox BIGINT NOT NULL,
  fid BIGINT NOT NULL,
  mid BIGINT NOT NULL,
  PRIMARY KEY (mailbox, fid, mid)
) ${clustered};
CREATE INDEX search_link_mid ON search_link (mailbox, mid);
