/** The HTTP server in front of the commands. */
@NullMarked
package org.ropeway.standin.http;

import org.jspecify.annotations.NullMarked;
