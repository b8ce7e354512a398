package org.ropeway.store.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxUser;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.MapiException;
import org.ropeway.store.Owner;
import org.ropeway.store.db.StateDatabase;
import org.sqlite.SQLiteDataSource;

/** Who a mailbox is, for ever. */
class MailboxTableTest {
  @TempDir Path directory;
  private StateDatabase database;
  private MailboxTable table;

  private static OxUser user(int id, String email) {
    return new OxUser(id, 1, email, "Name of " + id, "en_US", "Europe/Berlin");
  }

  @BeforeEach
  void open() {
    database = StateDatabase.open(directory.resolve("state.db"));
    table = new MailboxTable(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theIdentityIsTheSameBeforeAndAfterTheFirstOpening() {
    MailboxIdentity before = table.identityOf("", "Alice@ox.test", "Name of 3");
    assertThat(table.of(user(3, "alice@OX.test")).identity()).isEqualTo(before);
    assertThat(table.identityOf("", "alice@ox.test", "whatever")).isEqualTo(before);
    close();
    open();
    assertThat(table.of(user(3, "alice@ox.test")).identity()).isEqualTo(before);
    assertThat(before.mailboxGuid()).isNotEqualTo(before.replicaGuid());
    assertThat(before.mappingSignature())
        .isNotIn(before.mailboxGuid(), before.replicaGuid(), MapiGuid.ZERO);
    assertThat(before.legacyDn()).endsWith("/cn=Recipients/cn=alice@ox.test");
  }

  @Test
  void askingForAnIdentityStoresNothing() {
    table.identityOf("", "nobody@ox.test", "");
    assertThat(
            database.<Integer>read(handle ->
                handle.createQuery("SELECT count(*) FROM mailbox").mapTo(Integer.class).one()))
        .isZero();
  }

  @Test
  void aMailboxFollowsItsUserToAnotherAddress() {
    MailboxRecord before = table.of(user(3, "miller@ox.test"));
    MailboxRecord after = table.of(user(3, "smith@ox.test"));
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.ids()).isEqualTo(before.ids());
    assertThat(after.identity().smtpAddress()).isEqualTo("smith@ox.test");
    MailboxIdentity other = table.identityOf("", "miller@ox.test", "another Miller");
    assertThat(other.mailboxGuid()).isNotEqualTo(before.identity().mailboxGuid());
    assertThat(table.of(user(4, "miller@ox.test")).identity().mailboxGuid())
        .isEqualTo(other.mailboxGuid());
  }

  /** Each has one of his own, and none of them is the owner's. */
  @Test
  void whatAnotherUserSharesIsAMailboxOfItsOwn() {
    Owner bob = new Owner.Other(4, "Bob@ox.test", "Bob");
    MailboxRecord bobs = table.of(user(4, "bob@ox.test"));
    MailboxRecord alices = table.of(user(3, "alice@ox.test"));
    MailboxRecord shared = table.of(user(3, "alice@ox.test"), bob);
    MailboxRecord sharedWithCarol = table.of(user(5, "carol@ox.test"), bob);
    assertThat(Set.of(bobs.id(), alices.id(), shared.id(), sharedWithCarol.id())).hasSize(4);
    assertThat(Set.of(bobs.ids(), alices.ids(), shared.ids(), sharedWithCarol.ids())).hasSize(4);
    assertThat(shared.identity().smtpAddress()).isEqualTo("bob@ox.test");
    assertThat(shared.identity().legacyDn()).isEqualTo(bobs.identity().legacyDn());
    assertThat(shared.owner()).isEqualTo(new Owner.Other(4, "bob@ox.test", "Bob"));
    assertThat(table.of(user(3, "alice@ox.test"), bob).id()).isEqualTo(shared.id());
    assertThat(table.of(user(3, "alice@ox.test"))).isEqualTo(alices);
    assertThat(table.identityOf("", "bob@ox.test", "")).isEqualTo(bobs.identity());
  }

  /** Each user has one of his own, of his rights, and it is not his mailbox. */
  @Test
  void publicFoldersAreAMailboxOfTheirOwn() {
    Owner all = new Owner.Public();
    MailboxIdentity before = table.identityOf(user(3, "alice@ox.test"), all);
    MailboxRecord alices = table.of(user(3, "alice@ox.test"));
    MailboxRecord open = table.of(user(3, "alice@ox.test"), all);
    assertThat(open.identity()).isEqualTo(before);
    assertThat(table.identityOf(user(3, "alice@ox.test"), all)).isEqualTo(before);
    MailboxRecord bobs = table.of(user(4, "bob@ox.test"), all);
    assertThat(Set.of(alices.id(), open.id(), bobs.id())).hasSize(3);
    assertThat(Set.of(alices.ids(), open.ids(), bobs.ids())).hasSize(3);
    assertThat(open.owner()).isEqualTo(all);
    assertThat(open.ids().isPublic()).isTrue();
    assertThat(alices.ids().isPublic()).isFalse();
    assertThat(table.of(user(3, "alice@ox.test"), all)).isEqualTo(open);
    assertThat(table.of(user(3, "alice@ox.test"))).isEqualTo(alices);
    assertThat(table.identityOf("", "alice@ox.test", "")).isEqualTo(alices.identity());
  }

  /** Numbers and even addresses may be the same: they are another server's. */
  @Test
  void tenantsNeverMeet() {
    MailboxRecord ours = table.of(user(3, "alice@ox.test"));
    OxUser theirs = user(3, "alice@ox.test").of("acme");
    MailboxIdentity before = table.identityOf("acme", "alice@ox.test", "Name of 3");
    MailboxRecord record = table.of(theirs);
    assertThat(record.id()).isNotEqualTo(ours.id());
    assertThat(record.identity()).isEqualTo(before);
    assertThat(record.identity().mailboxGuid()).isNotEqualTo(ours.identity().mailboxGuid());
    assertThat(record.identity().replicaGuid()).isNotEqualTo(ours.identity().replicaGuid());
    Owner bob = new Owner.Other(4, "bob@ox.test", "Bob");
    assertThat(table.of(theirs, bob).ids())
        .isNotEqualTo(table.of(user(3, "alice@ox.test"), bob).ids());
    assertThat(table.of(user(3, "alice@ox.test"))).isEqualTo(ours);
    assertThat(table.identityOf("", "alice@ox.test", "")).isEqualTo(ours.identity());
    assertThat(table.identityOf("acme", "alice@ox.test", "")).isEqualTo(before);
  }

  /** What was there before there were tenants goes on as it is. */
  @Test
  void aDatabaseFromBeforeThereWereTenants() throws Exception {
    Path old = directory.resolve("old.db");
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + old);
    Flyway.configure(StateDatabase.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:state-database")
        .target("18")
        .placeholders(
            Map.of(
                "serial", "INTEGER PRIMARY KEY AUTOINCREMENT",
                "bytes", "BLOB",
                "clustered", "WITHOUT ROWID"))
        .load()
        .migrate();
    MapiGuid guid = MapiGuid.parse("11111111-2222-3333-4444-555555555555");
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO mailbox VALUES(7, 1, 3, 0, 'alice@ox.test', 'Alice', '"
              + guid
              + "', '99999999-2222-3333-4444-555555555555', 77, 5, 6, 'state', 8, 1, X'')");
    }
    try (StateDatabase upgraded = StateDatabase.open(old)) {
      MailboxTable mailboxes = new MailboxTable(upgraded);
      MailboxRecord alice = mailboxes.of(user(3, "alice@ox.test"));
      assertThat(alice.id()).isEqualTo(7);
      assertThat(alice.identity().mailboxGuid()).isEqualTo(guid);
      assertThat(alice.nextCounter()).isEqualTo(77);
      assertThat(alice.hierarchy())
          .isEqualTo(new MailboxRecord.Hierarchy(new OxSyncState("state"), 8, true));
      assertThat(mailboxes.of(user(3, "alice@ox.test").of("acme")).id()).isNotEqualTo(7);
    }
  }

