/**
 * Binary properties of calendar objects and tasks: recurrences, time zones, global ids. [MS-OXOCAL]
 * 2.2; [MS-OXOTASK].
 */
@NullMarked
package org.ropeway.codec.ocal;

import org.jspecify.annotations.NullMarked;
