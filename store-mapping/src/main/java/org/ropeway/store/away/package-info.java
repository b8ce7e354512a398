/** Notices of absence: what Outlook sets, and what OX's mail filter does. */
@NullMarked
package org.ropeway.store.away;

import org.jspecify.annotations.NullMarked;
