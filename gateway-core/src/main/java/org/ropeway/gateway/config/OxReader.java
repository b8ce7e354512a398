package org.ropeway.gateway.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.TrustedLogin;
import org.ropeway.ox.http.Polling;

/** Makes the configuration of an OX server of a file, as far as it is that of one tenant. */
final class OxReader {
  private final ConfigFile file;

  OxReader(ConfigFile file) {
    this.file = file;
  }

  /** Where it is and how to deal with it. */
  OxServerConfig config(String tenant) throws ConfigException {
    OxServerConfig.TimeOuts timeOuts =
        new OxServerConfig.TimeOuts(
            file.get(ConfigKeys.OX_CONNECT_TIMEOUT),
            file.get(ConfigKeys.OX_REQUEST_TIMEOUT),
            OxServerConfig.TimeOuts.DEFAULT.pingSlack());
    OxServerConfig.Client client =
        new OxServerConfig.Client(
            file.get(ConfigKeys.OX_USER_AGENT),
            file.get(ConfigKeys.OX_CLIENT_NAME),
            file.get(ConfigKeys.OX_CLIENT_VERSION));
    String path = file.find(ConfigKeys.OX_PATH);
    return OxServerConfig.of(file.get(ConfigKeys.OX_BASE_URL))
        .withPathPrefix(path == null ? "" : path)
        .withTrust(trust())
        .withTimeOuts(timeOuts)
        .withRetries(retries())
        .withLimits(file.get(ConfigKeys.OX_RESPONSE_SIZE), file.get(ConfigKeys.OX_REQUESTS))
        .withClient(client)
        .withProxy(file.get(ConfigKeys.OX_PROXY))
        .withTenant(tenant)
        .withRestraint(OxServerConfig.Restraint.DEFAULT.withLogins(file.get(ConfigKeys.OX_LOGINS)));
  }

  /** By which interface it is asked. */
  OxBackend backend() throws ConfigException {
    OxBackend.Kind kind = file.get(ConfigKeys.OX_BACKEND);
    if (kind == OxBackend.Kind.HTTP_API && file.isOwn(ConfigKeys.OX_PATH)) {
      throw file.error(ConfigKeys.OX_PATH, "is of no use with ox.backend = http-api");
    }
    if (kind == OxBackend.Kind.USM_JSON && file.isOwn(ConfigKeys.OX_API_PATH)) {
      throw file.error(ConfigKeys.OX_API_PATH, "is of no use with ox.backend = usm-json");
    }
    Duration shortest = file.get(ConfigKeys.OX_POLL_SHORTEST);
    Duration longest = file.get(ConfigKeys.OX_POLL_LONGEST);
    if (longest.compareTo(shortest) < 0) {
      throw file.error(ConfigKeys.OX_POLL_LONGEST, "must not be shorter than ox.poll.shortest");
    }
    String path = file.find(ConfigKeys.OX_API_PATH);
    return new OxBackend(
        kind,
        path == null ? "" : path,
        new Polling(shortest, longest, Polling.DEFAULT.folders()),
        trusted());
  }

  /** Never what another OX trusts us by, which is nothing for this one to know. */
  private Optional<TrustedLogin> trusted() throws ConfigException {
    if (!file.isOwn(ConfigKeys.OX_TRUSTED_PASSWORD)) {
      if (file.isOwn(ConfigKeys.OX_TRUSTED_NAME)) {
        throw file.error(
            ConfigKeys.OX_TRUSTED_NAME, "is of no use without ox.trusted-login.password-file");
      }
      return Optional.empty();
    }
    String password =
        file.text(ConfigKeys.OX_TRUSTED_PASSWORD, file.get(ConfigKeys.OX_TRUSTED_PASSWORD))
            .lines()
            .findFirst()
            .orElse("");
    if (password.isEmpty()) {
      throw file.error(ConfigKeys.OX_TRUSTED_PASSWORD, "names a file without a password");
    }
    String form =
        file.isOwn(ConfigKeys.OX_TRUSTED_NAME) ? file.get(ConfigKeys.OX_TRUSTED_NAME) : "%u";
    return Optional.of(new TrustedLogin(form, password));
  }

  private OxServerConfig.Trust trust() throws ConfigException {
    Path authorities = file.find(ConfigKeys.OX_CA_FILE);
    if (!file.get(ConfigKeys.OX_VERIFY)) {
      if (authorities != null && file.isOwn(ConfigKeys.OX_CA_FILE)) {
        throw file.error(ConfigKeys.OX_CA_FILE, "is of no use with ox.verify-certificate = false");
      }
      return new OxServerConfig.Trust.Anything();
    }
    return authorities == null
        ? new OxServerConfig.Trust.Java()
        : new OxServerConfig.Trust.Authorities(file.text(ConfigKeys.OX_CA_FILE, authorities));
  }

  private OxServerConfig.Retries retries() throws ConfigException {
    Duration first = file.get(ConfigKeys.OX_FIRST_PAUSE);
    Duration longest = file.get(ConfigKeys.OX_LONGEST_PAUSE);
    if (longest.compareTo(first) < 0) {
      throw file.error(
          ConfigKeys.OX_LONGEST_PAUSE, "must not be shorter than ox.retry.first-pause");
    }
    return new OxServerConfig.Retries(
        file.get(ConfigKeys.OX_ATTEMPTS),
        first,
        longest,
        file.get(ConfigKeys.OX_WITHIN),
        OxServerConfig.Retries.DEFAULT.budget());
  }
}
