package org.ropeway.codec.rop.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.codec.rop.Exchange.each;
import static org.ropeway.codec.rop.Exchange.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.Exchange;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.fasttransfer.SendOptions;
import org.ropeway.codec.wire.WireException;

/** Every ROP of [MS-OXCROPS] 2.2.13, there and back. */
class IcsRopsTest {
  private static final MapiGuid REPLICA = MapiGuid.parse("01020304-0506-0708-090a-0b0c0d0e0f10");
  private static final Bytes SOURCE_KEY =
      Bytes.ofHex("0403020106050807090a0b0c0d0e0f10000000000102");
  private static final List<PropertyValue> KEYS =
      List.of(
          new PropertyValue(PidTag.SOURCE_KEY, SOURCE_KEY),
          new PropertyValue(PidTag.LAST_MODIFICATION_TIME, new FileTime(0x01D3000000000000L)),
          new PropertyValue(PidTag.CHANGE_KEY, SOURCE_KEY),
          new PropertyValue(PidTag.PREDECESSOR_CHANGE_LIST, Bytes.ofHex("16" + SOURCE_KEY)));

  static Stream<Exchange> exchanges() {
    return Stream.of(downloading(), state(), importing(), ids()).flatMap(s -> s);
  }

  private static Stream<Exchange> downloading() {
    Restriction unread = new Restriction.BitMask(false, PidTag.MESSAGE_FLAGS, 1);
    return Stream.of(
            each(
                RopSynchronizationConfigure.ROP,
                new RopSynchronizationConfigure.Request(
                    2,
                    RopSynchronizationConfigure.CONTENTS,
                    SendOptions.UNICODE,
                    RopSynchronizationConfigure.NORMAL | RopSynchronizationConfigure.PROGRESS,
                    Optional.of(unread),
                    RopSynchronizationConfigure.EID | RopSynchronizationConfigure.CN,
                    List.of(PidTag.BODY)),
                RopResponse.EMPTY),
            each(
                RopSynchronizationConfigure.ROP,
                new RopSynchronizationConfigure.Request(
                    2, RopSynchronizationConfigure.HIERARCHY, 0, 1, Optional.empty(), 0, List.of()),
                RopResponse.EMPTY),
            each(
                RopSynchronizationGetTransferState.ROP,
                new RopSynchronizationGetTransferState.Request(2),
                RopResponse.EMPTY))
        .flatMap(s -> s);
  }

  private static Stream<Exchange> state() {
    return Stream.of(
            each(
                RopSynchronizationUploadStateStreamBegin.ROP,
                new RopSynchronizationUploadStateStreamBegin.Request(
                    new PropertyTag(0x40170003), 0x10000),
                RopResponse.EMPTY),
            each(
                RopSynchronizationUploadStateStreamContinue.ROP,
                new RopSynchronizationUploadStateStreamContinue.Request(SOURCE_KEY),
                RopResponse.EMPTY),
            each(
                RopSynchronizationUploadStateStreamEnd.ROP,
                new RopSynchronizationUploadStateStreamEnd.Request(),
                RopResponse.EMPTY))
        .flatMap(s -> s);
  }

  private static Stream<Exchange> importing() {
    PropertyTag keys = PropertyTag.of(0, PropertyType.MULTIPLE_BINARY);
    return Stream.of(
            each(
                RopSynchronizationOpenCollector.ROP,
                new RopSynchronizationOpenCollector.Request(2, true),
                RopResponse.EMPTY),
            each(
                RopSynchronizationImportMessageChange.ROP,
                new RopSynchronizationImportMessageChange.Request(
                    2, RopSynchronizationImportMessageChange.FAIL_ON_CONFLICT, KEYS),
                new RopSynchronizationImportMessageChange.Response(Mid.NONE)),
            each(
                RopSynchronizationImportHierarchyChange.ROP,
                new RopSynchronizationImportHierarchyChange.Request(
                    KEYS, List.of(new PropertyValue(PidTag.COMMENT, "Zoë"))),
                new RopSynchronizationImportHierarchyChange.Response(Fid.NONE)),
            each(
                RopSynchronizationImportDeletes.ROP,
                new RopSynchronizationImportDeletes.Request(
                    RopSynchronizationImportDeletes.HARD_DELETE,
                    List.of(new PropertyValue(keys, List.of(SOURCE_KEY, Bytes.EMPTY)))),
                RopResponse.EMPTY),
            each(
                RopSynchronizationImportMessageMove.ROP,
                new RopSynchronizationImportMessageMove.Request(
                    SOURCE_KEY, SOURCE_KEY, Bytes.ofHex("16" + SOURCE_KEY), SOURCE_KEY, SOURCE_KEY),
                new RopSynchronizationImportMessageMove.Response(Mid.NONE)),
            each(
                RopSynchronizationImportReadStateChanges.ROP,
                new RopSynchronizationImportReadStateChanges.Request(
                    List.of(
                        new RopSynchronizationImportReadStateChanges.MessageReadState(
                            SOURCE_KEY, true),
                        new RopSynchronizationImportReadStateChanges.MessageReadState(
                            Bytes.EMPTY, false))),
                RopResponse.EMPTY))
        .flatMap(s -> s);
  }

  private static Stream<Exchange> ids() {
    return Stream.of(
            each(
                RopGetLocalReplicaIds.ROP,
                new RopGetLocalReplicaIds.Request(0x10000),
                new RopGetLocalReplicaIds.Response(REPLICA, 0x0102_0304_0506L)),
            each(
                RopSetLocalReplicaMidsetDeleted.ROP,
                new RopSetLocalReplicaMidsetDeleted.Request(
                    List.of(
                        new RopSetLocalReplicaMidsetDeleted.LongTermIdRange(
                            new LongTermId(REPLICA, 5), new LongTermId(REPLICA, 9)))),
                RopResponse.EMPTY))
        .flatMap(s -> s);
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void comesBackAsItWas(Exchange exchange) {
    exchange.check();
  }

  @Test
  void everyRopOfTheChapterIsExchanged() {
    Exchange.coverChapter("2.2.13.", exchanges());
  }

  @Test
  void theCounterOfLocalIdsIsBigEndian() {
    Exchange ids =
        exchange(
            RopGetLocalReplicaIds.ROP,
            new RopGetLocalReplicaIds.Request(1),
            ErrorCode.SUCCESS,
            new RopGetLocalReplicaIds.Response(REPLICA, 0x0102_0304_0506L));
    assertThat(ids.answer()).endsWith(1, 2, 3, 4, 5, 6);
  }

  @Test
  void aReadStateThatEndsBeforeItsSizeIsRefused() {
    byte[] request = {(byte) 0x80, 0, 0, 4, 0, 2, 0, 1, 2};
    assertThatThrownBy(() -> RopCall.wire(LogonKinds.PRIVATE).readAll(request))
        .isInstanceOf(WireException.class);
  }
}
