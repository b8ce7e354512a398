/**
 * The adapter for USM-JSON: sessions, transport and repeating. It knows no member names; those are
 * in {@link org.ropeway.ox.usm.wire}.
 */
@NullMarked
package org.ropeway.ox.usm;

import org.jspecify.annotations.NullMarked;
