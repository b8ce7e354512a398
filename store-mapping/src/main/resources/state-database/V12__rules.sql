-- Rules of folders; ox_id is the number of the filter by which OX does what the rule says, null where
-- it is done here.
CREATE TABLE rule (
  mailbox BIGINT NOT NULL,
  fid BIGINT NOT NULL,
  rule BIGINT NOT NULL,
  properties ${bytes} NOT NULL,
  ox_id BIGINT,
  PRIMARY KEY (mailbox, fid, rule)
) ${clustered};

-- Mails that arrived and on which the rules of their folder are still to be run; plan is what they
-- are to do (null: not known yet), done how much of it was done.
CREATE TABLE rule_run (
  mailbox BIGINT NOT NULL,
  mid BIGINT NOT NULL,
  fid BIGINT NOT NULL,
  plan ${bytes},
  done INTEGER NOT NULL,
  PRIMARY KEY (mailbox, mid)
) ${clustered};

-- To whom a rule has replied since the user went out of office.
CREATE TABLE rule_sender (
  mailbox BIGINT NOT NULL,
  rule BIGINT NOT NULL,
  sender TEXT NOT NULL,
  PRIMARY KEY (mailbox, rule, sender)
) ${clustered};
