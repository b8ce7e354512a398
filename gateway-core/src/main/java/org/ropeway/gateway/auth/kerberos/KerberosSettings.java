package org.ropeway.gateway.auth.kerberos;

import java.nio.file.Path;
import java.util.Map;

/**
 * Whose tickets are believed.
 *
 * @param keytab the keys of this gateway's {@code HTTP/…} principals; read again when it changes
 * @param realms of the users, each with what stands after the {@code @} in their login names at OX;
 *     empty for login names without
 */
public record KerberosSettings(Path keytab, Map<String, String> realms) {
  public KerberosSettings {
    realms = Map.copyOf(realms);
  }
}
