/** Windows' security descriptors and what is in them. [MS-DTYP] 2.4. */
@NullMarked
package org.ropeway.codec.dtyp;

import org.jspecify.annotations.NullMarked;
