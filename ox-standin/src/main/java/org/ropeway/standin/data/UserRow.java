package org.ropeway.standin.data;

/**
 * A user.
 *
 * @param contact contact fields by their OX names, as a JSON object
 * @param permissionBits what the user may do at all (ox-http-api.md 2.3)
 */
public record UserRow(
    int id,
    int context,
    String uuid,
    String login,
    String email,
    String displayName,
    String password,
    String locale,
    String timeZone,
    int permissionBits,
    String contact) {
  /** The permission bit without which USM-JSON is refused (usm-json.md section 1, row 8). */
  public static final int OLOX20 = 1 << 27;

  /** The permission bit without which groups cannot be changed. */
  public static final int EDIT_GROUP = 1 << 18;

  /** The id of the user's contact in the global address book, where the admin's is the first. */
  public int contactId() {
    return id - 1;
  }

  /** Whether this is the user's password. */
  public boolean hasPassword(String candidate) {
    return PasswordHash.matches(candidate, password);
  }
}
