package org.ropeway.gateway.emsmdb.notification;

import java.util.List;
import org.ropeway.codec.rop.notification.RopNotify;

/** Something that changes, of which a client is told when it asks. */
public interface NotificationSource {
  /** What happened since the last call; on the thread of the session's Execute. */
  List<RopNotify> take();
}
