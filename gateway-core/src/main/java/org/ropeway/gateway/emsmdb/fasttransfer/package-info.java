/** The behaviour of [MS-OXCROPS] 2.2.12. */
@NullMarked
package org.ropeway.gateway.emsmdb.fasttransfer;

import org.jspecify.annotations.NullMarked;
