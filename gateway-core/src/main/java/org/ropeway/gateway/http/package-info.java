/**
 * An HTTP/1.1 server with strict parsing and hard limits. Event loops frame and cap; one virtual
 * thread per request does the work; an answer may be completed later by any thread.
 */
@NullMarked
package org.ropeway.gateway.http;

import org.jspecify.annotations.NullMarked;
