package org.ropeway.gateway.emsmdb.notification;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.notification.NotificationData.EventObject;
import org.ropeway.codec.rop.notification.NotificationData.ObjectModified;
import org.ropeway.codec.rop.notification.NotificationData.TableChanged;
import org.ropeway.codec.rop.notification.NotificationData.TableModified;
import org.ropeway.codec.rop.notification.RopNotify;

/**
 * Notifications in the order they are to be told, so many at most: of more the oldest are dropped,
 * but those of a table's rows, of which none may be missing, become one that says that the table
 * changed. Several changes of one object become one. Not thread-safe.
 */
final class EventQueue {
  private final int limit;
  private final Map<Object, RopNotify> queue = new LinkedHashMap<>();

  EventQueue(int limit) {
    this.limit = limit;
  }

  /** Change of an object, as one subscription sees it; one is enough for all. */
  private record Change(long handle, Fid folder, Mid message) {}

  /** That a table changed; one is enough for all that may have happened to it. */
  private record Table(long handle) {}

  boolean isEmpty() {
    return queue.isEmpty();
  }

  int size() {
    return queue.size();
  }

  void add(RopNotify event) {
    if (event.notificationData() instanceof ObjectModified modified) {
      EventObject object = modified.object();
      Change key = new Change(event.notificationHandle(), object.folderId(), object.messageId());
      RopNotify before = queue.remove(key);
      queue.put(key, before == null ? event : merged(before, event, modified));
    } else if (event.notificationData() instanceof TableChanged) {
      removeAll(event.notificationHandle());
      queue.put(new Table(event.notificationHandle()), event);
    } else {
      queue.put(new Object(), event);
    }
    if (queue.size() > limit) {
      shorten();
    }
  }

  private void shorten() {
    RopNotify oldest =
        queue.values().stream()
            .filter(n -> !(n.notificationData() instanceof TableChanged))
            .findFirst()
            .orElse(null);
    if (oldest == null) {
      poll();
    } else if (oldest.notificationData() instanceof TableModified row) {
      collapse(
          new RopNotify(
              oldest.notificationHandle(), oldest.logonId(), new TableChanged(row.source())));
    } else {
      queue.values().remove(oldest);
    }
  }

  /** Puts one event in the place of all of its handle, if there are any. */
  void collapse(RopNotify instead) {
    if (removeAll(instead.notificationHandle())) {
      queue.put(new Table(instead.notificationHandle()), instead);
    }
  }

  /** The first one, which stays. */
  @Nullable RopNotify peek() {
    Iterator<RopNotify> all = queue.values().iterator();
    return all.hasNext() ? all.next() : null;
  }

  /** Takes the first one away. */
  void poll() {
    Iterator<RopNotify> all = queue.values().iterator();
    all.next();
    all.remove();
  }

  /** Takes all of a handle away; whether there were any. */
  boolean removeAll(long handle) {
    return queue.values().removeIf(n -> n.notificationHandle() == handle);
  }

  private static RopNotify merged(RopNotify before, RopNotify after, ObjectModified modified) {
    EventObject old = ((ObjectModified) before.notificationData()).object();
    EventObject now = modified.object();
    EventObject both =
        new EventObject(
            now.source(),
            now.folderId(),
            now.messageId(),
            now.parentFolderId(),
            later(old.totalMessageCount(), now.totalMessageCount()),
            later(old.unreadMessageCount(), now.unreadMessageCount()));
    return new RopNotify(
        after.notificationHandle(), after.logonId(), new ObjectModified(both, modified.tags()));
  }

  private static OptionalLong later(OptionalLong before, OptionalLong after) {
    return after.isPresent() ? after : before;
  }
}
