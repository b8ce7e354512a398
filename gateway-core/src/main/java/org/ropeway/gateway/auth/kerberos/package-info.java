/** Kerberos tickets by Negotiate ([RFC 4559], [RFC 4178]), as a PC in a domain has them. */
@NullMarked
package org.ropeway.gateway.auth.kerberos;

import org.jspecify.annotations.NullMarked;
