/** Messages as mails: RFC 5322 and MIME of MAPI properties ([MS-OXCMAIL] 2.1). */
@NullMarked
package org.ropeway.store.outbound;

import org.jspecify.annotations.NullMarked;
