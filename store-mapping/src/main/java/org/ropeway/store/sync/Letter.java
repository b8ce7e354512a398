package org.ropeway.store.sync;

import org.ropeway.ox.OxOutgoingMail;
import org.ropeway.store.local.Overlay;
import org.ropeway.store.property.PropertyBag;

/**
 * A message that is to be sent as a mail.
 *
 * @param mail as OX is to send it
 * @param row what OX would list of its copy
 * @param overlay what OX has no place for
 */
public record Letter(OxOutgoingMail mail, PropertyBag row, Overlay overlay) {}
