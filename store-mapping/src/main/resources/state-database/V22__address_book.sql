-- What clients keep with entries of users in the address book because OX does not: certificates, and delegates
-- by their distinguished names. Numbers of properties are those of [MS-OXPROPS].
CREATE TABLE address_book_value (
  tenant TEXT NOT NULL,
  ox_context BIGINT NOT NULL,
  ox_user BIGINT NOT NULL,
  property INTEGER NOT NULL,
  position INTEGER NOT NULL,
  value ${bytes} NOT NULL,
  PRIMARY KEY (tenant, ox_context, ox_user, property, position)
) ${clustered};
