/** Goes Outlook's way through a server, step by step, and names the likely cause where it ends. */
@NullMarked
package org.ropeway.gateway.doctor;

import org.jspecify.annotations.NullMarked;
