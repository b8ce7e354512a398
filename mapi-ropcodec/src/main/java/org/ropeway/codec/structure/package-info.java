/** The list of structures that stand on their own: property values, blobs, streams. */
@org.jspecify.annotations.NullMarked
package org.ropeway.codec.structure;
