package org.ropeway.it.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.ReadRecipientRow;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopReadRecipients;
import org.ropeway.codec.rop.property.RopGetPropertiesAll;
import org.ropeway.codec.rop.property.RopGetPropertiesList;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.Outlook;

/** Reads messages whole, as Outlook does when it is to send them again. */
final class MessageReader {
  private static final int EMBEDDED = 5;

  private final Outlook outlook;

  MessageReader(Outlook outlook) {
    this.outlook = outlook;
  }

  /** A message that is open. */
  Held read(MapiRef message, MessageInformation information) {
    RopList list = outlook.client().list();
    Asked asked = ask(list, message);
    list.send();
    return new Held(
        properties(message, asked),
        information.recipientColumns(),
        recipients(message, information),
        attachments(message));
  }

  /** Opens a message and reads it. */
  Held open(RopFuture<MessageInformation> opened) {
    MapiRef message = Outlook.opened(opened);
    Held held = read(message, opened.response());
    outlook.release(message);
    return held;
  }

  /** What was asked for all properties of an object. */
  private record Asked(
      RopFuture<RopGetPropertiesList.Response> tags,
      RopFuture<RopGetPropertiesAll.Response> values) {}

  private static Asked ask(RopList list, MapiRef object) {
    return new Asked(
        list.call(object, RopGetPropertiesList.ROP, new RopGetPropertiesList.Request()),
        list.call(object, RopGetPropertiesAll.ROP, new RopGetPropertiesAll.Request(0, 1)));
  }

  /** All properties; large ones by streams. */
  private List<PropertyValue> properties(MapiRef object, Asked asked) {
    List<PropertyTag> tags = asked.tags.response().propertyTags();
    List<PropertyValue> values = new ArrayList<>();
    for (PropertyValue value : asked.values.response().propertyValues()) {
      if (!(value.value() instanceof ErrorCode code)) {
        values.add(value);
      } else if (code.equals(ErrorCode.NOT_ENOUGH_MEMORY)) {
        values.add(streamed(object, tags, value.tag().id()));
      } else {
        throw new AssertionError(value);
      }
    }
    return values;
  }

  private PropertyValue streamed(MapiRef object, List<PropertyTag> tags, int id) {
    PropertyTag tag = tags.stream().filter(t -> t.id() == id).findFirst().orElseThrow();
    byte[] bytes = outlook.stream(object, tag).orElseThrow();
    return new PropertyValue(
        tag,
        tag.type() == PropertyType.STRING
            ? new String(bytes, StandardCharsets.UTF_16LE)
            : Bytes.wrap(bytes));
  }

  private List<Held.Recipient> recipients(MapiRef message, MessageInformation information) {
    List<Held.Recipient> all = new ArrayList<>();
    information
        .recipientRows()
        .forEach(r -> all.add(new Held.Recipient(r.recipientType(), r.recipientRow())));
    while (all.size() < information.recipientCount()) {
      RopReadRecipients.Request more = new RopReadRecipients.Request(all.size());
      for (ReadRecipientRow r :
          outlook.call(message, RopReadRecipients.ROP, more).response().recipientRows()) {
        all.add(
            new Held.Recipient(
                r.recipientType(),
                r.recipientRow(information.recipientColumns(), StandardCharsets.ISO_8859_1)));
      }
    }
    return all;
  }

  private List<Held.Attachment> attachments(MapiRef message) {
    List<Held.Attachment> all = new ArrayList<>();
    List<PropertyTag> columns = List.of(PidTag.ATTACH_NUMBER, PidTag.ATTACH_METHOD);
    for (PropertyRow row : outlook.attachments(message, columns)) {
      int number = (Integer) row.values().get(0);
      RopList list = outlook.client().list();
      RopFuture<?> opened =
          list.open(
              message, RopOpenAttachment.ROP, out -> new RopOpenAttachment.Request(out, 0, number));
      Asked asked = ask(list, opened.opened());
      list.send();
      MapiRef attachment = Outlook.opened(opened);
      boolean embedded = row.values().get(1).equals(EMBEDDED);
      all.add(
          new Held.Attachment(
              properties(attachment, asked), embedded ? embedded(attachment) : null));
      outlook.release(attachment);
    }
    return all;
  }

  private @Nullable Held embedded(MapiRef attachment) {
    RopFuture<RopOpenEmbeddedMessage.Response> opened =
        outlook.open(
            attachment,
            RopOpenEmbeddedMessage.ROP,
            out ->
                new RopOpenEmbeddedMessage.Request(
                    out, RopOpenMessage.LOGON_CODE_PAGE, RopOpenEmbeddedMessage.READ_ONLY));
    MapiRef message = Outlook.opened(opened);
    Held held = read(message, opened.response().message());
    outlook.release(message);
    return held;
  }
}
