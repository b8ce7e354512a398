package org.ropeway.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.message.ModifyRecipientRow;
import org.ropeway.codec.rop.message.RopCreateAttachment;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopModifyRecipients;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesAttachment;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.PropertyProblems;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.stream.RopCommitStream;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopWriteStream;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.Outlook;

/** Writes messages of what was read, as Outlook does when it sends one again. */
final class MessageWriter {
  /** What is about the former mail, or is the sender's to say anew. */
  private static final Set<Integer> LEFT_OUT =
      Stream.of(
              PidTag.TRANSPORT_MESSAGE_HEADERS,
              PidTag.INTERNET_MESSAGE_ID,
              PidTag.CLIENT_SUBMIT_TIME,
              PidTag.MESSAGE_DELIVERY_TIME,
              PidTag.MESSAGE_FLAGS,
              PidTag.SENDER_NAME,
              PidTag.SENDER_ADDRESS_TYPE,
              PidTag.SENDER_EMAIL_ADDRESS,
              PidTag.SENDER_SMTP_ADDRESS,
              PidTag.SENDER_ENTRY_ID,
              PidTag.SENDER_SEARCH_KEY,
              PidTag.SENT_REPRESENTING_NAME,
              PidTag.SENT_REPRESENTING_ADDRESS_TYPE,
              PidTag.SENT_REPRESENTING_EMAIL_ADDRESS,
              PidTag.SENT_REPRESENTING_SMTP_ADDRESS,
              PidTag.SENT_REPRESENTING_ENTRY_ID,
              PidTag.SENT_REPRESENTING_SEARCH_KEY)
          .map(PropertyTag::id)
          .collect(Collectors.toUnmodifiableSet());

  private static final int CHUNK = 0x7000;
  private static final int LARGE = 0x1000;
  private static final int MANY = 40;
  private static final int BCC = 3;

  private final Outlook outlook;

  MessageWriter(Outlook outlook) {
    this.outlook = outlook;
  }

  /** A new message in a folder, open and not saved; {@link #save} saves it. */
  MapiRef create(Fid folder) {
    return Outlook.opened(
        outlook.open(
            outlook.logon(),
            RopCreateMessage.ROP,
            out ->
                new RopCreateMessage.Request(out, RopOpenMessage.LOGON_CODE_PAGE, folder, false)));
  }

  /** Writes to a new message all that can be sent again. */
  void write(Held held, MapiRef message) {
    List<PropertyValue> own =
        held.properties().stream().filter(v -> !LEFT_OUT.contains(v.tag().id())).toList();
    writeAll(new Held(own, held.columns(), held.recipients(), held.attachments()), message);
  }

  private void writeAll(Held held, MapiRef message) {
    properties(held.properties(), message);
    recipients(held, message);
    held.attachments().forEach(a -> attachment(a, message));
  }

  /** Saves a message, which stays open for writing. */
  void save(MapiRef message) {
    RopList list = outlook.client().list();
    RopFuture<RopSaveChangesMessage.Response> saved =
        list.call(
            message,
            message,
            RopSaveChangesMessage.ROP,
            in ->
                new RopSaveChangesMessage.Request(in, RopSaveChangesMessage.KEEP_OPEN_READ_WRITE));
    list.send();
    saved.response();
  }

  /** Writes properties; what the server computes it refuses, and nothing else. */
  private void properties(List<PropertyValue> values, MapiRef object) {
    Batch batch = new Batch();
    List<PropertyValue> small = new ArrayList<>();
    int size = 0;
    for (PropertyValue value : values) {
      byte[] bytes = bytes(value);
      if (bytes.length > LARGE) {
        stream(batch, value.tag(), bytes, object);
        continue;
      }
      if (size + bytes.length > CHUNK / 2) {
        set(batch, small, size, object);
        small = new ArrayList<>();
        size = 0;
      }
      small.add(value);
      size += bytes.length + 32;
    }
    set(batch, small, size, object);
    batch.send();
  }

  private static void set(Batch batch, List<PropertyValue> values, int size, MapiRef object) {
    RopFuture<PropertyProblems> set =
        batch.room(size).call(object, RopSetProperties.ROP, new RopSetProperties.Request(values));
    batch.afterwards(() ->
        assertThat(set.response().propertyProblems())
            .allMatch(p -> p.errorCode().equals(ErrorCode.COMPUTED_VALUE)));
  }

