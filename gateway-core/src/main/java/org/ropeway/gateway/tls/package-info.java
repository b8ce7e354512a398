/** The server's certificate: given as PEM or PKCS #12, or made at the first start. */
@NullMarked
package org.ropeway.gateway.tls;

import org.jspecify.annotations.NullMarked;
