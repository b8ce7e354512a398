/** Bytes as annotated trees: what stands where, under the names the specifications give it. */
@NullMarked
package org.ropeway.codec.dump;

import org.jspecify.annotations.NullMarked;
