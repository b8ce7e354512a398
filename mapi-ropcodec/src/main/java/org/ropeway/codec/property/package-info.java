/** The properties that are known by name. [MS-OXPROPS]. */
@NullMarked
package org.ropeway.codec.property;

import org.jspecify.annotations.NullMarked;
