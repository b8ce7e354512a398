/** The behaviour of [MS-OXCROPS] 2.2.10. */
@NullMarked
package org.ropeway.gateway.emsmdb.permission;

import org.jspecify.annotations.NullMarked;
