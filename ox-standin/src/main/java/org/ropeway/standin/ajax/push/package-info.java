/** News for clients over web sockets. */
@NullMarked
package org.ropeway.standin.ajax.push;

import org.jspecify.annotations.NullMarked;
