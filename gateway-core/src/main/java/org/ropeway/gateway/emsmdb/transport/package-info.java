/** The behaviour of [MS-OXCROPS] 2.2.7. */
@NullMarked
package org.ropeway.gateway.emsmdb.transport;

import org.jspecify.annotations.NullMarked;
