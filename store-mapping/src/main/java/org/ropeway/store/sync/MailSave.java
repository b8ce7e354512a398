package org.ropeway.store.sync;

import org.ropeway.ox.OxNewMail;
import org.ropeway.store.local.Overlay;
import org.ropeway.store.property.PropertyBag;

/**
 * A message that is to be saved as a mail.
 *
 * @param mail as OX is to store it, under a uuid of its own
 * @param row what OX would list of it
 * @param overlay what OX has no place for
 */
public record MailSave(OxNewMail mail, PropertyBag row, Overlay overlay) {}
