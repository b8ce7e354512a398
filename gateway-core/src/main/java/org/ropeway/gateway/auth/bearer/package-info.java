/** OAuth 2.0 bearer tokens ([RFC 6750]) that are JSON Web Tokens, as Outlook gets them. */
@NullMarked
package org.ropeway.gateway.auth.bearer;

import org.jspecify.annotations.NullMarked;
