package org.ropeway.gateway.emsmdb.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.fxics.GlobSet;
import org.ropeway.codec.fxics.IdSet;
import org.ropeway.codec.rop.logon.RopGetOwningServers;
import org.ropeway.codec.rop.logon.RopGetPerUserGuid;
import org.ropeway.codec.rop.logon.RopGetPerUserLongTermIds;
import org.ropeway.codec.rop.logon.RopGetStoreState;
import org.ropeway.codec.rop.logon.RopPublicFolderIsGhosted;
import org.ropeway.codec.rop.logon.RopReadPerUserInformation;
import org.ropeway.codec.rop.logon.RopWritePerUserInformation;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** What a private mailbox says of public folders. [MS-OXCSTOR] 3.2.5.5 to 3.2.5.7, 3.2.5.10 on. */
class PerUserDataTest {
  private static final MapiGuid REPLICA = new MapiGuid(1, 2);
  private static final LongTermId FOLDER = new LongTermId(REPLICA, 7);
  private static final LongTermId OTHER = new LongTermId(new MapiGuid(3, 4), 7);

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private int logon = client.logon();

  @AfterEach
  void end() {
    alice.close();
  }

  /** A set with one id of each of so many replicas: 24 bytes for each of them. */
  private static Bytes ids(int replicas) {
    WireWriter w = WireWriter.of(24 * replicas);
    for (int i = 1; i <= replicas; i++) {
      w.bytes(WireWriter.encode(IdSet.REPLGUID, IdSet.of(new MapiGuid(i, 0), GlobSet.of(7))));
    }
    return Bytes.wrap(w.toBytes());
  }

  private static RopWritePerUserInformation.Request writing(
      LongTermId folder, long offset, Bytes data, boolean last) {
    return new RopWritePerUserInformation.Request(
        folder, last, offset, data, offset == 0 ? Optional.of(REPLICA) : Optional.empty());
  }

  private void write(LongTermId folder, long offset, Bytes data, boolean last) {
    client.get(logon, RopWritePerUserInformation.ROP, writing(folder, offset, data, last));
  }

  private ErrorCode refusedWrite(LongTermId folder, long offset, Bytes data, boolean last) {
    return client.refused(
        logon, RopWritePerUserInformation.ROP, writing(folder, offset, data, last));
  }

  private RopReadPerUserInformation.Response read(LongTermId folder, long offset, int max) {
    return client.get(
        logon,
        RopReadPerUserInformation.ROP,
        new RopReadPerUserInformation.Request(folder, 0, offset, max));
  }

  /** Written in parts, read in parts of other sizes, by another logon. */
  @Test
  void inParts() {
    Bytes whole = ids(375);
    write(FOLDER, 0, whole.slice(0, 4000), false);
    assertThat(read(FOLDER, 0, 0).data()).isEqualTo(Bytes.EMPTY);
    write(FOLDER, 4000, whole.slice(4000, 8000), false);
    write(FOLDER, 8000, whole.slice(8000, 9000), true);
    logon = client.logon();
    RopReadPerUserInformation.Response first = read(FOLDER, 0, 100);
    assertThat(first.data()).isEqualTo(whole.slice(0, 100));
    assertThat(first.hasFinished()).isFalse();
    RopReadPerUserInformation.Response byDefault = read(FOLDER, 100, 0);
    assertThat(byDefault.data()).isEqualTo(whole.slice(100, 4196));
    RopReadPerUserInformation.Response tooMuch = read(FOLDER, 4196, 0xFFFF);
    assertThat(tooMuch.data()).isEqualTo(whole.slice(4196, 8292));
    RopReadPerUserInformation.Response last = read(FOLDER, 8292, 708);
    assertThat(last.hasFinished()).isTrue();
    assertThat(read(FOLDER, 9000, 10).data()).isEqualTo(Bytes.EMPTY);
    assertThat(
            client.refused(
                logon,
                RopReadPerUserInformation.ROP,
                new RopReadPerUserInformation.Request(FOLDER, 0, 9001, 10)))
        .isEqualTo(ErrorCode.GENERAL_FAILURE);
  }

