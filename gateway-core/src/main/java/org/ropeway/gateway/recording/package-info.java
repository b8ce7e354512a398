/**
 * Recordings of HTTP exchanges, in the layout of a Fiddler archive: written while the gateway
 * serves, read by those who look into them, play them again, or take private data out.
 */
@NullMarked
package org.ropeway.gateway.recording;

import org.jspecify.annotations.NullMarked;
