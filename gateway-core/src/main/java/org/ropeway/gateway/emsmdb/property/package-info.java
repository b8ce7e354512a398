/** The behaviour of [MS-OXCROPS] 2.2.8. */
@NullMarked
package org.ropeway.gateway.emsmdb.property;

import org.jspecify.annotations.NullMarked;
