/** What rules do and when: their actions and extended conditions. [MS-OXORULE] 2.2.4, 2.2.5. */
@NullMarked
package org.ropeway.codec.orule;

import org.jspecify.annotations.NullMarked;
