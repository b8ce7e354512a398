package org.ropeway.ox;

import java.util.Optional;

/** Contacts, and distribution lists among them ({@code MARK_AS_DISTRIBUTIONLIST}). */
public interface OxContacts extends OxItems<OxContact, OxContactChange> {
  /**
   * The picture of a contact as it was stored; empty if it has none ({@code NUMBER_OF_IMAGES}), or
   * one that is no picture or beyond {@link OxPhoto#MAX_BYTES}. Throws {@link
   * OxException.NotFound}.
   */
  Optional<OxPhoto> picture(String folderUuid, String id);
}
