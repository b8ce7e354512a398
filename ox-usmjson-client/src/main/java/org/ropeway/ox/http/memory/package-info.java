/**
 * What is remembered of a user's folders and mails, in an {@link org.ropeway.ox.OxMemory}: which
 * uuid is which id, and a log of changes that answers any earlier state.
 */
@NullMarked
package org.ropeway.ox.http.memory;

import org.jspecify.annotations.NullMarked;
