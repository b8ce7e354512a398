/** What Outlook keeps of its settings in a mailbox. [MS-OXOCFG] 2.2. */
@NullMarked
package org.ropeway.codec.ocfg;

import org.jspecify.annotations.NullMarked;
