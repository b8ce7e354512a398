/** Binary properties of messages: voting, reports, flags. [MS-OXOMSG] 2.2; [MS-OXOFLAG] 2.2. */
@NullMarked
package org.ropeway.codec.omsg;

import org.jspecify.annotations.NullMarked;
