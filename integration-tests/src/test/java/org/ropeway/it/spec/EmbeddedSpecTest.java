package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.it.stage.Messages.smtp;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;

/** [MS-OXCMSG] 3.2.5.16: messages in attachments. */
class EmbeddedSpecTest extends MessageStage {
  private static final PropertyTag OWN = PropertyTag.of(0x7C10, PropertyType.BINARY);
  private static final int CREATE = RopOpenEmbeddedMessage.CREATE;
  private static final int READ_ONLY = RopOpenEmbeddedMessage.READ_ONLY;
  private static final int READ_WRITE = RopOpenEmbeddedMessage.READ_WRITE;

  /** An attachment with a message of a subject; nothing of it saved. */
  private MapiRef attachment(MapiRef message) {
    MapiRef attachment = messages.attach(message);
    messages.put(attachment, PidTag.ATTACH_METHOD, 5);
    return attachment;
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.16: a message is not committed to its attachment before it is saved")
  @Must("[MS-OXCMSG] 2.2.3.16.1: Create makes a message where there is none")
  @Must("[MS-OXCMSG] 2.2.3.16.1: ReadWrite opens it for writing")
  @Must("[MS-OXCMSG] 2.2.3.16.1: ReadOnly for reading")
  void threeSaves(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    Mid mid = messages.save(message);
    MapiRef attachment = attachment(message);
    assertThat(messages.embedding(attachment, READ_WRITE).returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
    MapiRef inside = messages.embedded(attachment, CREATE);
    messages.put(inside, PidTag.SUBJECT, "inside");
    assertThat(messages.embedding(attachment, READ_ONLY).returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
    messages.save(inside);
    assertThat(messages.value(messages.embedded(attachment, READ_ONLY), PidTag.SUBJECT))
        .isEqualTo("inside");
    assertThat(outlook.attachments(message, List.of(PidTag.ATTACH_NUMBER))).isEmpty();
    messages.saveAttachment(attachment);
    assertThat(outlook.attachments(messages.read(folder, mid), List.of(PidTag.ATTACH_NUMBER)))
        .isEmpty();
    messages.save(message);
    MapiRef again = messages.write(folder, mid);
    MapiRef reading = messages.embedded(outlook.attachment(again, 0), READ_ONLY);
    assertThat(messages.value(reading, PidTag.SUBJECT)).isEqualTo("inside");
    assertThat(messages.set(reading, new PropertyValue(PidTag.SUBJECT, "x"))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 2.2.3.16.2: the response tells of the message what an opening tells")
  @Must("[MS-OXCMSG] 2.2.1.1: a message in an attachment has its keys and times, too")
  @Must("[MS-OXCMSG] 2.2.1.1: PidTagChangeKey is another after each save, and no client's")
  void whatItTells(PrivateFolder where) {
    MapiRef message = messages.create(fid(where));
    MapiRef attachment = attachment(message);
    MapiRef inside = messages.embedded(attachment, CREATE);
    messages.put(inside, PidTag.SUBJECT_PREFIX, "FW: ");
    messages.put(inside, PidTag.NORMALIZED_SUBJECT, "news");
    messages.modify(inside, List.of(), smtp(0, 1, "Anna", "anna@x.example")).response();
    messages.save(inside);
    RopFuture<RopOpenEmbeddedMessage.Response> opened = messages.embedding(attachment, READ_ONLY);
    MessageInformation told = opened.response().message();
    assertThat(told.subjectPrefix().string()).isEqualTo("FW: ");
    assertThat(told.normalizedSubject().string()).isEqualTo("news");
    assertThat(told.recipientCount()).isOne();
    assertThat(told.recipientRows()).hasSize(1);
    assertThat(
            messages.values(
                inside,
                PidTag.ACCESS,
                PidTag.ACCESS_LEVEL,
                PidTag.CHANGE_KEY,
                PidTag.CREATION_TIME,
                PidTag.LAST_MODIFICATION_TIME,
                PidTag.LAST_MODIFIER_NAME,
                PidTag.OBJECT_TYPE,
                PidTag.RECORD_KEY,
                PidTag.SEARCH_KEY))
        .doesNotHaveAnyElementsOfTypes(ErrorCode.class);
    assertThat(messages.value(inside, PidTag.RECORD_KEY))
        .isNotEqualTo(
            messages.value(messages.embedded(attachment(message), CREATE), PidTag.RECORD_KEY));
    Object before = messages.value(inside, PidTag.CHANGE_KEY);
    assertThat(before).isNotEqualTo(messages.value(message, PidTag.CHANGE_KEY));
    assertThat(messages.set(inside, new PropertyValue(PidTag.CHANGE_KEY, before))).hasSize(1);
    messages.put(inside, PidTag.SUBJECT, "other news");
    messages.save(inside);
    assertThat(messages.value(inside, PidTag.CHANGE_KEY)).isNotEqualTo(before);
  }

  @Test
  @Must("[MS-OXCMSG] 3.2.5.16: only an attachment has a message in it, ecNullObject")
  @Must("[MS-OXCMSG] 3.2.5.16: a code page that is not known is ecUnknownCodePage")
  @Must("[MS-OXCMSG] 3.2.5.16: in an attachment for reading nothing is made, ecAccessDenied")
  void refused() {
    Fid folder = fid(PrivateFolder.COMMON_VIEWS);
    MapiRef message = messages.create(folder);
    assertThat(messages.embedding(message, CREATE).returnValue()).isEqualTo(ErrorCode.NULL_OBJECT);
    MapiRef attachment = attachment(message);
    assertThat(
            outlook
                .open(
                    attachment,
                    RopOpenEmbeddedMessage.ROP,
                    out -> new RopOpenEmbeddedMessage.Request(out, 4711, CREATE))
                .returnValue())
        .isEqualTo(ErrorCode.UNKNOWN_CODE_PAGE);
    messages.saveAttachment(attachment);
    Mid mid = messages.save(message);
    MapiRef reading = outlook.attachment(messages.read(folder, mid), 0);
    assertThat(messages.embedding(reading, CREATE).returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.16: messages in messages in messages are whole, after a restart, too")
  void threeDeep(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    fill(message, 3);
    Mid mid = messages.save(message);
    restart();
    check(messages.read(folder, mid), 3);
    check(others.read(folder, mid), 3);
  }

  private void fill(MapiRef message, int levels) {
    messages.put(message, PidTag.SUBJECT, "level " + levels);
    messages.put(message, PidTag.BODY, "text of level " + levels + "\r\n");
    messages.put(message, OWN, Bytes.wrap(new byte[levels * 3000]));
    messages.modify(message, List.of(), smtp(0, 1, "L" + levels, levels + "@x.example")).response();
    messages.attach(message, "file" + levels + ".bin", Bytes.wrap(new byte[100 * levels]));
    if (levels > 0) {
      MapiRef attachment = attachment(message);
      MapiRef inside = messages.embedded(attachment, CREATE);
      fill(inside, levels - 1);
      messages.save(inside);
      messages.saveAttachment(attachment);
    }
  }

  private void check(MapiRef message, int levels) {
    assertThat(messages.values(message, PidTag.SUBJECT, PidTag.BODY, OWN))
        .containsExactly(
            "level " + levels,
            "text of level " + levels + "\r\n",
            Bytes.wrap(new byte[levels * 3000]));
    assertThat(messages.recipientRows(message))
        .singleElement()
        .satisfies(r -> assertThat(r.emailAddress()).isEqualTo(levels + "@x.example"));
    MapiRef file = outlook.attachment(message, 0);
    assertThat(messages.value(file, PidTag.ATTACH_DATA_BINARY))
        .isEqualTo(Bytes.wrap(new byte[100 * levels]));
    if (levels > 0) {
      check(messages.embedded(outlook.attachment(message, 1), READ_ONLY), levels - 1);
    }
  }
}
