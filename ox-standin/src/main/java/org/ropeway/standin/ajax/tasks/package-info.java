/** Module {@code tasks} of the HTTP API. */
@org.jspecify.annotations.NullMarked
package org.ropeway.standin.ajax.tasks;
