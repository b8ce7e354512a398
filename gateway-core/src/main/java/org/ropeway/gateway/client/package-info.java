/**
 * A MAPI client: Autodiscover, MAPI over HTTP and ROPs as Outlook uses them. What {@code doctor},
 * tests and load are made of; it knows only the codec and nothing of the server.
 */
@NullMarked
package org.ropeway.gateway.client;

import org.jspecify.annotations.NullMarked;
