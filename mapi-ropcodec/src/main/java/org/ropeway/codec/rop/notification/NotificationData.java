package org.ropeway.codec.rop.notification;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.wire.WireType;

/**
 * What happened. [MS-OXCNOTIF] 2.2.1.4.1.2. Fields that its {@link EventSource} does not have are
 * {@link Fid#NONE}, {@link Mid#NONE} or 0.
 */
public sealed interface NotificationData {
  /** NotificationFlags, then what they say is there. */
  WireType<NotificationData> WIRE =
      WireType.of(2, NotificationDataCodec::read, NotificationDataCodec::write);

  /** What it happened to: bits 0x4000 and 0x8000 of NotificationFlags. */
  EventSource source();

  /** Something happened to a table. */
  sealed interface TableModified extends NotificationData {}

  /** Something happened to a folder or message. */
  sealed interface ObjectEvent extends NotificationData {
    /** The folder or message. */
    EventObject object();

    @Override
    default EventSource source() {
      return object().source();
    }
  }

  /** So much changed that the table is to be read again. */
  record TableChanged(EventSource source) implements TableModified {}

  /** A row appeared behind another. */
  record TableRowAdded(EventSource source, TableRow row, TableRow insertAfter, Bytes tableRowData)
      implements TableModified {}

  /** A row is gone. */
  record TableRowDeleted(EventSource source, TableRow row) implements TableModified {}

  /** A row changed, and stands behind another now. */
  record TableRowModified(
      EventSource source, TableRow row, TableRow insertAfter, Bytes tableRowData)
      implements TableModified {}

  /** The restriction of the table was set. */
  record TableRestrictionChanged(EventSource source) implements TableModified {}

  /**
   * A row of a table.
   *
   * @param folderId of a hierarchy table the folder, else the folder of the message
   * @param instance PidTagInstanceNum
   */
  record TableRow(Fid folderId, Mid messageId, long instance) {
    /** No row: before the first one. */
    public static final TableRow NONE = new TableRow(Fid.NONE, Mid.NONE, 0);

    /** The row of a folder. */
    public static TableRow of(Fid folderId) {
      return new TableRow(folderId, Mid.NONE, 0);
    }
  }

  /**
   * The object of an event.
   *
   * @param parentFolderId the parent of a folder, or the search folder a message is found in; only
   *     in events of creation, deletion, move and copy
   * @param totalMessageCount messages in the folder, if that changed
   * @param unreadMessageCount unread messages in the folder, if that changed
   */
  record EventObject(
      EventSource source,
      Fid folderId,
      Mid messageId,
      Fid parentFolderId,
      OptionalLong totalMessageCount,
      OptionalLong unreadMessageCount) {
    /** A folder. */
    public static EventObject folder(Fid folderId, Fid parentFolderId) {
      return new EventObject(
          EventSource.FOLDER,
          folderId,
          Mid.NONE,
          parentFolderId,
          OptionalLong.empty(),
          OptionalLong.empty());
    }

    /** A message. */
    public static EventObject message(Fid folderId, Mid messageId) {
      return new EventObject(
          EventSource.MESSAGE,
          folderId,
          messageId,
          Fid.NONE,
          OptionalLong.empty(),
          OptionalLong.empty());
    }

    /** The same with counts of the messages in the folder. */
    public EventObject withCounts(long total, long unread) {
      return new EventObject(
          source,
          folderId,
          messageId,
          parentFolderId,
          OptionalLong.of(total),
          OptionalLong.of(unread));
    }
  }

  /**
   * Where an object was before.
   *
   * @param oldMessageId of a message
   * @param oldParentFolderId of a folder
   */
  record OldPlace(Fid oldFolderId, Mid oldMessageId, Fid oldParentFolderId) {
    static final OldPlace NONE = new OldPlace(Fid.NONE, Mid.NONE, Fid.NONE);
  }

  /**
   * A message arrived.
   *
   * @param messageFlags PidTagMessageFlags
   * @param unicodeFlag whether {@code messageClass} is in Unicode on the wire
   */
  record NewMail(EventObject object, long messageFlags, boolean unicodeFlag, String messageClass)
      implements ObjectEvent {}

  /**
   * An object was created.
   *
   * @param tags the properties that changed; empty if that is not said
   */
  record ObjectCreated(EventObject object, Optional<List<PropertyTag>> tags)
      implements ObjectEvent {}

  /** An object was deleted. */
  record ObjectDeleted(EventObject object) implements ObjectEvent {}

  /**
   * An object changed.
   *
   * @param tags the properties that changed; empty if that is not said
   */
  record ObjectModified(EventObject object, Optional<List<PropertyTag>> tags)
      implements ObjectEvent {}

  /** An object was moved. */
  record ObjectMoved(EventObject object, OldPlace old) implements ObjectEvent {}

  /** An object was copied. */
  record ObjectCopied(EventObject object, OldPlace old) implements ObjectEvent {}

  /** A search is done. */
  record SearchComplete(EventObject object) implements ObjectEvent {}

  /** Something the specification does not tell (0x0400, Extended). */
  record Extended(EventSource source) implements NotificationData {}
}
