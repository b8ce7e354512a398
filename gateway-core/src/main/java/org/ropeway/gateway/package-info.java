/**
 * The Netty server: TLS, authentication, autodiscover, MAPI/HTTP, ROP behaviour, address book; and
 * the command line.
 */
@NullMarked
package org.ropeway.gateway;

import org.jspecify.annotations.NullMarked;
