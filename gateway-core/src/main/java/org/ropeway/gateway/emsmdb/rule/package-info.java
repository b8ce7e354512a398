/** The behaviour of [MS-OXCROPS] 2.2.11. */
@NullMarked
package org.ropeway.gateway.emsmdb.rule;

import org.jspecify.annotations.NullMarked;
