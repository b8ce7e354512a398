package org.ropeway.gateway.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.autodiscover.DiscoverySettings;
import org.ropeway.gateway.emsmdb.SessionLimits;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.mapihttp.MapiHttpLimits;

/** Makes a configuration of a file, and checks what keys have to do with each other. */
final class ConfigReader {
  /** Tickets of Windows have up to 48,000 bytes, and stand in base64 beside other headers. */
  private static final int TICKET_BYTES = 96 * 1024;

  private final ConfigFile file;

  ConfigReader(ConfigFile file) {
    this.file = file;
  }

  GatewayConfig read() throws ConfigException {
    String host = file.get(ConfigKeys.PUBLIC_HOST);
    int port = file.get(ConfigKeys.LISTEN_PORT);
    Integer publicPort = file.find(ConfigKeys.PUBLIC_PORT);
    OxBackend backend = new OxReader(file).backend();
    List<OxTenant> tenants = tenants();
    return new GatewayConfig(
        host,
        publicPort == null ? port : publicPort,
        file.get(ConfigKeys.DATA_DIRECTORY),
        address(ConfigKeys.LISTEN_ADDRESS, port),
        tls(host),
        new OxReader(file).config(""),
        backend,
        tenants,
        file.get(ConfigKeys.OX_DEVICE),
        auth(),
        http(),
        mapiHttp(),
        file.get(ConfigKeys.MONITORING)
            ? address(ConfigKeys.MONITORING_ADDRESS, file.get(ConfigKeys.MONITORING_PORT))
            : null,
        new LogSettings(file.get(ConfigKeys.LOG_LEVEL), file.find(ConfigKeys.LOG_FILE)),
        file.get(ConfigKeys.SHUTDOWN_GRACE),
        recording(),
        SessionLimits.DEFAULT,
        file.get(ConfigKeys.DANGERS_ALLOWED),
        new DiscoverySettings(
            file.get(ConfigKeys.REDIRECTS), file.get(ConfigKeys.SHARED_MAILBOXES)),
        file.get(ConfigKeys.CHECK_PAGE),
        new SignInReader(file, isTrusted(backend, tenants)).read());
  }

  private static boolean isTrusted(OxBackend backend, List<OxTenant> tenants) {
    return Stream.concat(Stream.of(backend), tenants.stream().map(OxTenant::backend))
        .anyMatch(ox -> ox.trusted().isPresent());
  }

  private InetSocketAddress address(ConfigKey<String> key, int port) throws ConfigException {
    try {
      return new InetSocketAddress(InetAddress.ofLiteral(file.get(key)), port);
    } catch (IllegalArgumentException e) {
      throw file.error(key, "must be " + key.type().name());
    }
  }

  private RecordingSettings recording() throws ConfigException {
    Path directory = file.find(ConfigKeys.RECORDING_DIRECTORY);
    RecordingSettings below = RecordingSettings.below(file.get(ConfigKeys.DATA_DIRECTORY));
    return new RecordingSettings(
        directory == null ? below.directory() : directory,
        file.get(ConfigKeys.RECORDING_EVERYBODY)
            ? RecordingSettings.Whom.EVERYBODY
            : RecordingSettings.Whom.NOBODY,
        file.get(ConfigKeys.RECORDING_LARGEST));
  }

  private TlsSource tls(String host) throws ConfigException {
    Path certificate = file.find(ConfigKeys.TLS_CERTIFICATE);
    Path key = file.find(ConfigKeys.TLS_KEY);
    Path pkcs12 = file.find(ConfigKeys.TLS_PKCS12);
    List<String> names = new ArrayList<>(List.of(host));
    names.addAll(file.get(ConfigKeys.TLS_NAMES));
    if (pkcs12 != null) {
      if (certificate != null || key != null) {
        throw file.error(ConfigKeys.TLS_PKCS12, "cannot stand beside tls.certificate or tls.key");
      }
      return new TlsSource.Pkcs12(pkcs12, password());
    }
    for (ConfigKey<?> orphan : List.of(ConfigKeys.TLS_PASSWORD, ConfigKeys.TLS_PASSWORD_FILE)) {
      if (file.has(orphan)) {
        throw file.error(orphan, "is of no use without tls.pkcs12");
      }
    }
    if (certificate == null) {
      if (key != null) {
        throw file.error(ConfigKeys.TLS_KEY, "is of no use without tls.certificate");
      }
      return new TlsSource.SelfSigned(List.copyOf(names));
    }
    return new TlsSource.Pem(certificate, key == null ? certificate : key);
  }

