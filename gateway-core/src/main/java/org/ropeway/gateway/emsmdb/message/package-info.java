/** The behaviour of [MS-OXCROPS] 2.2.6. */
@NullMarked
package org.ropeway.gateway.emsmdb.message;

import org.jspecify.annotations.NullMarked;
