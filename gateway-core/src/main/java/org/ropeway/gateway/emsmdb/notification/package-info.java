/** The behaviour of [MS-OXCROPS] 2.2.14. */
@NullMarked
package org.ropeway.gateway.emsmdb.notification;

import org.jspecify.annotations.NullMarked;
