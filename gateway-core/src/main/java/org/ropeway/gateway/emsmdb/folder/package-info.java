/** The behaviour of [MS-OXCROPS] 2.2.4. */
@NullMarked
package org.ropeway.gateway.emsmdb.folder;

import org.jspecify.annotations.NullMarked;
