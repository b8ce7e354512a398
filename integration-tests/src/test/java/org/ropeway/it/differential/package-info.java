/** Two mailboxes, one at OX and one in the state database only, that are to answer alike. */
package org.ropeway.it.differential;
