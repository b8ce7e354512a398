/** The bodies of MAPI/HTTP requests and responses. [MS-OXCMAPIHTTP] 2.2. */
@NullMarked
package org.ropeway.codec.mapihttp;

import org.jspecify.annotations.NullMarked;
