-- Receipts that the senders of mails want: kind 1 that a mail was read, 2 that it was deleted unread.
-- state: INTENDED (due once the mail is so), DUE, SETTLED (sent, or not wanted any longer). It stands here
-- before the mail changes, and until it is sent, under the uuid with which OX sends it once.
CREATE TABLE receipt (
  mailbox BIGINT NOT NULL,
  mid BIGINT NOT NULL,
  kind SMALLINT NOT NULL,
  state TEXT NOT NULL,
  ox_uuid TEXT NOT NULL,
  recipient TEXT NOT NULL,
  mail ${bytes} NOT NULL,
  PRIMARY KEY (mailbox, mid, kind)
) ${clustered};
