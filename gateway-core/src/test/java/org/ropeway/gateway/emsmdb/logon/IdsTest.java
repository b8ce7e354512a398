package org.ropeway.gateway.emsmdb.logon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.RopIdFromLongTermId;
import org.ropeway.codec.rop.logon.RopLongTermIdFromId;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** [MS-OXCSTOR] 3.2.5.8, 3.2.5.9. */
class IdsTest {
  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private int logon = client.logon();
  private final MapiGuid own = alice.mailbox().identity().replicaGuid();

  @AfterEach
  void end() {
    alice.close();
  }

  private LongTermId longTermId(long id) {
    return client
        .get(logon, RopLongTermIdFromId.ROP, new RopLongTermIdFromId.Request(id))
        .longTermId();
  }

  private long id(LongTermId longTermId) {
    return client
        .get(logon, RopIdFromLongTermId.ROP, new RopIdFromLongTermId.Request(longTermId))
        .objectId();
  }

  private Bytes replidGuidMap() {
    return alice
        .logon(RopClient.LOGON_ID)
        .properties()
        .get(PidTag.SERIALIZED_REPLID_GUID_MAP, Bytes.EMPTY);
  }

  @Test
  void thereAndBack() {
    long inbox = alice.mailbox().special(SpecialFolder.INBOX).value();
    LongTermId longTermId = longTermId(inbox);
    assertThat(longTermId).isEqualTo(new LongTermId(own, GlobalCounter.counter(inbox)));
    assertThat(id(longTermId)).isEqualTo(inbox);
  }

  /** An id need not be that of an object. */
  @Test
  void idsOfNothing() {
    long largest = GlobalCounter.join(1, 0xFFFF_FFFF_FFFFL);
    assertThat(id(longTermId(largest))).isEqualTo(largest);
    assertThat(GlobalCounter.counter(id(new LongTermId(own, 0)))).isZero();
  }

  @Test
  void unknownReplid() {
    for (int replid : new int[] {0, 2, 0xFFFF}) {
      assertThat(
              client.refused(
                  logon,
                  RopLongTermIdFromId.ROP,
                  new RopLongTermIdFromId.Request(GlobalCounter.join(replid, 5))))
          .isEqualTo(ErrorCode.NOT_FOUND);
    }
  }

  @Test
  void replicaOfZeros() {
    assertThat(
            client.refused(
                logon,
                RopIdFromLongTermId.ROP,
                new RopIdFromLongTermId.Request(new LongTermId(MapiGuid.ZERO, 5))))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  /** An id of another mailbox gets a REPLID of its own, which stays; there is no such object. */
  @Test
  void idsOfAnotherMailbox() {
    LongTermId first = new LongTermId(new MapiGuid(1, 2), 7);
    LongTermId second = new LongTermId(new MapiGuid(3, 4), 7);
    long id = id(first);
    assertThat(GlobalCounter.replid(id)).isEqualTo(2);
    assertThat(GlobalCounter.counter(id)).isEqualTo(7);
    assertThat(GlobalCounter.replid(id(second))).isEqualTo(3);
    assertThat(id(first)).isEqualTo(id);
    assertThat(longTermId(id)).isEqualTo(first);
    assertThat(
            client.refused(logon, RopOpenFolder.ROP, new RopOpenFolder.Request(1, new Fid(id), 0)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    logon = client.logon();
    assertThat(longTermId(id(second))).isEqualTo(second);
  }

  /** PidTagSerializedReplidGuidMap has them all, the mailbox's own as 1. */
  @Test
  void mapOfReplicas() {
    MapiGuid other = new MapiGuid(1, 2);
    String first = "0100" + own.toBytes().toHex();
    assertThat(replidGuidMap().toHex()).isEqualTo(first);
    id(new LongTermId(other, 7));
    assertThat(replidGuidMap().toHex()).isEqualTo(first + "0200" + other.toBytes().toHex());
  }

  @Test
  void tooManyReplicas() {
    for (int i = 1; i <= 256; i++) {
      id(new LongTermId(new MapiGuid(9, i), 7));
    }
    LongTermId more = new LongTermId(new MapiGuid(9, 1000), 7);
    assertThat(
            client.refused(logon, RopIdFromLongTermId.ROP, new RopIdFromLongTermId.Request(more)))
        .isEqualTo(ErrorCode.PARAMETER_OVERFLOW);
    assertThat(GlobalCounter.replid(id(new LongTermId(new MapiGuid(9, 256), 7)))).isEqualTo(257);
  }
}
