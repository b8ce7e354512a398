/**
 * What the specifications say a server MUST do, tried as a client would: bytes over TLS, the real
 * gateway, the real stand-in. Each test names by {@link org.ropeway.it.spec.Must} what it shows.
 */
package org.ropeway.it.spec;
