/**
 * ROPs: the frame they stand in, and in the packages below one file for each, by the chapters of
 * [MS-OXCROPS] 2.2.
 */
@NullMarked
package org.ropeway.codec.rop;

import org.jspecify.annotations.NullMarked;
