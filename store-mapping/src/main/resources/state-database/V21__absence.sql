-- Whether and how a user says to be away, as a client set it, or as OX's mail filter said when it was read
-- last; times are milliseconds since 1970, and both null if there are none.
CREATE TABLE absence (
  mailbox BIGINT PRIMARY KEY,
  mode TEXT NOT NULL,
  audience TEXT NOT NULL,
  begins BIGINT,
  ends BIGINT,
  internal_reply TEXT NOT NULL,
  external_reply TEXT NOT NULL
) ${clustered};
