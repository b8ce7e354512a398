/**
 * JSON as it comes from a peer: token by token, with bounds; what looks the same to all adapters,
 * and what they do alike with it.
 */
@NullMarked
package org.ropeway.ox.json;

import org.jspecify.annotations.NullMarked;
