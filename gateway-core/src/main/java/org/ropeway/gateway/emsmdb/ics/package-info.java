/** The behaviour of [MS-OXCROPS] 2.2.13. */
@NullMarked
package org.ropeway.gateway.emsmdb.ics;

import org.jspecify.annotations.NullMarked;
