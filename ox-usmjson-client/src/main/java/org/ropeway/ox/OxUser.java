package org.ropeway.ox;

/**
 * A logged-in user.
 *
 * @param id number of the user in the context
 * @param contextId number of the context (tenant)
 * @param email primary mail address
 * @param displayName name as others see it
 * @param locale such as {@code de_DE}
 * @param timeZone IANA name
 * @param tenant names the OX server if there are several, see {@link OxServerConfig#tenant}; only
 *     together with it do the numbers say who it is
 */
public record OxUser(
    int id,
    int contextId,
    String email,
    String displayName,
    String locale,
    String timeZone,
    String tenant) {
  /** A user of the one server there is. */
  public OxUser(
      int id, int contextId, String email, String displayName, String locale, String timeZone) {
    this(id, contextId, email, displayName, locale, timeZone, "");
  }

  /** The same user of a tenant. */
  public OxUser of(String newTenant) {
    return new OxUser(id, contextId, email, displayName, locale, timeZone, newTenant);
  }
}
