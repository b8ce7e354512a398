package org.ropeway.gateway.replay;

import org.ropeway.codec.dump.DumpSession;
import org.ropeway.gateway.recording.Exchange;

/**
 * A recorded exchange of MAPI over HTTP and its repetition.
 *
 * @param recorded the request as it was
 * @param live the request as it goes to the live server
 */
record MapiExchange(
    Exchange exchange,
    Sessions.Session session,
    DumpSession.Request recorded,
    DumpSession.Request live) {}
