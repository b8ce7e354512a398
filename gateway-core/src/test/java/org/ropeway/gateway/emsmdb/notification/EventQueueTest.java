package org.ropeway.gateway.emsmdb.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.notification.EventSource;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.NotificationData.EventObject;
import org.ropeway.codec.rop.notification.NotificationData.ObjectDeleted;
import org.ropeway.codec.rop.notification.NotificationData.TableChanged;
import org.ropeway.codec.rop.notification.NotificationData.TableRow;
import org.ropeway.codec.rop.notification.NotificationData.TableRowDeleted;
import org.ropeway.codec.rop.notification.RopNotify;

/** What a client that does not ask for its events is told at last. */
class EventQueueTest {
  private static final Fid FOLDER = Fid.of(1, 1);
  private static final TableChanged CHANGED = new TableChanged(EventSource.MESSAGE);

  private final EventQueue queue = new EventQueue(4);

  private static RopNotify of(long handle, NotificationData data) {
    return new RopNotify(handle, 0, data);
  }

  private static RopNotify row(long handle, int row) {
    TableRow gone = new TableRow(FOLDER, Mid.of(1, row), 0);
    return of(handle, new TableRowDeleted(EventSource.MESSAGE, gone));
  }

  private static RopNotify deleted(long handle, int message) {
    return of(handle, new ObjectDeleted(EventObject.message(FOLDER, Mid.of(1, message))));
  }

  private List<RopNotify> drained() {
    List<RopNotify> all = new ArrayList<>();
    while (!queue.isEmpty()) {
      all.add(queue.peek());
      queue.poll();
    }
    return all;
  }

  @Test
  void objectsAreForgotten() {
    List.of(1, 2, 3, 4, 5, 6).forEach(i -> queue.add(deleted(7, i)));
    assertThat(drained())
        .containsExactly(deleted(7, 3), deleted(7, 4), deleted(7, 5), deleted(7, 6));
  }

  /** A client that misses one event of a row has a wrong table; so it is told to read it anew. */
  @Test
  void rowsBecomeOneChange() {
    List.of(1, 2).forEach(i -> queue.add(row(7, i)));
    queue.add(row(8, 1));
    List.of(3, 4).forEach(i -> queue.add(row(7, i)));
    assertThat(drained()).containsExactly(row(8, 1), of(7, CHANGED));
  }

  /** Whatever is left of it, nothing is told of a row before or after that the table changed. */
  @Test
  void whatTheChangeSaysAlready() {
    queue.add(row(7, 1));
    queue.add(of(7, CHANGED));
    queue.add(of(7, CHANGED));
    queue.add(row(8, 1));
    assertThat(drained()).containsExactly(of(7, CHANGED), row(8, 1));
  }

  @Test
  void changesOnly() {
    List.of(1, 2, 3, 4, 5).forEach(i -> queue.add(of(i, CHANGED)));
    assertThat(queue.size()).isEqualTo(4);
  }

  @Test
  void collapsedByRequest() {
    queue.collapse(of(7, CHANGED));
    assertThat(queue.isEmpty()).isTrue();
    List.of(1, 2).forEach(i -> queue.add(row(7, i)));
    queue.add(deleted(9, 1));
    queue.collapse(of(7, CHANGED));
    assertThat(drained()).containsExactly(deleted(9, 1), of(7, CHANGED));
  }
}
