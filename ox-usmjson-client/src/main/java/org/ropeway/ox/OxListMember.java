package org.ropeway.ox;

/**
 * A member of a distribution list. One that stands for a contact has the name and address that the
 * contact has, whatever is named here, and keeps the last ones when the contact goes. A list that
 * is given one whose contact is not there is refused as {@link OxException.NotFound}.
 *
 * @param mailField which address of a contact it is, 1 to 3; 0 if it stands for itself
 * @param contactId which contact it is, as {@link OxContact#id()} or {@link OxPerson#id()}; empty
 *     if it stands for itself
 * @param folderId where that was when the list was made, as {@link OxFolder#id()}; likewise
 */
public record OxListMember(
    String displayName, String mail, int mailField, String contactId, String folderId) {
  /** One that stands for itself. */
  public static OxListMember of(String displayName, String mail) {
    return new OxListMember(displayName, mail, 0, "", "");
  }
}
