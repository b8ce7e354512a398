package org.ropeway.gateway.capture;

import java.time.Instant;
import org.ropeway.codec.data.Bytes;

/**
 * A frame as captured.
 *
 * @param linkType what kind of link it was on, a LINKTYPE_ number of tcpdump.org
 * @param data what was captured of it, from the link's header on
 */
record Frame(Instant time, int linkType, Bytes data) {}
