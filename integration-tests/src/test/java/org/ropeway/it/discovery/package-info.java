/** Autodiscover in all its forms, asked by clients. */
@NullMarked
package org.ropeway.it.discovery;

import org.jspecify.annotations.NullMarked;