  private String password() throws ConfigException {
    String password = file.find(ConfigKeys.TLS_PASSWORD);
    Path passwordFile = file.find(ConfigKeys.TLS_PASSWORD_FILE);
    if (password != null && passwordFile != null) {
      throw file.error(ConfigKeys.TLS_PASSWORD_FILE, "cannot stand beside tls.password");
    }
    if (passwordFile == null) {
      return password == null ? "" : password;
    }
    return file.text(ConfigKeys.TLS_PASSWORD_FILE, passwordFile).lines().findFirst().orElse("");
  }

  private List<OxTenant> tenants() throws ConfigException {
    List<OxTenant> tenants = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String name : file.tenants()) {
      ConfigFile own = file.ofTenant(name);
      OxReader ox = new OxReader(own);
      List<String> domains =
          own.get(ConfigKeys.TENANT_DOMAINS).stream().map(d -> d.toLowerCase(Locale.ROOT)).toList();
      for (String domain : domains) {
        if (!taken.add(domain)) {
          throw own.error(ConfigKeys.TENANT_DOMAINS, "has " + domain + ", which stands twice");
        }
      }
      if (!own.isOwn(ConfigKeys.OX_BASE_URL)) {
        throw own.missing(ConfigKeys.OX_BASE_URL);
      }
      tenants.add(new OxTenant(Set.copyOf(domains), ox.config(name), ox.backend()));
    }
    return tenants;
  }

  private AuthLimits auth() throws ConfigException {
    AuthLimits defaults = AuthLimits.defaults();
    return new AuthLimits(
        file.get(ConfigKeys.LOGIN_FAILURES),
        file.get(ConfigKeys.LOGIN_LOCKOUT),
        file.get(ConfigKeys.LOGIN_REMEMBERED),
        file.get(ConfigKeys.LOGIN_IN_OUTAGE),
        defaults.badFor(),
        defaults.refusalFloor(),
        defaults.entries());
  }

  private HttpLimits http() throws ConfigException {
    HttpLimits defaults = HttpLimits.defaults();
    return new HttpLimits(
        file.has(SignInKeys.KERBEROS_KEYTAB) ? TICKET_BYTES : defaults.headBytes(),
        defaults.headers(),
        file.get(ConfigKeys.LIMIT_CONNECTIONS),
        file.get(ConfigKeys.LIMIT_CONNECTIONS_PER_ADDRESS),
        file.get(ConfigKeys.LIMIT_REQUESTS),
        defaults.handshakeTimeout(),
        defaults.headTimeout(),
        defaults.idleTimeout(),
        defaults.writeTimeout());
  }

  private MapiHttpLimits mapiHttp() throws ConfigException {
    MapiHttpLimits defaults = MapiHttpLimits.defaults();
    return new MapiHttpLimits(
        defaults.body(),
        defaults.bodyTimeout(),
        defaults.patience(),
        defaults.pendingPeriod(),
        defaults.waitTime(),
        file.get(ConfigKeys.LIMIT_IDLE),
        defaults.idleGrace(),
        file.get(ConfigKeys.LIMIT_SESSIONS_PER_USER),
        file.get(ConfigKeys.LIMIT_SESSIONS),
        defaults.compressFrom(),
        defaults.replayBytes(),
        defaults.replayTime());
  }
}
