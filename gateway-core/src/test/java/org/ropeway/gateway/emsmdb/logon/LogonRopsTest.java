package org.ropeway.gateway.emsmdb.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.LogonResponse.PrivateMailbox;
import org.ropeway.codec.rop.logon.LogonTime;
import org.ropeway.codec.rop.logon.RopGetStoreState;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.other.RopRelease;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.ObjectLimits;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.RopClient.Answered;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.gateway.mapihttp.ConnectParameters;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.Owner;
import org.ropeway.store.SpecialFolder;

/** RopLogon: [MS-OXCSTOR] 2.2.1.1, 3.2.5.1; several logons of one session: [MS-OXCROPS] 3.2.5.3. */
class LogonRopsTest {
  private static final int USE_OWN_DN = 0;
  private static final ObjectLimits FEW_LOGONS =
      new ObjectLimits(2, 9, 9, 9, 9, 9, 1000, 1000, 9, 9);

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();

  @AfterEach
  void end() {
    alice.close();
    assertThat(alice.leases()).isZero();
  }

  private static RopLogon.Request request(int logonFlags, long openFlags, String essdn) {
    return new RopLogon.Request(logonFlags, openFlags, USE_OWN_DN, essdn);
  }

  private static RopReply logon(RopClient client, int logonId, RopLogon.Request request) {
    return client
        .execute(HandleTable.of(HandleTable.NONE), new RopCall<>(RopLogon.ROP, logonId, 0, request))
        .reply();
  }

  private static int handle(RopClient client, int logonId) {
    Answered answered =
        client.execute(
            HandleTable.of(HandleTable.NONE),
            new RopCall<>(RopLogon.ROP, logonId, 0, RopClient.logonRequest()));
    assertThat(answered.reply().returnValue()).isEqualTo(ErrorCode.SUCCESS);
    return answered.handles().get(0);
  }

  private static ErrorCode storeState(RopClient client, int logonId, int handle) {
    return client
        .execute(
            HandleTable.of(handle),
            new RopCall<>(RopGetStoreState.ROP, logonId, 0, new RopGetStoreState.Request()))
        .reply()
        .returnValue();
  }