  /** Operations that are sent together, as many as a request can hold. */
  private final class Batch {
    private final List<Runnable> checks = new ArrayList<>();
    private RopList list = outlook.client().list();
    private int weight;

    /** The list to which operations with so many bytes can be added. */
    private RopList room(int bytes) {
      if (weight + bytes > CHUNK && weight > 0) {
        send();
      }
      weight += bytes + 64;
      return list;
    }

    private void afterwards(Runnable check) {
      checks.add(check);
    }

    private void send() {
      list.send();
      checks.forEach(Runnable::run);
      checks.clear();
      list = outlook.client().list();
      weight = 0;
    }
  }

  private static byte[] bytes(PropertyValue value) {
    return switch (value.value()) {
      case String s -> s.getBytes(StandardCharsets.UTF_16LE);
      case Bytes b -> b.array();
      default -> new byte[0];
    };
  }

  private static void stream(Batch batch, PropertyTag tag, byte[] bytes, MapiRef object) {
    RopFuture<?> opened =
        batch
            .room(0)
            .open(
                object,
                RopOpenStream.ROP,
                out -> new RopOpenStream.Request(out, tag, RopOpenStream.CREATE));
    for (int at = 0; at < bytes.length; at += CHUNK / 2) {
      byte[] some = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + CHUNK / 2));
      RopWriteStream.Request write = new RopWriteStream.Request(Bytes.wrap(some));
      RopFuture<RopWriteStream.Response> written =
          batch.room(some.length).call(opened.opened(), RopWriteStream.ROP, write);
      batch.afterwards(() -> assertThat(written.response().writtenSize()).isEqualTo(some.length));
    }
    RopFuture<?> committed =
        batch.room(0).call(opened.opened(), RopCommitStream.ROP, new RopCommitStream.Request());
    batch.afterwards(committed::response);
    batch.room(0).release(opened.opened());
  }

  /** Somebody who is to get it as well, in secret. */
  void addBcc(MapiRef message, int rowId, String name, String email) {
    RecipientRow row =
        new RecipientRow(
            RecipientRow.Address.Standard.SMTP,
            RecipientRow.Option.UNICODE | RecipientRow.Option.SAME_TRANSMITTABLE_NAME,
            email,
            name,
            null,
            null,
            0,
            PropertyRow.of(List.of(), List.of()));
    outlook
        .call(
            message,
            RopModifyRecipients.ROP,
            new RopModifyRecipients.Request(
                List.of(), List.of(new ModifyRecipientRow(rowId, BCC, Optional.of(row)))))
        .response();
  }

  private void recipients(Held held, MapiRef message) {
    List<ModifyRecipientRow> rows = new ArrayList<>();
    for (Held.Recipient r : held.recipients()) {
      rows.add(new ModifyRecipientRow(rows.size(), r.type(), Optional.of(r.row())));
    }
    for (int at = 0; at < rows.size(); at += MANY) {
      RopModifyRecipients.Request some =
          new RopModifyRecipients.Request(
              held.columns(), rows.subList(at, Math.min(rows.size(), at + MANY)));
      outlook.call(message, RopModifyRecipients.ROP, some).response();
    }
  }

  private void attachment(Held.Attachment held, MapiRef message) {
    MapiRef attachment =
        Outlook.opened(
            outlook.open(message, RopCreateAttachment.ROP, RopCreateAttachment.Request::new));
    properties(held.properties(), attachment);
    Held within = held.message();
    if (within != null) {
      MapiRef embedded =
          Outlook.opened(
              outlook.open(
                  attachment,
                  RopOpenEmbeddedMessage.ROP,
                  out ->
                      new RopOpenEmbeddedMessage.Request(
                          out, RopOpenMessage.LOGON_CODE_PAGE, RopOpenEmbeddedMessage.CREATE)));
      writeAll(within, embedded);
      save(embedded);
      outlook.release(embedded);
    }
    RopList list = outlook.client().list();
    RopFuture<?> saved =
        list.call(
            message,
            attachment,
            RopSaveChangesAttachment.ROP,
            in -> new RopSaveChangesAttachment.Request(in, 0));
    list.release(attachment);
    list.send();
    saved.response();
  }
}
