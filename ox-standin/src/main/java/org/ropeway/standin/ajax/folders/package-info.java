/** The module folders. */
@NullMarked
package org.ropeway.standin.ajax.folders;

import org.jspecify.annotations.NullMarked;
