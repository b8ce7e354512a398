/** Who sends a request: credentials, the limiter against guessing, and the user's OX session. */
@NullMarked
package org.ropeway.gateway.auth;

import org.jspecify.annotations.NullMarked;
