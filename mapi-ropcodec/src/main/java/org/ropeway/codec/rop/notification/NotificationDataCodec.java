package org.ropeway.codec.rop.notification;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.notification.NotificationData.EventObject;
import org.ropeway.codec.rop.notification.NotificationData.Extended;
import org.ropeway.codec.rop.notification.NotificationData.NewMail;
import org.ropeway.codec.rop.notification.NotificationData.ObjectCopied;
import org.ropeway.codec.rop.notification.NotificationData.ObjectCreated;
import org.ropeway.codec.rop.notification.NotificationData.ObjectDeleted;
import org.ropeway.codec.rop.notification.NotificationData.ObjectEvent;
import org.ropeway.codec.rop.notification.NotificationData.ObjectModified;
import org.ropeway.codec.rop.notification.NotificationData.ObjectMoved;
import org.ropeway.codec.rop.notification.NotificationData.OldPlace;
import org.ropeway.codec.rop.notification.NotificationData.SearchComplete;
import org.ropeway.codec.rop.notification.NotificationData.TableChanged;
import org.ropeway.codec.rop.notification.NotificationData.TableModified;
import org.ropeway.codec.rop.notification.NotificationData.TableRestrictionChanged;
import org.ropeway.codec.rop.notification.NotificationData.TableRow;
import org.ropeway.codec.rop.notification.NotificationData.TableRowAdded;
import org.ropeway.codec.rop.notification.NotificationData.TableRowDeleted;
import org.ropeway.codec.rop.notification.NotificationData.TableRowModified;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;

/** Which field of NotificationData is there when. [MS-OXCNOTIF] 2.2.1.4.1.2. */
final class NotificationDataCodec {
  private static final int TYPE = 0x0FFF;
  private static final int TOTAL_MESSAGE_COUNT = 0x1000;
  private static final int UNREAD_MESSAGE_COUNT = 0x2000;

  private static final int NEW_MAIL = RopRegisterNotification.NEW_MAIL;
  private static final int OBJECT_CREATED = RopRegisterNotification.OBJECT_CREATED;
  private static final int OBJECT_DELETED = RopRegisterNotification.OBJECT_DELETED;
  private static final int OBJECT_MODIFIED = RopRegisterNotification.OBJECT_MODIFIED;
  private static final int OBJECT_MOVED = RopRegisterNotification.OBJECT_MOVED;
  private static final int OBJECT_COPIED = RopRegisterNotification.OBJECT_COPIED;
  private static final int SEARCH_COMPLETE = RopRegisterNotification.SEARCH_COMPLETE;
  private static final int TABLE_MODIFIED = 0x0100;
  private static final int EXTENDED = 0x0400;

  private static final int WITH_PARENT =
      OBJECT_CREATED | OBJECT_DELETED | OBJECT_MOVED | OBJECT_COPIED;
  private static final int WITH_OLD_PLACE = OBJECT_MOVED | OBJECT_COPIED;
  private static final int WITH_TAGS = OBJECT_CREATED | OBJECT_MODIFIED;

  private static final int TABLE_CHANGED = 0x0001;
  private static final int TABLE_ROW_ADDED = 0x0003;
  private static final int TABLE_ROW_DELETED = 0x0004;
  private static final int TABLE_ROW_MODIFIED = 0x0005;
  private static final int TABLE_RESTRICTION_CHANGED = 0x0007;

  private static final int NO_TAGS = 0xFFFF;

  private NotificationDataCodec() {}

  static NotificationData read(WireReader r) {
    int flags = r.field("NotificationFlags", Wire.U16);
    EventSource source = EventSource.of(flags);
    return switch (flags & ~EventSource.BITS) {
      case TABLE_MODIFIED -> readTable(r, source);
      case EXTENDED -> new Extended(source);
      default -> readObject(r, flags);
    };
  }

  static void write(WireWriter w, NotificationData data) {
    switch (data) {
      case TableModified event -> writeTable(w.u16(TABLE_MODIFIED | event.source().bits()), event);
      case ObjectEvent event -> writeObject(w, event);
      case Extended event -> w.u16(EXTENDED | event.source().bits());
    }
  }

