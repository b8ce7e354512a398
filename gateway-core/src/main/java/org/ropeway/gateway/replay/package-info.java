/** Plays the client's side of a recording against a server, and tells where the answers differ. */
@NullMarked
package org.ropeway.gateway.replay;

import org.jspecify.annotations.NullMarked;
