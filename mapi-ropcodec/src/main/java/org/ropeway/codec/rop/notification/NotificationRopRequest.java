package org.ropeway.codec.rop.notification;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.14. */
public sealed interface NotificationRopRequest extends RopRequest
    permits RopRegisterNotification.Request {}
