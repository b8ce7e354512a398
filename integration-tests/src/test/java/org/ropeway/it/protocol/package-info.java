/** What the documents say of the protocol is what the gateway does. */
package org.ropeway.it.protocol;
