/**
 * Reads captures of tcpdump and Wireshark: frames, TCP streams, and the HTTP exchanges in them, for
 * {@code inspect}. Nothing of it is decrypted: the traffic must be plain HTTP, as what ends TLS
 * sees it.
 */
@NullMarked
package org.ropeway.gateway.capture;

import org.jspecify.annotations.NullMarked;
