/** Entry ids and what is made of them. [MS-OXCDATA] 2.2, [MS-OXOSFLD] 2.2, [MS-OXOMSG] 2.2. */
@NullMarked
package org.ropeway.codec.entryid;

import org.jspecify.annotations.NullMarked;
