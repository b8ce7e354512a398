/** Mail in MAPI words: RFC 5322 to properties, recipients and attachments. */
@NullMarked
package org.ropeway.store.mail;

import org.jspecify.annotations.NullMarked;
