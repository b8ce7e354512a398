/** [MS-OXCROPS] 2.2.14. */
@NullMarked
package org.ropeway.codec.rop.notification;

import org.jspecify.annotations.NullMarked;
