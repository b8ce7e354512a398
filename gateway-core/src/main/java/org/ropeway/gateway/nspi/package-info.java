/**
 * The address book, [MS-OXNSPI] over MAPI/HTTP: a snapshot of OX's global address book per context,
 * and what Outlook asks of it. {@link org.ropeway.gateway.nspi.AddressBook} is the way in.
 */
@NullMarked
package org.ropeway.gateway.nspi;

import org.jspecify.annotations.NullMarked;
