/** The page in the browser that goes Outlook's way through this gateway. */
@NullMarked
package org.ropeway.gateway.check;

import org.jspecify.annotations.NullMarked;
