/** Ways of signing in, through TLS, with who vouches for users: keys, tokens, a KDC. */
@NullMarked
package org.ropeway.it.signin;

import org.jspecify.annotations.NullMarked;
