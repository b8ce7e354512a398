package org.ropeway.it.stage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.ModifyRecipientRow;
import org.ropeway.codec.rop.message.ReadRecipientRow;
import org.ropeway.codec.rop.message.RopCreateAttachment;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopModifyRecipients;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopReadRecipients;
import org.ropeway.codec.rop.message.RopReloadCachedInformation;
import org.ropeway.codec.rop.message.RopSaveChangesAttachment;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.RopDeleteProperties;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.stream.RopSeekStream;
import org.ropeway.codec.rop.stream.RopWriteStream;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;

/** What a client does with messages in one session, in few words. */
public final class Messages {
  private static final int CHUNK = 0x7000;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final Outlook outlook;

  /** In a session. */
  public Messages(Outlook outlook) {
    this.outlook = outlook;
  }

  /** A new message in a folder. */
  public MapiRef create(Fid folder) {
    return create(folder, false, RopOpenMessage.LOGON_CODE_PAGE);
  }

  /** A new FAI message in a folder. */
  public MapiRef createAssociated(Fid folder) {
    return create(folder, true, RopOpenMessage.LOGON_CODE_PAGE);
  }

  /** A new message whose 8-bit strings are in a code page. */
  public MapiRef create(Fid folder, boolean associated, int codePage) {
    return Outlook.opened(
        outlook.open(
            outlook.logon(),
            RopCreateMessage.ROP,
            out -> new RopCreateMessage.Request(out, codePage, folder, associated)));
  }

  /** Opens a message. */
  public MapiRef open(Fid folder, Mid mid, int mode) {
    return Outlook.opened(outlook.message(folder, mid, mode));
  }

  /** Opens a message for reading. */
  public MapiRef read(Fid folder, Mid mid) {
    return open(folder, mid, RopOpenMessage.READ_ONLY);
  }

  /** Opens a message for writing. */
  public MapiRef write(Fid folder, Mid mid) {
    return open(folder, mid, RopOpenMessage.READ_WRITE);
  }

  /** Sets properties; what was refused. */
  public List<PropertyProblem> set(MapiRef object, PropertyValue... values) {
    return outlook
        .call(object, RopSetProperties.ROP, new RopSetProperties.Request(List.of(values)))
        .response()
        .propertyProblems();
  }

  /** Sets a property; fails if it is refused. */
  public void put(MapiRef object, PropertyTag tag, Object value) {
    List<PropertyProblem> problems = set(object, new PropertyValue(tag, value));
    if (!problems.isEmpty()) {
      throw new AssertionError("refused: " + problems);
    }
  }

  /** Deletes properties; what was refused. */
  public List<PropertyProblem> delete(MapiRef object, PropertyTag... tags) {
    return outlook
        .call(object, RopDeleteProperties.ROP, new RopDeleteProperties.Request(List.of(tags)))
        .response()
        .propertyProblems();
  }

  /** The values of properties, errors included. */
  public List<Object> values(MapiRef object, PropertyTag... tags) {
    return outlook
        .call(
            object,
            RopGetPropertiesSpecific.ROP,
            new RopGetPropertiesSpecific.Request(0, 1, List.of(tags)))
        .response()
        .rowData()
        .rows(List.of(tags))
        .getFirst()
        .values();
  }

  /** The value of a property, or the error in its place. */
  public Object value(MapiRef object, PropertyTag tag) {
    return values(object, tag).getFirst();
  }

  /** Saves a message, which stays open for writing. */
  public Mid save(MapiRef message) {
    return saving(message, RopSaveChangesMessage.KEEP_OPEN_READ_WRITE).response().messageId();
  }

  /** Saves a message with SaveFlags, whatever comes of it. */
  public RopFuture<RopSaveChangesMessage.Response> saving(MapiRef message, int flags) {
    return outlook.call(
        message,
        message,
        RopSaveChangesMessage.ROP,
        in -> new RopSaveChangesMessage.Request(in, flags));
  }

  /** A new attachment. */
  public MapiRef attach(MapiRef message) {
    return Outlook.opened(
        outlook.open(
            message, RopCreateAttachment.ROP, out -> new RopCreateAttachment.Request(out)));
  }

  /** A new attachment by value, saved. */
  public MapiRef attach(MapiRef message, String name, Bytes data) {
    MapiRef attachment = attach(message);
    put(attachment, PidTag.ATTACH_METHOD, 1);
    put(attachment, PidTag.ATTACH_LONG_FILENAME, name);
    writeWhole(attachment, PidTag.ATTACH_DATA_BINARY, data);
    saveAttachment(attachment);
    return attachment;
  }

  /** Saves an attachment, which stays open for writing. */
  public void saveAttachment(MapiRef attachment) {
    ErrorCode code =
        savingAttachment(attachment, RopSaveChangesAttachment.KEEP_OPEN_READ_WRITE).returnValue();
    if (!code.equals(ErrorCode.SUCCESS)) {
      throw new AssertionError("not saved: " + code);
    }
  }