  private static TableModified readTable(WireReader r, EventSource source) {
    int event = r.field("TableEventType", Wire.U16);
    return switch (event) {
      case TABLE_CHANGED -> new TableChanged(source);
      case TABLE_ROW_ADDED ->
          new TableRowAdded(source, readRow(r, source), readInsertAfter(r, source), readData(r));
      case TABLE_ROW_DELETED -> new TableRowDeleted(source, readRow(r, source));
      case TABLE_ROW_MODIFIED ->
          new TableRowModified(source, readRow(r, source), readInsertAfter(r, source), readData(r));
      case TABLE_RESTRICTION_CHANGED -> new TableRestrictionChanged(source);
      default -> throw r.badValue("TableEventType " + event);
    };
  }

  private static void writeTable(WireWriter w, TableModified event) {
    switch (event) {
      case TableChanged _ -> w.u16(TABLE_CHANGED);
      case TableRowAdded v -> {
        writeRow(w.u16(TABLE_ROW_ADDED), v.row(), v.source());
        writeRow(w, v.insertAfter(), v.source());
        Bytes.WIRE16.write(w, v.tableRowData());
      }
      case TableRowDeleted v -> writeRow(w.u16(TABLE_ROW_DELETED), v.row(), v.source());
      case TableRowModified v -> {
        writeRow(w.u16(TABLE_ROW_MODIFIED), v.row(), v.source());
        writeRow(w, v.insertAfter(), v.source());
        Bytes.WIRE16.write(w, v.tableRowData());
      }
      case TableRestrictionChanged _ -> w.u16(TABLE_RESTRICTION_CHANGED);
    }
  }

  private static TableRow readRow(WireReader r, EventSource source) {
    Fid folderId = r.field("TableRowFolderID", Fid.WIRE);
    return source.isMessage()
        ? new TableRow(
            folderId, r.field("TableRowMessageID", Mid.WIRE), r.field("TableRowInstance", Wire.U32))
        : TableRow.of(folderId);
  }

  private static TableRow readInsertAfter(WireReader r, EventSource source) {
    Fid folderId = r.field("InsertAfterTableRowFolderID", Fid.WIRE);
    return source.isMessage()
        ? new TableRow(
            folderId,
            r.field("InsertAfterTableRowID", Mid.WIRE),
            r.field("InsertAfterTableRowInstance", Wire.U32))
        : TableRow.of(folderId);
  }

  private static void writeRow(WireWriter w, TableRow row, EventSource source) {
    Fid.WIRE.write(w, row.folderId());
    if (source.isMessage()) {
      Mid.WIRE.write(w, row.messageId());
      w.u32(row.instance());
    }
  }

  private static Bytes readData(WireReader r) {
    return r.field("TableRowDataSize", "TableRowData", Bytes.WIRE16);
  }

  private static ObjectEvent readObject(WireReader r, int flags) {
    int type = flags & TYPE;
    if (type < NEW_MAIL || type > SEARCH_COMPLETE || Integer.bitCount(type) != 1) {
      throw r.badValue("NotificationFlags " + flags);
    }
    EventSource source = EventSource.of(flags);
    Fid folderId = r.field("FolderId", Fid.WIRE);
    Mid messageId = source.isMessage() ? r.field("MessageId", Mid.WIRE) : Mid.NONE;
    Fid parentFolderId =
        (type & WITH_PARENT) != 0 && source.hasParent()
            ? r.field("ParentFolderId", Fid.WIRE)
            : Fid.NONE;
    OldPlace old = (type & WITH_OLD_PLACE) != 0 ? readOldPlace(r, source) : OldPlace.NONE;
    Optional<List<PropertyTag>> tags = (type & WITH_TAGS) != 0 ? readTags(r) : Optional.empty();
    OptionalLong total = readCount(r, "TotalMessageCount", (flags & TOTAL_MESSAGE_COUNT) != 0);
    OptionalLong unread = readCount(r, "UnreadMessageCount", (flags & UNREAD_MESSAGE_COUNT) != 0);
    EventObject object =
        new EventObject(source, folderId, messageId, parentFolderId, total, unread);
    return switch (type) {
      case NEW_MAIL -> readNewMail(r, object);
      case OBJECT_CREATED -> new ObjectCreated(object, tags);
      case OBJECT_DELETED -> new ObjectDeleted(object);
      case OBJECT_MODIFIED -> new ObjectModified(object, tags);
      case OBJECT_MOVED -> new ObjectMoved(object, old);
      case OBJECT_COPIED -> new ObjectCopied(object, old);
      default -> new SearchComplete(object);
    };
  }

