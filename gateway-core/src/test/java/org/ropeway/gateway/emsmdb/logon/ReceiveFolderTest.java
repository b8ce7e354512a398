package org.ropeway.gateway.emsmdb.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.rop.logon.RopGetReceiveFolder;
import org.ropeway.codec.rop.logon.RopGetReceiveFolderTable;
import org.ropeway.codec.rop.logon.RopSetReceiveFolder;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** [MS-OXCSTOR] 3.2.3, 3.2.5.2 to 3.2.5.4. */
class ReceiveFolderTest {
  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final int logon = client.logon();
  private final Fid inbox = alice.mailbox().special(SpecialFolder.INBOX);
  private final Fid drafts = alice.mailbox().special(SpecialFolder.DRAFTS);

  @AfterEach
  void end() {
    alice.close();
  }

  private RopGetReceiveFolder.Response get(String messageClass) {
    return client.get(
        logon, RopGetReceiveFolder.ROP, new RopGetReceiveFolder.Request(messageClass));
  }

  private void set(String messageClass, Fid folder) {
    client.get(
        logon, RopSetReceiveFolder.ROP, new RopSetReceiveFolder.Request(folder, messageClass));
  }

  private ErrorCode refusedSet(String messageClass, Fid folder) {
    return client.refused(
        logon, RopSetReceiveFolder.ROP, new RopSetReceiveFolder.Request(folder, messageClass));
  }

  private List<PropertyRow> table() {
    return client
        .get(logon, RopGetReceiveFolderTable.ROP, new RopGetReceiveFolderTable.Request())
        .rows()
        .rows(RopGetReceiveFolderTable.COLUMNS);
  }

  /** As a mailbox begins: the longest class above the one asked for, in any case. */
  @ParameterizedTest
  @CsvSource({
    "'', INBOX, ''",
    "IPM, INBOX, IPM",
    "ipm.note.SMIME, INBOX, IPM",
    "IPMX, INBOX, ''",
    "REPORT.IPM.Note.NDR, INBOX, REPORT.IPM",
    "REPORT, INBOX, ''",
    "IPC.x, ROOT, IPC",
  })
  void initial(String messageClass, SpecialFolder folder, String explicit) {
    RopGetReceiveFolder.Response response = get(messageClass);
    assertThat(response.folderId()).isEqualTo(alice.mailbox().special(folder));
    assertThat(response.explicitMessageClass()).isEqualTo(explicit);
  }

  @Test
  void setReplacedAndTakenAway() {
    set("IPM.Special", drafts);
    assertThat(get("IPM.Special.more").folderId()).isEqualTo(drafts);
    assertThat(get("IPM.SpecialX").folderId()).isEqualTo(inbox);
    set("ipm.SPECIAL", inbox);
    assertThat(get("IPM.Special").folderId()).isEqualTo(inbox);
    assertThat(table()).hasSize(5);
    set("IPM.Special", Fid.NONE);
    assertThat(get("IPM.Special").explicitMessageClass()).isEqualTo("IPM");
    set("IPM.Never", Fid.NONE);
    set("", drafts);
    assertThat(get("Other").folderId()).isEqualTo(drafts);
  }

  /** What is set stays with the mailbox, whoever asks. */
  @Test
  void otherLogonsSeeIt() {
    set("IPM.Special", drafts);
    int again = client.logon();
    assertThat(
            client
                .get(again, RopGetReceiveFolder.ROP, new RopGetReceiveFolder.Request("IPM.Special"))
                .folderId())
        .isEqualTo(drafts);
  }

  @Test
  void tableHasAllRows() {
    Instant before = Instant.now().minus(Duration.ofSeconds(1));
    set("IPM.Special", drafts);
    List<PropertyRow> rows = table();
    assertThat(rows)
        .extracting(row -> row.values().get(1))
        .containsExactly("", "IPM", "REPORT.IPM", "IPC", "IPM.Special");
    assertThat(rows.getLast().values().getFirst()).isEqualTo(drafts.value());
    FileTime modified = (FileTime) rows.getLast().values().getLast();
    assertThat(modified.toInstant()).isBetween(before, Instant.now());
  }

  @ParameterizedTest
  @ValueSource(strings = {".IPM", "IPM.", "IPM..Note", "IPM\u0001", "."})
  void malformedClass(String messageClass) {
    assertThat(
            client.refused(
                logon, RopGetReceiveFolder.ROP, new RopGetReceiveFolder.Request(messageClass)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(refusedSet(messageClass, drafts)).isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  @Test
  void lengthOfAClass() {
    String longest = "x".repeat(254);
    set(longest, drafts);
    assertThat(get(longest).explicitMessageClass()).isEqualTo(longest);
    assertThat(refusedSet(longest + "x", drafts)).isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  @Test
  void refusals() {
    assertThat(refusedSet("IPM", drafts)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(refusedSet("report.ipm", Fid.NONE)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(refusedSet("", Fid.NONE)).isEqualTo(ErrorCode.GENERAL_FAILURE);
    assertThat(refusedSet("IPM.Note", Fid.of(1, 0xFFFFFF))).isEqualTo(ErrorCode.NOT_FOUND);
    int folder = client.openFolder(logon, inbox);
    assertThat(
            client.refused(folder, RopGetReceiveFolder.ROP, new RopGetReceiveFolder.Request("IPM")))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(
                folder, RopGetReceiveFolderTable.ROP, new RopGetReceiveFolderTable.Request()))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  @Test
  void tooMany() {
    for (int i = 0; i < 60; i++) {
      set("IPM.Number" + i, drafts);
    }
    assertThat(refusedSet("IPM.OneMore", drafts)).isEqualTo(ErrorCode.TOO_COMPLEX);
    set("IPM.Number1", inbox);
  }
}
