/** Search folders as Outlook keeps their definitions. [MS-OXOSRCH] 2.2.1, 2.2.2. */
@NullMarked
package org.ropeway.codec.osrch;

import org.jspecify.annotations.NullMarked;
