package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.codec.rop.stream.RopOpenStream.CREATE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.logon.RopIdFromLongTermId;
import org.ropeway.codec.rop.logon.RopLongTermIdFromId;
import org.ropeway.codec.rop.message.RopCreateAttachment;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopGetMessageStatus;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopSetStreamSize;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.Messages;

/**
 * What a session may hold, and what ids it may use: each bound is crossed, and the session lives.
 */
class ObjectLimitsTest extends MessageStage {
  private static final PropertyTag BLOB = PropertyTag.of(0x7C60, PropertyType.BINARY);

  /** Opens objects in batches until one is refused; how many there are, and the refusal. */
  private <Q extends RopRequest> ErrorCode openAll(
      MapiRef on, Rop<Q, ?> rop, java.util.function.IntFunction<Q> request, int most) {
    int opened = 0;
    while (opened <= most) {
      RopList list = outlook.client().list();
      List<RopFuture<?>> futures = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        futures.add(list.open(on, rop, request));
      }
      list.send();
      for (RopFuture<?> future : futures) {
        if (!future.returnValue().equals(ErrorCode.SUCCESS)) {
          assertThat(opened).isEqualTo(most);
          return future.returnValue();
        }
        opened++;
      }
    }
    return ErrorCode.SUCCESS;
  }

  @Limit(4)
  @Test
  @Must("[MS-OXCROPS] 3.2.5.1: an object too many is refused, and the session goes on")
  void handles() {
    Fid here = fid(PrivateFolder.COMMON_VIEWS);
    assertThat(
            openAll(
                outlook.logon(),
                RopOpenFolder.ROP,
                out -> new RopOpenFolder.Request(out, fid(PrivateFolder.INBOX), 0),
                1000))
        .isEqualTo(ErrorCode.TOO_MANY_OPEN_OBJECTS);
    MapiRef folder = others(here);
    assertThat(folder.isOpen()).isTrue();
    assertThat(
            openAll(
                outlook.logon(),
                RopCreateMessage.ROP,
                out -> new RopCreateMessage.Request(out, 0x0FFF, here, true),
                1000))
        .isEqualTo(ErrorCode.TOO_MANY_OPEN_OBJECTS);
    restart();
    MapiRef again = outlook.folder(PrivateFolder.INBOX);
    assertThat(
            openAll(
                again,
                RopGetContentsTable.ROP,
                out -> new RopGetContentsTable.Request(out, 0),
                1000))
        .isEqualTo(ErrorCode.TOO_MANY_OPEN_OBJECTS);
    MapiRef message = messages.create(here);
    messages.put(message, BLOB, Bytes.ofHex("01"));
    assertThat(
            openAll(
                message,
                RopOpenStream.ROP,
                out -> new RopOpenStream.Request(out, BLOB, RopOpenStream.READ_ONLY),
                500))
        .isEqualTo(ErrorCode.TOO_MANY_OPEN_OBJECTS);
    assertThat(messages.value(message, BLOB)).isEqualTo(Bytes.ofHex("01"));
  }

  private MapiRef others(Fid folder) {
    return other.folder(folder);
  }

  @Limit(11)
  @Test
  @Must("[MS-OXCPRPT] 3.2.5.17: what all streams of a session take is bounded, OutOfMemory")
  void streams() {
    MapiRef message = messages.create(fid(PrivateFolder.COMMON_VIEWS));
    MapiRef stream = messages.stream(message, BLOB, CREATE);
    assertThat(resize(stream, 1L << 31)).isEqualTo(ErrorCode.TOO_BIG);
    assertThat(resize(stream, 128 << 20)).isEqualTo(ErrorCode.SUCCESS);
    PropertyTag second = PropertyTag.of(0x7C61, PropertyType.BINARY);
    MapiRef more = messages.stream(message, second, CREATE);
    assertThat(resize(more, 128 << 20)).isEqualTo(ErrorCode.SUCCESS);
    PropertyTag third = PropertyTag.of(0x7C62, PropertyType.BINARY);
    assertThat(messages.streaming(message, third, CREATE).returnValue())
        .isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
    outlook.release(more, stream, message);
    MapiRef another = messages.create(fid(PrivateFolder.COMMON_VIEWS));
    messages.writeWhole(another, third, Bytes.ofHex("01"));
    messages.save(another);
  }

  private ErrorCode resize(MapiRef stream, long size) {
    return outlook
        .call(stream, RopSetStreamSize.ROP, new RopSetStreamSize.Request(size))
        .returnValue();
  }

  @Limit(11)
  @Test
  @Must("[MS-OXCMSG] 3.2.5.13: an attachment too many is ecMaxAttachmentExceeded")
  void attachments() {
    MapiRef message = messages.create(fid(PrivateFolder.COMMON_VIEWS));
    for (int i = 0; i < 1000; i++) {
      MapiRef attachment = messages.attach(message);
      messages.saveAttachment(attachment);
      outlook.release(attachment);
    }
    assertThat(
            outlook
                .open(message, RopCreateAttachment.ROP, out -> new RopCreateAttachment.Request(out))
                .returnValue())
        .isEqualTo(ErrorCode.MAX_ATTACHMENT_EXCEEDED);
    messages.save(message);
  }

  @Limit(11)
  @Test
  @Must("[MS-OXCMSG] 3.2.5.16: messages nested too deeply are refused, and what is there is saved")
  void nesting() {
    Fid folder = fid(PrivateFolder.COMMON_VIEWS);
    MapiRef message = messages.create(folder);
    List<MapiRef> chain = new ArrayList<>(List.of(message));
    while (chain.size() < 2000) {
      MapiRef attachment = messages.attach(chain.getLast());
      messages.put(attachment, PidTag.ATTACH_METHOD, 5);
      RopFuture<RopOpenEmbeddedMessage.Response> inside =
          messages.embedding(attachment, RopOpenEmbeddedMessage.CREATE);
      if (!inside.returnValue().equals(ErrorCode.SUCCESS)) {
        assertThat(inside.returnValue()).isEqualTo(ErrorCode.TOO_COMPLEX);
        break;
      }
      chain.add(attachment);
      chain.add(inside.opened());
    }
    assertThat(chain).hasSize(1 + 2 * 32);
    for (int i = chain.size() - 1; i > 0; i -= 2) {
      messages.save(chain.get(i));
      messages.saveAttachment(chain.get(i - 1));
    }
    Mid mid = messages.save(message);
    MapiRef again = messages.read(folder, mid);
    MapiRef inside = messages.embedded(outlook.attachment(again, 0), 0);
    assertThat(messages.value(inside, PidTag.MESSAGE_CLASS)).isEqualTo("IPM.Note");
  }

  @Test
  @Must("[MS-OXCMSG] 3.2.5.5: recipients too many are refused, and none of the request is added")
  void recipients() {
    MapiRef message = messages.create(fid(PrivateFolder.COMMON_VIEWS));
    ErrorCode code = ErrorCode.SUCCESS;
    for (int from = 0; from < 11_000 && code.equals(ErrorCode.SUCCESS); from += 500) {
      int first = from;
      code =
          messages
              .modify(
                  message,
                  List.of(),
                  IntStream.range(0, 500)
                      .mapToObj(i -> Messages.smtp(first + i, 1, "n", "n@x"))
                      .toArray(org.ropeway.codec.rop.message.ModifyRecipientRow[]::new))
              .returnValue();
    }
    assertThat(code).isEqualTo(ErrorCode.TOO_MANY_RECIPS);
    assertThat(messages.reload(message).recipientCount()).isEqualTo(10_000);
  }

  @Limit(13)
  @Test
  @Must("[MS-OXCPRPT] 3.2.5.10: when all ids are taken a new name is OutOfMemory")
  @Must("[MS-OXCPRPT] 3.2.5.10: at most 32,767 ids are registered")
  void names() {
    MapiGuid hostile = MapiGuid.parse("11111111-2222-3333-4444-555555555555");
    ErrorCode last = ErrorCode.SUCCESS;
    for (int from = 0; from <= 33_000 && last.equals(ErrorCode.SUCCESS); from += 1000) {
      int first = from;
      last =
          ids(
                  RopGetPropertyIdsFromNames.CREATE,
                  IntStream.range(0, 1000)
                      .<PropertyName>mapToObj(i -> PropertyName.of(hostile, first + i))
                      .toList())
              .returnValue();
    }
    assertThat(last).isEqualTo(ErrorCode.OUT_OF_MEMORY);
    List<PropertyName> late = List.of(PropertyName.of(hostile, "late"));
    assertThat(ids(RopGetPropertyIdsFromNames.CREATE, late).returnValue())
        .isEqualTo(ErrorCode.OUT_OF_MEMORY);
    assertThat(ids(0, late).response().propertyIds()).containsExactly(0);
    assertThat(
            ids(RopGetPropertyIdsFromNames.CREATE, List.of(PropertyName.of(hostile, 5)))
                .response()
                .propertyIds())
        .doesNotContain(0);
  }

  private RopFuture<RopGetPropertyIdsFromNames.Response> ids(int flags, List<PropertyName> names) {
    return outlook.call(
        outlook.logon(),
        RopGetPropertyIdsFromNames.ROP,
        new RopGetPropertyIdsFromNames.Request(flags, names));
  }

  @Limit(20)
  @Test
  @Must("[MS-OXCSTOR] 3.2.5.8: an id of another replica is not found")
  @Must("[MS-OXCSTOR] 3.2.5.9: a LongTermId of another replica is the id of nothing here")
  @Must("[MS-OXCMSG] 3.2.5.1: a message of another store is not opened by its ids, ecNotFound")
  void foreignIds() {
    Fid here = fid(PrivateFolder.COMMON_VIEWS);
    Mid mid = messages.save(messages.create(here));
    Mid foreign = Mid.of(2, mid.counter());
    Fid foreignFolder = Fid.of(2, here.counter());
    assertThat(
            List.of(
                outlook.message(here, foreign, 0).returnValue(),
                outlook.message(foreignFolder, mid, 0).returnValue(),
                outlook
                    .open(
                        outlook.logon(),
                        RopOpenFolder.ROP,
                        out -> new RopOpenFolder.Request(out, foreignFolder, 0))
                    .returnValue(),
                outlook
                    .open(
                        outlook.logon(),
                        RopCreateMessage.ROP,
                        out ->
                            new RopCreateMessage.Request(
                                out, RopOpenMessage.LOGON_CODE_PAGE, foreignFolder, true))
                    .returnValue(),
                outlook
                    .call(
                        outlook.logon(),
                        RopLongTermIdFromId.ROP,
                        new RopLongTermIdFromId.Request(foreign.value()))
                    .returnValue(),
                outlook
                    .call(
                        outlook.folder(here),
                        RopGetMessageStatus.ROP,
                        new RopGetMessageStatus.Request(foreign))
                    .returnValue()))
        .containsOnly(ErrorCode.NOT_FOUND);
    long mapped =
        outlook
            .call(
                outlook.logon(),
                RopIdFromLongTermId.ROP,
                new RopIdFromLongTermId.Request(
                    new LongTermId(
                        MapiGuid.parse("11111111-2222-3333-4444-555555555555"), mid.counter())))
            .response()
            .objectId();
    assertThat(mapped).isNotEqualTo(mid.value());
    assertThat(outlook.message(here, new Mid(mapped), 0).returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
    MapiRef folder = outlook.folder(here);
    outlook.call(
        folder, RopSetReadFlags.ROP, new RopSetReadFlags.Request(false, 0, List.of(foreign)));
    outlook.call(
        folder,
        RopDeleteMessages.ROP,
        new RopDeleteMessages.Request(false, false, List.of(foreign)));
    assertThat(messages.value(messages.read(here, mid), PidTag.MESSAGE_CLASS))
        .isEqualTo("IPM.Note");
  }
}
