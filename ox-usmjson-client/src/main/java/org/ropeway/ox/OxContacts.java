package org.ropeway.ox;

/** Contacts, and distribution lists among them ({@code MARK_AS_DISTRIBUTIONLIST}). */
public interface OxContacts extends OxItems<OxContact, OxContactChange> {}
