package org.ropeway.gateway.emsmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MapiException;
import org.ropeway.store.body.CodePages;
import org.ropeway.store.property.PropertyBag;

/**
 * A server object with properties: logon, folder, message, attachment ([MS-OXCPRPT] 1.1). Indices
 * of problems count within the list given.
 */
public interface PropertyObject extends ServerObject {
  /**
   * What it is within its mailbox: equal for all that stand for the same folder, message or
   * attachment, in whatever session.
   */
  default Object identity() {
    return this;
  }

  /** All properties as they are now. */
  PropertyBag properties();

  /** The code page of its 8-bit strings. */
  default String8 string8() {
    return String8.of(logon().session().client());
  }

  /** Writes properties; returns those refused. */
  List<PropertyProblem> setProperties(List<PropertyValue> values);

  /** Deletes properties; returns those refused. */
  List<PropertyProblem> deleteProperties(List<PropertyTag> tags);

  /** Whether a client may write to it; else no stream is opened for writing. */
  default boolean isWritable() {
    return true;
  }

  /**
   * What hangs below it, each kind by the property of type PtypObject that stands for it: of a
   * message PidTagMessageRecipients and PidTagMessageAttachments, of an attachment
   * PidTagAttachDataObject if it is an embedded message.
   */
  default List<PropertyTag> subobjects() {
    return List.of();
  }

  /**
   * Copies one kind of {@link #subobjects()} to an object of the same kind as this ([MS-OXCPRPT]
   * 3.2.5.8); ecMessageCycle if the destination is below this one.
   */
  default void copySubobjects(PropertyTag which, PropertyObject destination) {
    throw new MapiException(ErrorCode.NOT_SUPPORTED, "copying " + which + " of " + kind());
  }

  /**
   * The value of a property in a bag, or null. PidTagMessageSize and PidTagMessageSizeExtended are
   * one property in two types, of which a bag holds one; PidTagBodyHtml is PidTagHtml as a string.
   */
  static @Nullable Object valueOf(PropertyBag bag, PropertyTag tag) {
    if (tag.equals(PidTag.MESSAGE_SIZE)
        && bag.get(PidTag.MESSAGE_SIZE_EXTENDED) instanceof Long size) {
      return (int) Math.min(Integer.MAX_VALUE, size);
    }
    if (tag.equals(PidTag.MESSAGE_SIZE_EXTENDED)
        && bag.get(PidTag.MESSAGE_SIZE) instanceof Integer size) {
      return size.longValue();
    }
    if (tag.id() == PidTag.BODY_HTML.id()
        && PropertyBag.fits(tag, PidTag.BODY_HTML.typeCode())
        && tag.typeCode() != PropertyType.UNSPECIFIED.code()
        && bag.get(PidTag.HTML) instanceof Bytes html) {
      int codePage = bag.get(PidTag.INTERNET_CODEPAGE, CodePages.UTF_8);
      return new String(html.unsafeArray(), CodePages.charset(codePage));
    }
    return bag.get(tag);
  }
}