  /** 2.2.3.1.2: 166 bytes with their header, each field where it belongs. */
  @Test
  void responseByteByByte() {
    Bytes sent =
        RopClient.encode(
            HandleTable.of(HandleTable.NONE),
            RopClient.call(RopLogon.ROP, 0, RopClient.logonRequest()));
    Bytes answer = client.raw(sent).ropBuffers().getFirst();
    assertThat(answer.length()).isEqualTo(2 + 166 + 4);
    String hex = answer.toHex();
    assertThat(hex).startsWith("a800" + "fe00" + "00000000" + "01");
    List<String> fids = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      fids.add(hex.substring(18 + 16 * i, 34 + 16 * i));
    }
    assertThat(fids)
        .containsExactlyElementsOf(
            Arrays.stream(SpecialFolder.values())
                .limit(13)
                .map(alice.mailbox()::special)
                .map(fid -> Bytes.wrap(WireWriter.encode(Fid.WIRE, fid)).toHex())
                .toList());
    String rest = hex.substring(18 + 16 * 13);
    assertThat(rest)
        .startsWith(
            "07"
                + alice.mailbox().identity().mailboxGuid().toBytes().toHex()
                + "0100"
                + alice.mailbox().identity().replicaGuid().toBytes().toHex());
    assertThat(rest.substring(86)).isEqualTo("0000000000000000" + "00000000" + "01000000");
  }

  @Test
  void timeIsNow() {
    Instant before = Instant.now();
    PrivateMailbox answer = (PrivateMailbox) logon(client, 0, RopClient.logonRequest()).response();
    assertThat(answer).isNotNull();
    LogonTime t = answer.logonTime();
    Instant told =
        LocalDateTime.of(t.year(), t.month(), t.day(), t.hour(), t.minutes(), t.seconds())
            .toInstant(ZoneOffset.UTC);
    assertThat(told).isBetween(before.minus(Duration.ofSeconds(1)), Instant.now());
    assertThat(t.dayOfWeek())
        .isEqualTo(told.atOffset(ZoneOffset.UTC).getDayOfWeek().getValue() % 7);
  }

  @Test
  void outOfOfficeIsTold() {
    alice.mailbox().setProperties(List.of(new PropertyValue(PidTag.OUT_OF_OFFICE_STATE, true)));
    PrivateMailbox answer = (PrivateMailbox) logon(client, 0, RopClient.logonRequest()).response();
    assertThat(answer).isNotNull();
    assertThat(answer.responseFlags()).isEqualTo(0x17);
  }

  /** The slots a client opens unasked ([MS-OXCSTOR] 2.2.1.1.3): all of them can be opened. */
  @Test
  void allThirteenFoldersOpen() {
    int logon = client.logon();
    Set<Fid> fids = new HashSet<>();
    for (SpecialFolder folder : SpecialFolder.of(Owner.self())) {
      Fid fid = alice.mailbox().special(folder);
      assertThat(fids.add(fid)).isTrue();
      client.openFolder(logon, fid);
    }
  }

  /** Flags that mean nothing here are no reason to refuse; the kind of mailbox is echoed. */
  @Test
  void flagsWithoutEffect() {
    long all =
        RopLogon.HOME_LOGON
            | RopLogon.TAKE_OWNERSHIP
            | RopLogon.NO_MAIL
            | RopLogon.IGNORE_HOME_MDB
            | RopLogon.SUPPORT_PROGRESS
            | 0x80000000L;
    int kind = RopLogon.PRIVATE | RopLogon.UNDERCOVER | RopLogon.GHOSTED;
    RopReply reply = logon(client, 0, request(kind, all, LegacyDn.ofUser("alice@ox.test")));
    assertThat(reply.returnValue()).isEqualTo(ErrorCode.SUCCESS);
    assertThat((PrivateMailbox) reply.response()).extracting("logonFlags").isEqualTo(kind);
  }

  /** A distinguished name is compared as Outlook writes it, in any case. */
  @Test
  void nameInAnyCase() {
    String essdn = LegacyDn.ofUser("alice@ox.test");
    for (String written : List.of(essdn.toUpperCase(Locale.ROOT), essdn)) {
      assertThat(logon(client, 0, request(RopLogon.PRIVATE, 0, written)).returnValue())
          .isEqualTo(ErrorCode.SUCCESS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, ''", // public folders
    "1, 2, alice@ox.test", // a private mailbox that is public
  })
  void publicFolders(int logonFlags, long openFlags, String user) {
    String essdn = user.isEmpty() ? "" : LegacyDn.ofUser(user);
    assertThat(logon(client, 0, request(logonFlags, openFlags, essdn)).returnValue())
        .isEqualTo(ErrorCode.LOGON_FAILED);
  }

  @Test
  void otherMailboxes() {
    String bob = LegacyDn.ofUser("bob@ox.test");
    assertThat(logon(client, 0, request(RopLogon.PRIVATE, 0, bob)).returnValue())
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    long apart = RopLogon.USE_PER_MDB_REPLID_MAPPING;
    assertThat(logon(client, 0, request(RopLogon.PRIVATE, apart, bob)).returnValue())
        .isEqualTo(ErrorCode.LOGIN_PERMISSION);
    String nobody = LegacyDn.ofUser("nobody@ox.test");
    for (String essdn : List.of(nobody, "", "/o=First Organization/cn=somebody", "alice@ox.test")) {
      assertThat(logon(client, 0, request(RopLogon.PRIVATE, 0, essdn)).returnValue())
          .as(essdn)
          .isEqualTo(ErrorCode.UNKNOWN_USER);
    }
    String own = LegacyDn.ofUser("alice@ox.test");
    assertThat(
            logon(client, 0, request(RopLogon.PRIVATE, RopLogon.USE_ADMIN_PRIVILEGE, own))
                .returnValue())
        .isEqualTo(ErrorCode.LOGIN_PERMISSION);
  }

  @Test
  void unknownCodePage() {
    ConnectParameters c = TestSession.CONNECT;
    ConnectParameters strange =
        new ConnectParameters(
            c.userDn(), 0, 12345, c.lcidSort(), c.lcidString(), Bytes.EMPTY, c.client());
    try (TestSession session = new TestSession(ObjectLimits.DEFAULT, strange)) {
      assertThat(logon(session.client(), 0, RopClient.logonRequest()).returnValue())
          .isEqualTo(ErrorCode.UNKNOWN_CODE_PAGE);
    }
  }

  /** A failed logon leaves the one before in place. */
  @Test
  void failedLogonChangesNothing() {
    int handle = handle(client, 3);
    assertThat(logon(client, 3, request(RopLogon.PRIVATE, 0, "")).returnValue())
        .isEqualTo(ErrorCode.UNKNOWN_USER);
    assertThat(storeState(client, 3, handle)).isEqualTo(ErrorCode.SUCCESS);
  }

  /** Each logon has its id and its objects; an object is one of its own logon alone. */
  @Test
  void severalLogons() {
    int[] ids = {0, 1, 0x7F, 0xFF};
    int[] logons = Arrays.stream(ids).map(id -> handle(client, id)).toArray();
    for (int i = 0; i < ids.length; i++) {
      for (int j = 0; j < ids.length; j++) {
        assertThat(storeState(client, ids[i], logons[j]))
            .isEqualTo(i == j ? ErrorCode.SUCCESS : ErrorCode.NULL_OBJECT);
      }
    }
  }

  private static int folderOf(RopClient client, int logonId, int logon, Fid fid) {
    return client
        .execute(
            HandleTable.of(logon, HandleTable.NONE),
            new RopCall<>(RopOpenFolder.ROP, logonId, 0, new RopOpenFolder.Request(1, fid, 0)))
        .handles()
        .get(1);
  }

  private static ErrorCode contentsOf(RopClient client, int logonId, int folder) {
    return client
        .execute(
            HandleTable.of(folder, HandleTable.NONE),
            new RopCall<>(
                RopGetContentsTable.ROP, logonId, 0, new RopGetContentsTable.Request(1, 0)))
        .replies()
        .getFirst()
        .returnValue();
  }

  /** What a logon opened goes with it, and what others opened stays. */
  @Test
  void objectsGoWithTheirLogon() {
    Fid inbox = alice.mailbox().special(SpecialFolder.INBOX);
    int first = handle(client, 1);
    int second = handle(client, 2);
    int ofFirst = folderOf(client, 1, first, inbox);
    int ofSecond = folderOf(client, 2, second, inbox);
    int table =
        client
            .execute(
                HandleTable.of(ofFirst, HandleTable.NONE),
                new RopCall<>(RopGetContentsTable.ROP, 1, 0, new RopGetContentsTable.Request(1, 0)))
            .handles()
            .get(1);
    client.execute(
        HandleTable.of(first), new RopCall<>(RopRelease.ROP, 1, 0, new RopRelease.Request()));
    assertThat(contentsOf(client, 1, ofFirst)).isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(contentsOf(client, 1, table)).isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(contentsOf(client, 2, ofSecond)).isEqualTo(ErrorCode.SUCCESS);
    int again = handle(client, 1);
    assertThat(List.of(first, ofFirst, table, second, ofSecond)).doesNotContain(again);
    assertThat(contentsOf(client, 1, ofFirst)).isEqualTo(ErrorCode.NULL_OBJECT);
  }

  /** A session may have so many logons; one that takes the place of another is no more. */
  @Test
  void tooManyLogons() {
    try (TestSession session = new TestSession(FEW_LOGONS)) {
      RopClient few = session.client();
      handle(few, 0);
      int last = handle(few, 1);
      assertThat(logon(few, 2, RopClient.logonRequest()).returnValue())
          .isEqualTo(ErrorCode.TOO_MANY_OPEN_OBJECTS);
      int instead = handle(few, 1);
      assertThat(storeState(few, 1, last)).isEqualTo(ErrorCode.NULL_OBJECT);
      assertThat(storeState(few, 1, instead)).isEqualTo(ErrorCode.SUCCESS);
      few.execute(
          HandleTable.of(instead), new RopCall<>(RopRelease.ROP, 1, 0, new RopRelease.Request()));
      handle(few, 2);
    }
  }
}
