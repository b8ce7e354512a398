package org.ropeway.ox.http.wire;

/** Who a user is; see {@link org.ropeway.ox.OxUser}. */
public record HttpUser(String email, String displayName, String locale, String timeZone) {}
