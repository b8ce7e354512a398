package org.ropeway.gateway.emsmdb.message;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.ModifyRecipientRow;
import org.ropeway.codec.rop.message.ReadRecipientRow;
import org.ropeway.codec.rop.message.RopCreateAttachment;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopGetAttachmentTable;
import org.ropeway.codec.rop.message.RopGetValidAttachments;
import org.ropeway.codec.rop.message.RopModifyRecipients;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopReadRecipients;
import org.ropeway.codec.rop.message.RopReloadCachedInformation;
import org.ropeway.codec.rop.message.RopSaveChangesAttachment;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.stream.RopWriteStream;
import org.ropeway.gateway.emsmdb.RopClient;

/** What a client does with messages, in bytes. */
final class MessageClient {
  /** CodePageId: that of the logon. */
  static final int LOGON_CODE_PAGE = 0x0FFF;

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final RopClient client;
  private final int logon;

  MessageClient(RopClient client) {
    this.client = client;
    this.logon = client.logon();
  }

  RopClient rops() {
    return client;
  }

  int logon() {
    return logon;
  }

  int folder(Fid fid) {
    return client.open(logon, RopOpenFolder.ROP, new RopOpenFolder.Request(1, fid, 0));
  }

  /** An object and what its opening told. */
  record Opened(int handle, MessageInformation information) {}

  int create(Fid folder, boolean associated) {
    return client.open(
        logon,
        RopCreateMessage.ROP,
        new RopCreateMessage.Request(1, LOGON_CODE_PAGE, folder, associated));
  }

  Opened open(Fid folder, Mid mid, int mode) {
    RopClient.Answered answered =
        client.execute(
            HandleTable.of(logon, HandleTable.NONE),
            RopClient.call(RopOpenMessage.ROP, 0, openRequest(folder, mid, mode)));
    assertThat(answered.reply().returnValue()).isEqualTo(ErrorCode.SUCCESS);
    return new Opened(answered.handles().get(1), information(answered.reply()));
  }

  private static MessageInformation information(RopReply reply) {
    return (MessageInformation) requireNonNull(reply.response());
  }

  static RopOpenMessage.Request openRequest(Fid folder, Mid mid, int mode) {
    return new RopOpenMessage.Request(1, LOGON_CODE_PAGE, folder, mode, mid);
  }

  Opened openEmbedded(int attachment, int mode) {
    RopClient.Answered answered =
        client.execute(
            HandleTable.of(attachment, HandleTable.NONE),
            RopClient.call(
                RopOpenEmbeddedMessage.ROP,
                0,
                new RopOpenEmbeddedMessage.Request(1, LOGON_CODE_PAGE, mode)));
    assertThat(answered.reply().returnValue()).isEqualTo(ErrorCode.SUCCESS);
    RopOpenEmbeddedMessage.Response response =
        (RopOpenEmbeddedMessage.Response) answered.reply().response();
    assertThat(response).isNotNull();
    return new Opened(answered.handles().get(1), response.message());
  }

  MessageInformation reload(int message) {
    return client.get(
        message, RopReloadCachedInformation.ROP, new RopReloadCachedInformation.Request());
  }

  Mid save(int message, int flags) {
    RopSaveChangesMessage.Response response =
        client.get(message, RopSaveChangesMessage.ROP, new RopSaveChangesMessage.Request(0, flags));
    return response.messageId();
  }

  ErrorCode saveRefused(int message, int flags) {
    return client.refused(
        message, RopSaveChangesMessage.ROP, new RopSaveChangesMessage.Request(0, flags));
  }

  List<PropertyProblem> set(int object, PropertyTag tag, Object value) {
    return client
        .get(
            object,
            RopSetProperties.ROP,
            new RopSetProperties.Request(List.of(new PropertyValue(tag, value))))
        .propertyProblems();
  }

  /** The values of properties, errors included. */
  List<Object> get(int object, PropertyTag... tags) {
    RopGetPropertiesSpecific.Response response =
        client.get(
            object,
            RopGetPropertiesSpecific.ROP,
            new RopGetPropertiesSpecific.Request(0, 1, Arrays.asList(tags)));
    PropertyRow row = response.rowData().rows(Arrays.asList(tags)).getFirst();
    return row.values();
  }

  Object one(int object, PropertyTag tag) {
    return get(object, tag).getFirst();
  }

  /** Changes recipients. */
  void modify(int message, List<PropertyTag> columns, ModifyRecipientRow... rows) {
    client.get(
        message,
        RopModifyRecipients.ROP,
        new RopModifyRecipients.Request(columns, Arrays.asList(rows)));
  }

