/**
 * Exchange Web Services over TLS, asked by a client that nobody here wrote, and by bare requests.
 */
@NullMarked
package org.ropeway.it.ews;

import org.jspecify.annotations.NullMarked;
