package org.ropeway.it.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.ModifyRecipientRow;
import org.ropeway.codec.rop.message.RecipientType;
import org.ropeway.codec.rop.message.RopCreateAttachment;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopModifyRecipients;
import org.ropeway.codec.rop.message.RopSaveChangesAttachment;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.transport.RopAbortSubmit;
import org.ropeway.codec.rop.transport.RopSubmitMessage;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;

/** How Outlook writes and sends mails in online mode. */
public final class Post {
  private final Outlook outlook;

  /** In a session. */
  public Post(Outlook outlook) {
    this.outlook = outlook;
  }

  /** A message that is written. */
  public static final class Draft {
    private final List<PropertyValue> properties = new ArrayList<>();
    private final List<ModifyRecipientRow> recipients = new ArrayList<>();
    private @Nullable String fileName;
    private byte[] file = {};

    /** A mail with a subject. */
    public Draft(String subject) {
      with(PidTag.MESSAGE_CLASS, "IPM.Note");
      with(PidTag.SUBJECT, subject);
      with(PidTag.HTML, Bytes.wrap(("<p>Text of " + subject + "</p>").getBytes(UTF_8)));
      with(PidTag.INTERNET_CODEPAGE, 65001);
    }

    /** With a property. */
    public Draft with(PropertyTag tag, Object value) {
      properties.removeIf(v -> v.tag().equals(tag));
      properties.add(new PropertyValue(tag, value));
      return this;
    }

    /** To somebody on the Internet. */
    public Draft to(String address) {
      return recipient(RecipientType.TO, address);
    }

    /** To somebody, of a type. */
    public Draft recipient(int type, String address) {
      int row = recipients.size();
      String name = address.substring(0, address.indexOf('@'));
      recipients.add(row(row, type, RecipientRow.Address.Standard.SMTP, name, address));
      return this;
    }

    /** To somebody of whom only a name is known. */
    public Draft toName(String name) {
      int row = recipients.size();
      RecipientRow.Address unknown = new RecipientRow.Address.Other(null);
      recipients.add(row(row, RecipientType.TO, unknown, name, null));
      return this;
    }

    /** To a user of the house as the address book names users. */
    public Draft toUser(String name, String dn) {
      int row = recipients.size();
      RecipientRow.Address user = new RecipientRow.Address.X500(0, 0, dn);
      recipients.add(row(row, RecipientType.TO, user, name, null));
      return this;
    }

    private static ModifyRecipientRow row(
        int row, int type, RecipientRow.Address address, String name, @Nullable String email) {
      return new ModifyRecipientRow(
          row,
          type,
          Optional.of(
              new RecipientRow(
                  address,
                  RecipientRow.Option.UNICODE | RecipientRow.Option.SAME_TRANSMITTABLE_NAME,
                  email,
                  name,
                  null,
                  null,
                  0,
                  new PropertyRow(false, List.of()))));
    }

    /** With a file. */
    public Draft attach(String name, byte[] bytes) {
      fileName = name;
      file = bytes;
      return this;
    }
  }

  /** A message that is saved and open for writing. */
  public record Saved(MapiRef ref, Mid mid, Fid folder) {}

  /** Writes and saves a message in the Outbox, in one request. */
  public Saved save(Draft draft) {
    return save(PrivateFolder.OUTBOX, draft);
  }

  /** The same in a folder that RopLogon names. */
  public Saved save(PrivateFolder folder, Draft draft) {
    return save(outlook.store().folderId(folder), draft);
  }

  /** The same in any folder. */
  public Saved save(Fid folder, Draft draft) {
    RopList list = outlook.client().list();
    MapiRef message = create(list, folder);
    RopFuture<RopSaveChangesMessage.Response> saved = save(list, message, draft);
    list.send();
    return new Saved(message, saved.response().messageId(), folder);
  }

  private MapiRef create(RopList list, Fid folder) {
    return list.open(
            outlook.logon(),
            RopCreateMessage.ROP,
            out -> new RopCreateMessage.Request(out, 0x0FFF, folder, false))
        .opened();
  }

  private static RopFuture<RopSaveChangesMessage.Response> save(
      RopList list, MapiRef message, Draft draft) {
    list.call(message, RopSetProperties.ROP, new RopSetProperties.Request(draft.properties));
    list.call(
        message,
        RopModifyRecipients.ROP,
        new RopModifyRecipients.Request(List.of(), draft.recipients));
    if (draft.fileName != null) {
      attach(list, message, draft.fileName, draft.file);
    }
    return list.call(
        message,
        message,
        RopSaveChangesMessage.ROP,
        at -> new RopSaveChangesMessage.Request(at, RopSaveChangesMessage.KEEP_OPEN_READ_WRITE));
  }

  private static void attach(RopList list, MapiRef message, String name, byte[] bytes) {
    MapiRef attachment =
        list.open(message, RopCreateAttachment.ROP, RopCreateAttachment.Request::new).opened();
    list.call(
        attachment,
        RopSetProperties.ROP,
        new RopSetProperties.Request(
            List.of(
                new PropertyValue(PidTag.ATTACH_METHOD, 1),
                new PropertyValue(PidTag.ATTACH_LONG_FILENAME, name),
                new PropertyValue(PidTag.ATTACH_DATA_BINARY, Bytes.wrap(bytes)))));
    list.call(
        message,
        attachment,
        RopSaveChangesAttachment.ROP,
        at -> new RopSaveChangesAttachment.Request(at, RopSaveChangesMessage.KEEP_OPEN_READ_ONLY));
    list.release(attachment);
  }

  /** Sends an open message; what the server says. */
  public ErrorCode submit(MapiRef message) {
    return outlook
        .call(message, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0))
        .returnValue();
  }

  /** Writes a mail, saves and sends it, all in one request; its id. */
  public Mid send(Draft draft) {
    RopList list = outlook.client().list();
    Fid outbox = outlook.store().folderId(PrivateFolder.OUTBOX);
    MapiRef message = create(list, outbox);
    RopFuture<RopSaveChangesMessage.Response> saved = save(list, message, draft);
    RopFuture<?> sent = list.call(message, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0));
    list.release(message);
    list.send();
    sent.response();
    return saved.response().messageId();
  }

  /** Takes a message back; what the server says. */
  public ErrorCode abort(Fid folder, Mid mid) {
    return outlook
        .call(outlook.logon(), RopAbortSubmit.ROP, new RopAbortSubmit.Request(folder, mid))
        .returnValue();
  }
}