  /** Saves an attachment with SaveFlags, whatever comes of it. */
  public RopFuture<?> savingAttachment(MapiRef attachment, int flags) {
    return outlook.call(
        attachment,
        attachment,
        RopSaveChangesAttachment.ROP,
        in -> new RopSaveChangesAttachment.Request(in, flags));
  }

  /** Opens the message in an attachment, whatever comes of it. */
  public RopFuture<RopOpenEmbeddedMessage.Response> embedding(MapiRef attachment, int mode) {
    return outlook.open(
        attachment,
        RopOpenEmbeddedMessage.ROP,
        out -> new RopOpenEmbeddedMessage.Request(out, RopOpenMessage.LOGON_CODE_PAGE, mode));
  }

  /** Opens the message in an attachment. */
  public MapiRef embedded(MapiRef attachment, int mode) {
    return Outlook.opened(embedding(attachment, mode));
  }

  /** A recipient on the Internet, without further columns. */
  public static ModifyRecipientRow smtp(long rowId, int type, String name, String email) {
    RecipientRow row =
        new RecipientRow(
            RecipientRow.Address.Standard.SMTP,
            RecipientRow.Option.UNICODE | RecipientRow.Option.SAME_TRANSMITTABLE_NAME,
            email,
            name,
            null,
            null,
            0,
            new PropertyRow(false, List.of()));
    return new ModifyRecipientRow(rowId, type, Optional.of(row));
  }

  /** Adds, changes or deletes recipients, whatever comes of it. */
  public RopFuture<?> modify(
      MapiRef message, List<PropertyTag> columns, ModifyRecipientRow... rows) {
    return outlook.call(
        message, RopModifyRecipients.ROP, new RopModifyRecipients.Request(columns, List.of(rows)));
  }

  /** What a message tells of itself. */
  public MessageInformation reload(MapiRef message) {
    return outlook
        .call(message, RopReloadCachedInformation.ROP, new RopReloadCachedInformation.Request())
        .response();
  }

  /** Recipients from a row id on, as many as one answer has, whatever comes of it. */
  public RopFuture<RopReadRecipients.Response> readRecipients(MapiRef message, long from) {
    return outlook.call(message, RopReadRecipients.ROP, new RopReadRecipients.Request(from));
  }

  /** All recipients, in as many answers as it takes. */
  public List<ReadRecipientRow> recipients(MapiRef message) {
    List<ReadRecipientRow> all = new ArrayList<>();
    RopFuture<RopReadRecipients.Response> some = readRecipients(message, 0);
    while (some.returnValue().equals(ErrorCode.SUCCESS)) {
      all.addAll(some.response().recipientRows());
      some = readRecipients(message, all.getLast().rowId() + 1);
    }
    return all;
  }

  /** All recipients with their rows read. */
  public List<RecipientRow> recipientRows(MapiRef message) {
    List<PropertyTag> columns = reload(message).recipientColumns();
    return recipients(message).stream().map(r -> r.recipientRow(columns, WESTERN)).toList();
  }

  /** Opens a stream, whatever comes of it. */
  public RopFuture<RopOpenStream.Response> streaming(MapiRef object, PropertyTag tag, int mode) {
    return outlook.open(
        object, RopOpenStream.ROP, out -> new RopOpenStream.Request(out, tag, mode));
  }

  /** Opens a stream. */
  public MapiRef stream(MapiRef object, PropertyTag tag, int mode) {
    return Outlook.opened(streaming(object, tag, mode));
  }

  /** Writes to a stream, whatever comes of it. */
  public RopFuture<RopWriteStream.Response> writing(MapiRef stream, Bytes data) {
    return outlook.call(stream, RopWriteStream.ROP, new RopWriteStream.Request(data));
  }

  /** Writes to a stream. */
  public void write(MapiRef stream, Bytes data) {
    for (int at = 0; at < data.length(); at += CHUNK) {
      writing(stream, data.slice(at, Math.min(data.length(), at + CHUNK))).response();
    }
  }

  /** Writes a property by a stream of its own. */
  public void writeWhole(MapiRef object, PropertyTag tag, Bytes data) {
    MapiRef stream = stream(object, tag, RopOpenStream.CREATE);
    write(stream, data);
    outlook.release(stream);
  }

  /** Reads a property by a stream of its own. */
  public Bytes readWhole(MapiRef object, PropertyTag tag) {
    MapiRef stream = stream(object, tag, RopOpenStream.READ_ONLY);
    Bytes all = rest(stream);
    outlook.release(stream);
    return all;
  }

  /** What a stream has from its seek pointer on. */
  public Bytes rest(MapiRef stream) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      Bytes part =
          outlook
              .call(stream, RopReadStream.ROP, new RopReadStream.Request(CHUNK, 0))
              .response()
              .data();
      if (part.isEmpty()) {
        return Bytes.wrap(all.toByteArray());
      }
      all.writeBytes(part.array());
    }
  }

  /** Moves a seek pointer, whatever comes of it. */
  public RopFuture<RopSeekStream.Response> seek(MapiRef stream, int origin, long offset) {
    return outlook.call(stream, RopSeekStream.ROP, new RopSeekStream.Request(origin, offset));
  }
}