  @Test
  void nothingWritten() {
    RopReadPerUserInformation.Response response = read(FOLDER, 0, 0);
    assertThat(response.hasFinished()).isTrue();
    assertThat(response.data()).isEqualTo(Bytes.EMPTY);
    assertThat(client.refused(logon, RopGetPerUserGuid.ROP, new RopGetPerUserGuid.Request(FOLDER)))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void foldersOfAReplica() {
    write(FOLDER, 0, ids(1), true);
    write(OTHER, 0, ids(1), true);
    assertThat(
            client
                .get(logon, RopGetPerUserGuid.ROP, new RopGetPerUserGuid.Request(OTHER))
                .databaseGuid())
        .isEqualTo(REPLICA);
    RopGetPerUserLongTermIds.Request ofReplica = new RopGetPerUserLongTermIds.Request(REPLICA);
    assertThat(client.get(logon, RopGetPerUserLongTermIds.ROP, ofReplica).longTermIds())
        .containsExactlyInAnyOrder(FOLDER, OTHER);
    assertThat(
            client
                .get(
                    logon,
                    RopGetPerUserLongTermIds.ROP,
                    new RopGetPerUserLongTermIds.Request(MapiGuid.ZERO))
                .longTermIds())
        .isEmpty();
    write(FOLDER, 0, Bytes.EMPTY, true);
    assertThat(read(FOLDER, 0, 0).data()).isEqualTo(Bytes.EMPTY);
    assertThat(client.get(logon, RopGetPerUserLongTermIds.ROP, ofReplica).longTermIds())
        .containsExactlyInAnyOrder(FOLDER, OTHER);
  }

  /** A part that does not continue the one before ends it, and what was there stays. */
  @Test
  void partsThatDoNotFit() {
    Bytes two = ids(2);
    write(FOLDER, 0, ids(1), true);
    assertThat(refusedWrite(FOLDER, 24, two, true)).isEqualTo(ErrorCode.GENERAL_FAILURE);
    write(FOLDER, 0, two.slice(0, 20), false);
    assertThat(refusedWrite(FOLDER, 19, two.slice(19, 48), true))
        .isEqualTo(ErrorCode.GENERAL_FAILURE);
    assertThat(refusedWrite(FOLDER, 20, two.slice(20, 48), true))
        .isEqualTo(ErrorCode.GENERAL_FAILURE);
    write(FOLDER, 0, two.slice(0, 20), false);
    assertThat(refusedWrite(OTHER, 20, two.slice(20, 48), true))
        .isEqualTo(ErrorCode.GENERAL_FAILURE);
    assertThat(read(FOLDER, 0, 0).data()).isEqualTo(ids(1));
  }

  @Test
  void noSetOfIds() {
    write(FOLDER, 0, ids(1), true);
    assertThat(refusedWrite(FOLDER, 0, ids(2).slice(0, 40), true))
        .isEqualTo(ErrorCode.FORMAT_ERROR);
    assertThat(read(FOLDER, 0, 0).data()).isEqualTo(ids(1));
  }

  @Test
  void tooMuch() {
    Bytes most = ids(682);
    write(FOLDER, 0, most.slice(0, 16_000), false);
    assertThat(refusedWrite(FOLDER, 16_000, most.slice(0, 385), true))
        .isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
    write(FOLDER, 0, most.slice(0, 16_000), false);
    write(FOLDER, 16_000, most.slice(16_000, 16_368), true);
    for (int i = 1; i < 64; i++) {
      write(new LongTermId(REPLICA, 100 + i), 0, ids(1), true);
    }
    assertThat(refusedWrite(OTHER, 0, ids(1), true)).isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
  }

  @Test
  void ofTheStore() {
    assertThat(client.get(logon, RopGetStoreState.ROP, new RopGetStoreState.Request()).storeState())
        .isZero();
    RopPublicFolderIsGhosted.Request ghosted =
        new RopPublicFolderIsGhosted.Request(alice.mailbox().special(SpecialFolder.INBOX));
    assertThat(client.get(logon, RopPublicFolderIsGhosted.ROP, ghosted).ghostServers()).isEmpty();
    assertThat(
            client.refused(
                logon,
                RopGetOwningServers.ROP,
                new RopGetOwningServers.Request(alice.mailbox().special(SpecialFolder.INBOX))))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }
}
