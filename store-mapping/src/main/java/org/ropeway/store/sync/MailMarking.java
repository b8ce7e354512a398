package org.ropeway.store.sync;

import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.store.local.Overlay;
import org.ropeway.store.property.PropertyBag;

/**
 * What is to change of a mail that stays as it is.
 *
 * @param update of its marks at OX, if any
 * @param row what is stored of it that is not in the overlay
 * @param overlay what OX has no place for
 */
public record MailMarking(@Nullable OxMailUpdate update, PropertyBag row, Overlay overlay) {}
