package org.ropeway.gateway.emsmdb.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.gateway.emsmdb.MemoryFolder;
import org.ropeway.gateway.emsmdb.MemoryMailbox;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.Associated;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.property.PropertyBag;

/** [MS-OXCFOLD] 3.2.5.13, 3.2.5.14. */
class FolderTablesTest {
  private final TestSession alice = new TestSession();
  private final MemoryMailbox mailbox = alice.mailbox();
  private final RopClient client = alice.client();
  private final int logon = client.logon();
  private final MemoryFolder inbox = mailbox.folder(SpecialFolder.INBOX);
  private final int inboxHandle = client.openFolder(logon, inbox.fid());

  @AfterEach
  void end() {
    alice.close();
  }

  /** 3.2.5.13: what the server does not know it refuses. */
  @ParameterizedTest
  @ValueSource(ints = {0x01, 0x02, 0x03})
  void unknownFlagsOfHierarchies(int flags) {
    assertThat(
            client.refused(
                inboxHandle, RopGetHierarchyTable.ROP, new RopGetHierarchyTable.Request(1, flags)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  /** 3.2.5.14. */
  @ParameterizedTest
  @ValueSource(ints = {0x01, 0x04, 0x82, 0x90, 0xA0})
  void unknownFlagsOfContents(int flags) {
    assertThat(
            client.refused(
                inboxHandle, RopGetContentsTable.ROP, new RopGetContentsTable.Request(1, flags)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  private int hierarchyCount(int folder, int flags) {
    return (int)
        client
            .get(folder, RopGetHierarchyTable.ROP, new RopGetHierarchyTable.Request(1, flags))
            .rowCount();
  }

  private int contentsCount(int flags) {
    return (int)
        client
            .get(inboxHandle, RopGetContentsTable.ROP, new RopGetContentsTable.Request(1, flags))
            .rowCount();
  }

  @Test
  void tablesOfAFolder() {
    Fid child = inbox.createFolder("child", "", 1, false).folder().fid();
    mailbox.folder(child).createFolder("grandchild", "", 1, false);
    inbox.add(Associated.FAI, PropertyBag.builder().put(PidTag.SUBJECT, "fai").build());
    inbox.add("one");
    inbox.add("two");
    int rest =
        RopGetHierarchyTable.DEFERRED_ERRORS
            | RopGetHierarchyTable.NO_NOTIFICATIONS
            | RopGetHierarchyTable.USE_UNICODE;
    assertThat(hierarchyCount(inboxHandle, rest)).isEqualTo(1);
    assertThat(hierarchyCount(inboxHandle, rest | RopGetHierarchyTable.DEPTH)).isEqualTo(2);
    assertThat(hierarchyCount(inboxHandle, RopGetHierarchyTable.SOFT_DELETES)).isZero();
    assertThat(contentsCount(rest)).isEqualTo(2);
    assertThat(contentsCount(rest | RopGetContentsTable.ASSOCIATED)).isEqualTo(1);
    assertThat(contentsCount(RopGetContentsTable.SOFT_DELETES)).isZero();
    assertThat(
            client.refused(
                inboxHandle, RopGetContentsTable.ROP, new RopGetContentsTable.Request(1, 0x80)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(logon, RopGetContentsTable.ROP, new RopGetContentsTable.Request(1, 0)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(logon, RopGetHierarchyTable.ROP, new RopGetHierarchyTable.Request(1, 0)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  /** Column PidTagDepth tells how deep in the folder a row is. */
  @Test
  void depth() {
    Fid child = inbox.createFolder("child", "", 1, false).folder().fid();
    mailbox.folder(child).createFolder("grandchild", "", 1, false);
    int table = client.hierarchy(inboxHandle, RopGetHierarchyTable.DEPTH);
    client.setColumns(table, PidTag.DISPLAY_NAME, PidTag.DEPTH);
    assertThat(client.rows(table, 10))
        .extracting(row -> row.values().toString())
        .containsExactlyInAnyOrder("[child, 1]", "[grandchild, 2]");
  }
}
