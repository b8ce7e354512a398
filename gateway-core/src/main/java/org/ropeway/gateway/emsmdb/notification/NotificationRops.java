package org.ropeway.gateway.emsmdb.notification;

import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.notification.NotificationRopRequest;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;

/** The behaviour of [MS-OXCROPS] 2.2.14. */
public final class NotificationRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, NotificationRopRequest request) {
    return switch (request) {
      case RopRegisterNotification.Request r ->
          RopResult.opened(new SubscriptionObject(c.logon(), r), RopResponse.EMPTY);
    };
  }
}
