/** The state database: what OX has no place for, and the index of what Outlook lists. */
@NullMarked
package org.ropeway.store.db;

import org.jspecify.annotations.NullMarked;
