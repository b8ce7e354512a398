/** Rich text as it is kept in PidTagRtfCompressed. [MS-OXRTFCP]. */
@NullMarked
package org.ropeway.codec.rtf;

import org.jspecify.annotations.NullMarked;
