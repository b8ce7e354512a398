/**
 * MAPI over HTTP, [MS-OXCMAPIHTTP]: headers, cookies, session contexts and the framing of answers.
 * What a request means stands behind {@link org.ropeway.gateway.mapihttp.EmsmdbService}.
 */
@NullMarked
package org.ropeway.gateway.mapihttp;

import org.jspecify.annotations.NullMarked;
