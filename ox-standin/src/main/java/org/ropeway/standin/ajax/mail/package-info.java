/** The module mail. */
@NullMarked
package org.ropeway.standin.ajax.mail;

import org.jspecify.annotations.NullMarked;
