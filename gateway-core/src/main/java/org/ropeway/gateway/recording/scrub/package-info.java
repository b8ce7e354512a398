/**
 * Takes private data out of recordings: words become others of the same length and kind, the same
 * word always the same; what is not understood is blanked.
 */
@NullMarked
package org.ropeway.gateway.recording.scrub;

import org.jspecify.annotations.NullMarked;
