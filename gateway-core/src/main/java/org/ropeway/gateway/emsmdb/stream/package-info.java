/** The behaviour of [MS-OXCROPS] 2.2.9. */
@NullMarked
package org.ropeway.gateway.emsmdb.stream;

import org.jspecify.annotations.NullMarked;
