/** Module {@code tasks} of the HTTP API. */
@NullMarked
package org.ropeway.standin.ajax.tasks;

import org.jspecify.annotations.NullMarked;