  @Test
  void anotherDatabaseHasOtherIdsButTheSameMailboxes() {
    MailboxIdentity here = table.identityOf("", "alice@ox.test", "Alice");
    try (StateDatabase other = StateDatabase.open(directory.resolve("other.db"))) {
      MailboxIdentity there = new MailboxTable(other).identityOf("", "alice@ox.test", "Alice");
      assertThat(there.mailboxGuid()).isEqualTo(here.mailboxGuid());
      assertThat(there.replicaGuid()).isNotEqualTo(here.replicaGuid());
      assertThat(there.mappingSignature()).isNotEqualTo(here.mappingSignature());
    }
  }

  @Test
  void aSecondProcessIsKeptAway() {
    assertThatThrownBy(() -> StateDatabase.open(directory.resolve("state.db")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("in use");
  }

  @Test
  void longTermIdsAndBack() {
    MailboxIds ids = table.of(user(3, "alice@ox.test")).ids();
    long fid = Fid.of(1, 0x123456789ABCL).value();
    LongTermId longTermId = ids.longTermId(fid);
    assertThat(longTermId).isEqualTo(new LongTermId(ids.replicaGuid(), 0x123456789ABCL));
    assertThat(ids.idOf(longTermId)).isEqualTo(fid);
    assertThatThrownBy(() -> ids.longTermId(Fid.of(2, 1).value()))
        .isInstanceOfSatisfying(
            MapiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    assertThatThrownBy(() -> ids.idOf(new LongTermId(ids.mailboxGuid(), 1)))
        .isInstanceOfSatisfying(
            MapiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void keysHaveTheFormsOfTheSpecification() {
    MailboxIds ids =
        new MailboxIds(
            MapiGuid.parse("00112233-4455-6677-8899-aabbccddeeff"),
            MapiGuid.parse("0f0e0d0c-0b0a-0908-0706-050403020100"));
    String replica = "0c0d0e0f0a0b08090706050403020100";
    assertThat(ids.key(0x0102).toHex()).isEqualTo(replica + "000000000102");
    assertThat(ids.predecessors(0x0102).toHex()).isEqualTo("16" + replica + "000000000102");
    assertThat(ids.folderEntryId(1).toHex())
        .isEqualTo(
            "00000000"
                + "33221100554477668899aabbccddeeff"
                + "0100"
                + replica
                + "0000000000010000");
    assertThat(ids.messageEntryId(1, 2).length()).isEqualTo(70);
  }
}
