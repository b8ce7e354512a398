/** [MS-OXCROPS] 2.2.3. */
@NullMarked
package org.ropeway.codec.rop.logon;

import org.jspecify.annotations.NullMarked;
