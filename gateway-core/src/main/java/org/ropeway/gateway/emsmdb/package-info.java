/**
 * What ROPs do: sessions, objects and the processor here, behaviour in one package per chapter of
 * [MS-OXCROPS], as in the codec.
 */
@NullMarked
package org.ropeway.gateway.emsmdb;

import org.jspecify.annotations.NullMarked;
