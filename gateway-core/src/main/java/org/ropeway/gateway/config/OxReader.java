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
            file.get(OxKeys.CONNECT_TIMEOUT),
            file.get(OxKeys.REQUEST_TIMEOUT),
            OxServerConfig.TimeOuts.DEFAULT.pingSlack());
    OxServerConfig.Client client =
        new OxServerConfig.Client(
            file.get(OxKeys.USER_AGENT),
            file.get(OxKeys.CLIENT_NAME),
            file.get(OxKeys.CLIENT_VERSION));
    String path = file.find(OxKeys.PATH);
    return OxServerConfig.of(file.get(OxKeys.BASE_URL))
        .withPathPrefix(path == null ? "" : path)
        .withTrust(trust())
        .withTimeOuts(timeOuts)
        .withRetries(retries())
        .withLimits(file.get(OxKeys.RESPONSE_SIZE), file.get(OxKeys.REQUESTS))
        .withClient(client)
        .withProxy(file.get(OxKeys.PROXY))
        .withTenant(tenant)
        .withRestraint(OxServerConfig.Restraint.DEFAULT.withLogins(file.get(OxKeys.LOGINS)));
  }

  /** By which interface it is asked. */
  OxBackend backend() throws ConfigException {
    OxBackend.Kind kind = file.get(OxKeys.BACKEND);
    if (kind == OxBackend.Kind.HTTP_API && file.isOwn(OxKeys.PATH)) {
      throw file.error(OxKeys.PATH, "is of no use with ox.backend = http-api");
    }
    if (kind == OxBackend.Kind.USM_JSON && file.isOwn(OxKeys.API_PATH)) {
      throw file.error(OxKeys.API_PATH, "is of no use with ox.backend = usm-json");
    }
    Duration shortest = file.get(OxKeys.POLL_SHORTEST);
    Duration longest = file.get(OxKeys.POLL_LONGEST);
    if (longest.compareTo(shortest) < 0) {
      throw file.error(OxKeys.POLL_LONGEST, "must not be shorter than ox.poll.shortest");
    }
    String path = file.find(OxKeys.API_PATH);
    return new OxBackend(
        kind,
        path == null ? "" : path,
        new Polling(shortest, longest, Polling.DEFAULT.folders()),
        trusted());
  }

  /** Never what another OX trusts us by, which is nothing for this one to know. */
  private Optional<TrustedLogin> trusted() throws ConfigException {
    if (!file.isOwn(OxKeys.TRUSTED_PASSWORD)) {
      if (file.isOwn(OxKeys.TRUSTED_NAME)) {
        throw file.error(
            OxKeys.TRUSTED_NAME, "is of no use without ox.trusted-login.password-file");
      }
      return Optional.empty();
    }
    String password = file.firstLine(OxKeys.TRUSTED_PASSWORD);
    if (password.isEmpty()) {
      throw file.error(OxKeys.TRUSTED_PASSWORD, "names a file without a password");
    }
    String form = file.isOwn(OxKeys.TRUSTED_NAME) ? file.get(OxKeys.TRUSTED_NAME) : "%u";
    return Optional.of(new TrustedLogin(form, password));
  }

  private OxServerConfig.Trust trust() throws ConfigException {
    Path authorities = file.find(OxKeys.CA_FILE);
    if (!file.get(OxKeys.VERIFY)) {
      if (authorities != null && file.isOwn(OxKeys.CA_FILE)) {
        throw file.error(OxKeys.CA_FILE, "is of no use with ox.verify-certificate = false");
      }
      return new OxServerConfig.Trust.Anything();
    }
    return authorities == null
        ? new OxServerConfig.Trust.Java()
        : new OxServerConfig.Trust.Authorities(file.text(OxKeys.CA_FILE, authorities));
  }

  private OxServerConfig.Retries retries() throws ConfigException {
    Duration first = file.get(OxKeys.FIRST_PAUSE);
    Duration longest = file.get(OxKeys.LONGEST_PAUSE);
    if (longest.compareTo(first) < 0) {
      throw file.error(OxKeys.LONGEST_PAUSE, "must not be shorter than ox.retry.first-pause");
    }
    return new OxServerConfig.Retries(
        file.get(OxKeys.ATTEMPTS),
        first,
        longest,
        file.get(OxKeys.WITHIN),
        OxServerConfig.Retries.DEFAULT.budget());
  }
}
