/** The HTTP API of OX (ox-http-api.md): sessions, parameters, errors and the way of a request. */
@NullMarked
package org.ropeway.standin.ajax;

import org.jspecify.annotations.NullMarked;
