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
 */
public record OxUser(
    int id, int contextId, String email, String displayName, String locale, String timeZone) {}
