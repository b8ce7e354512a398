/**
 * The address book as Outlook asks it: MAPI/HTTP, a gateway, and an OX stand-in with many people.
 */
@NullMarked
package org.ropeway.it.addressbook;

import org.jspecify.annotations.NullMarked;
