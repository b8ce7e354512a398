-- What an adapter of OX keeps of a user because OX does not.
CREATE TABLE ox_memory (
  owner TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, key)
) ${clustered};

-- Mailboxes there were before were read by USM-JSON, and stay with it.
INSERT INTO ox_memory (owner, key, value)
  SELECT ox_context || '/' || ox_user, 'backend', 'usm-json' FROM mailbox WHERE owner = 0;
