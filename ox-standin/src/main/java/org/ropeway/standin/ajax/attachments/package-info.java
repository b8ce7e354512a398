/** Module {@code attachment} of the HTTP API. */
@NullMarked
package org.ropeway.standin.ajax.attachments;

import org.jspecify.annotations.NullMarked;
