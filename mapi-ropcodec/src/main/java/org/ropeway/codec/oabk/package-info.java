/** Dialogs in which a client shows an address book object or asks for an address. [MS-OXOABKT]. */
@NullMarked
package org.ropeway.codec.oabk;

import org.jspecify.annotations.NullMarked;
