package org.ropeway.ox;

/**
 * A member of a distribution list. One that stands for a contact has the name and address that the
 * contact has, whatever is named here.
 *
 * @param mailField which address of a contact it is, 1 to 3; 0 if it stands for itself
 * @param contactId OX's own id of the contact, by either interface; empty if it stands for itself
 * @param folderId OX's own id of its folder, likewise
 */
public record OxListMember(
    String displayName, String mail, int mailField, String contactId, String folderId) {
  /** One that stands for itself. */
  public static OxListMember of(String displayName, String mail) {
    return new OxListMember(displayName, mail, 0, "", "");
  }
}
