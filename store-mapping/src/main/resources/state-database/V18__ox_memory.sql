-- What an adapter of OX keeps of a user because OX does not.
CREATE TABLE ox_memory (
  owner TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, key)
) ${clustered};
