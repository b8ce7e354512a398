/** The commands of {@code bin/ropeway}. */
@NullMarked
package org.ropeway.gateway.cli;

import org.jspecify.annotations.NullMarked;
