/** The behaviour of [MS-OXCROPS] 2.2.5. */
@NullMarked
package org.ropeway.gateway.emsmdb.table;

import org.jspecify.annotations.NullMarked;
