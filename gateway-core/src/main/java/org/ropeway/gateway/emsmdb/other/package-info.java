/** The behaviour of [MS-OXCROPS] 2.2.15. */
@NullMarked
package org.ropeway.gateway.emsmdb.other;

import org.jspecify.annotations.NullMarked;
