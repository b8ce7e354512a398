/** Mails as bytes: parsing for the listing, import from files, SMTP. */
@NullMarked
package org.ropeway.standin.mail;

import org.jspecify.annotations.NullMarked;