  /** An SMTP recipient without columns. */
  static ModifyRecipientRow smtp(long rowId, int type, String name, String email) {
    return new ModifyRecipientRow(
        rowId,
        type,
        Optional.of(
            new RecipientRow(
                RecipientRow.Address.Standard.SMTP,
                RecipientRow.Option.UNICODE | RecipientRow.Option.SAME_TRANSMITTABLE_NAME,
                email,
                name,
                null,
                null,
                0,
                new PropertyRow(false, List.of()))));
  }

  /** A recipient as it was read. */
  record Read(long rowId, int type, RecipientRow row) {
    @Nullable String name() {
      return row.displayName();
    }
  }

  /** All recipients, whose columns the message tells. */
  List<Read> recipients(int message) {
    return recipients(message, reload(message).recipientColumns());
  }

  /** All recipients, of known columns, in as many ROPs as it takes. */
  List<Read> recipients(int message, List<PropertyTag> columns) {
    List<Read> all = new ArrayList<>();
    long next = 0;
    while (true) {
      RopReply reply =
          client.send(message, RopReadRecipients.ROP, new RopReadRecipients.Request(next));
      if (!reply.returnValue().equals(ErrorCode.SUCCESS)) {
        assertThat(reply.returnValue()).isEqualTo(ErrorCode.NOT_FOUND);
        return all;
      }
      RopReadRecipients.Response response = (RopReadRecipients.Response) reply.response();
      assertThat(response).isNotNull();
      assertThat(response.recipientRows()).isNotEmpty();
      for (ReadRecipientRow row : response.recipientRows()) {
        all.add(new Read(row.rowId(), row.recipientType(), row.recipientRow(columns, WESTERN)));
      }
      next = all.getLast().rowId() + 1;
    }
  }

  /** A new attachment's handle. */
  int createAttachment(int message) {
    return client.open(message, RopCreateAttachment.ROP, new RopCreateAttachment.Request(1));
  }

  void saveAttachment(int attachment) {
    client.get(
        attachment,
        RopSaveChangesAttachment.ROP,
        new RopSaveChangesAttachment.Request(0, RopSaveChangesAttachment.KEEP_OPEN_READ_WRITE));
  }

  int openAttachment(int message, long number, int flags) {
    return client.open(
        message, RopOpenAttachment.ROP, new RopOpenAttachment.Request(1, flags, number));
  }

  List<Long> numbers(int message) {
    return client
        .get(message, RopGetValidAttachments.ROP, new RopGetValidAttachments.Request())
        .attachmentIdArray();
  }

  /** The attachment table. */
  List<List<Object>> attachments(int message, PropertyTag... columns) {
    int table =
        client.open(message, RopGetAttachmentTable.ROP, new RopGetAttachmentTable.Request(1, 0));
    client.setColumns(table, columns);
    List<List<Object>> rows = client.rows(table, 100).stream().map(PropertyRow::values).toList();
    client.release(table);
    return rows;
  }

  /** The whole of a binary by a stream. */
  Bytes stream(int object, PropertyTag tag) {
    int stream =
        client.open(
            object, RopOpenStream.ROP, new RopOpenStream.Request(1, tag, RopOpenStream.READ_ONLY));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      Bytes part = client.get(stream, RopReadStream.ROP, RopReadStream.Request.upTo(0x7000)).data();
      if (part.isEmpty()) {
        client.release(stream);
        return Bytes.wrap(all.toByteArray());
      }
      all.writeBytes(part.array());
    }
  }

  /** Writes a binary by a stream, which is left to the release. */
  void write(int object, PropertyTag tag, Bytes data) {
    int stream =
        client.open(
            object, RopOpenStream.ROP, new RopOpenStream.Request(1, tag, RopOpenStream.CREATE));
    for (int at = 0; at < data.length(); at += 0x7000) {
      Bytes part = data.slice(at, Math.min(data.length(), at + 0x7000));
      client.get(stream, RopWriteStream.ROP, new RopWriteStream.Request(part));
    }
    client.release(stream);
  }

  <Q extends RopRequest> ErrorCode refused(int handle, Rop<Q, ?> rop, Q request) {
    return client.refused(handle, rop, request);
  }

  /** A small attachment that is saved in its message. */
  int attach(int message, String name, Bytes data) {
    int attachment = createAttachment(message);
    set(attachment, PidTag.ATTACH_METHOD, 1);
    set(attachment, PidTag.ATTACH_LONG_FILENAME, name);
    set(attachment, PidTag.ATTACH_DATA_BINARY, data);
    saveAttachment(attachment);
    return attachment;
  }
}
