/**
 * What a mailbox lists: its folders and messages, kept in the database and told of as they change.
 */
@NullMarked
package org.ropeway.store.index;

import org.jspecify.annotations.NullMarked;