  private static OldPlace readOldPlace(WireReader r, EventSource source) {
    Fid folderId = r.field("OldFolderId", Fid.WIRE);
    return source.isMessage()
        ? new OldPlace(folderId, r.field("OldMessageId", Mid.WIRE), Fid.NONE)
        : new OldPlace(folderId, Mid.NONE, r.field("OldParentFolderId", Fid.WIRE));
  }

  private static Optional<List<PropertyTag>> readTags(WireReader r) {
    int count = r.field("TagCount", Wire.U16);
    return count == NO_TAGS
        ? Optional.empty()
        : Optional.of(r.field("Tags", Wire.list(count, PropertyTag.WIRE)));
  }

  private static OptionalLong readCount(WireReader r, String name, boolean present) {
    return present ? OptionalLong.of(r.field(name, Wire.U32)) : OptionalLong.empty();
  }

  private static NewMail readNewMail(WireReader r, EventObject object) {
    long messageFlags = r.field("MessageFlags", Wire.U32);
    boolean unicode = r.field("UnicodeFlag", Wire.BOOL);
    String messageClass = r.field("MessageClass", Wire.stringZ(unicode));
    return new NewMail(object, messageFlags, unicode, messageClass);
  }

  private static void writeObject(WireWriter w, ObjectEvent event) {
    EventObject object = event.object();
    int type = typeOf(event);
    w.u16(flagsOf(type, object));
    Fid.WIRE.write(w, object.folderId());
    if (object.source().isMessage()) {
      Mid.WIRE.write(w, object.messageId());
    }
    if ((type & WITH_PARENT) != 0 && object.source().hasParent()) {
      Fid.WIRE.write(w, object.parentFolderId());
    }
    switch (event) {
      case ObjectMoved v -> writeOldPlace(w, v.old(), v.source());
      case ObjectCopied v -> writeOldPlace(w, v.old(), v.source());
      case ObjectCreated v -> writeTags(w, v.tags());
      case ObjectModified v -> writeTags(w, v.tags());
      case NewMail _ -> {}
      case ObjectDeleted _ -> {}
      case SearchComplete _ -> {}
    }
    object.totalMessageCount().ifPresent(w::u32);
    object.unreadMessageCount().ifPresent(w::u32);
    if (event instanceof NewMail v) {
      w.u32(v.messageFlags()).bool(v.unicodeFlag());
      Wire.stringZ(v.unicodeFlag()).write(w, v.messageClass());
    }
  }

  private static int typeOf(ObjectEvent event) {
    return switch (event) {
      case NewMail _ -> NEW_MAIL;
      case ObjectCreated _ -> OBJECT_CREATED;
      case ObjectDeleted _ -> OBJECT_DELETED;
      case ObjectModified _ -> OBJECT_MODIFIED;
      case ObjectMoved _ -> OBJECT_MOVED;
      case ObjectCopied _ -> OBJECT_COPIED;
      case SearchComplete _ -> SEARCH_COMPLETE;
    };
  }

  private static int flagsOf(int type, EventObject object) {
    return type
        | object.source().bits()
        | (object.totalMessageCount().isPresent() ? TOTAL_MESSAGE_COUNT : 0)
        | (object.unreadMessageCount().isPresent() ? UNREAD_MESSAGE_COUNT : 0);
  }

  private static void writeOldPlace(WireWriter w, OldPlace old, EventSource source) {
    Fid.WIRE.write(w, old.oldFolderId());
    if (source.isMessage()) {
      Mid.WIRE.write(w, old.oldMessageId());
    } else {
      Fid.WIRE.write(w, old.oldParentFolderId());
    }
  }

  private static void writeTags(WireWriter w, Optional<List<PropertyTag>> tags) {
    tags.ifPresentOrElse(
        list -> {
          w.u16(list.size());
          Wire.writeList(w, list, PropertyTag.WIRE);
        },
        () -> w.u16(NO_TAGS));
  }
}
