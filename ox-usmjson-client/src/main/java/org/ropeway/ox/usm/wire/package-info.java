/**
 * All that the adapter assumes about the bytes of USM-JSON: paths, member names, status numbers,
 * the envelope. Of these only the path prefix and the commands {@code syncUpdate} and {@code ping}
 * are confirmed by a public source; the rest is our profile GX-USM/1 (usm-json.md section 3) until
 * it is calibrated against a production server. Calibrating changes this package and nothing else.
 */
@NullMarked
package org.ropeway.ox.usm.wire;

import org.jspecify.annotations.NullMarked;
