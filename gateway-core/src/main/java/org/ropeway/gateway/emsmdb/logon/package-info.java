/** The behaviour of [MS-OXCROPS] 2.2.3. */
@NullMarked
package org.ropeway.gateway.emsmdb.logon;

import org.jspecify.annotations.NullMarked;
