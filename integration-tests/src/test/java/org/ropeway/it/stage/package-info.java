/** A whole house to test in: OX stand-in, gateway, and clients that talk to it over TLS. */
package org.ropeway.it.stage;
