package org.ropeway.store.mail;

import org.ropeway.store.property.PropertyBag;

/**
 * A recipient of a message ([MS-OXCMSG] 2.2.3.1.2).
 *
 * @param rowId PidTagRowid
 * @param type PidTagRecipientType: 1 to, 2 cc, 3 bcc
 * @param properties display name, address type, address, entry id, search key, SMTP address, object
 *     and display type …
 */
public record Recipient(int rowId, int type, PropertyBag properties) {}
