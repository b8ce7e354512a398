/** XML as clients send it, read with bounds, and XML for them. */
@NullMarked
package org.ropeway.gateway.xml;

import org.jspecify.annotations.NullMarked;
