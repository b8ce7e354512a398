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
import org.ropeway.gateway.nspi.NspiLimits;

/** Makes a configuration of a file, and checks what keys have to do with each other. */
final class ConfigReader {
  /** Tickets of Windows have up to 48,000 bytes, and stand in base64 beside other headers. */
  private static final int TICKET_BYTES = 96 * 1024;

  private final ConfigFile file;

  ConfigReader(ConfigFile file) {
    this.file = file;
  }

  GatewayConfig read() throws ConfigException {
    String host = file.get(PlaceKeys.PUBLIC_HOST);
    int port = file.get(PlaceKeys.LISTEN_PORT);
    Integer publicPort = file.find(PlaceKeys.PUBLIC_PORT);
    OxBackend backend = new OxReader(file).backend();
    List<OxTenant> tenants = tenants();
    return new GatewayConfig(
        host,
        publicPort == null ? port : publicPort,
        file.get(PlaceKeys.DATA_DIRECTORY),
        address(PlaceKeys.LISTEN_ADDRESS, port),
        tls(host),
        new OxReader(file).config(""),
        backend,
        tenants,
        file.get(OxKeys.DEVICE),
        auth(),
        http(),
        mapiHttp(),
        file.get(OperationKeys.MONITORING)
            ? address(OperationKeys.MONITORING_ADDRESS, file.get(OperationKeys.MONITORING_PORT))
            : null,
        new LogSettings(file.get(OperationKeys.LOG_LEVEL), file.find(OperationKeys.LOG_FILE)),
        file.get(LimitKeys.SHUTDOWN_GRACE),
        recording(),
        SessionLimits.DEFAULT,
        file.get(OperationKeys.DANGERS_ALLOWED),
        new DiscoverySettings(file.get(PlaceKeys.REDIRECTS), file.get(PlaceKeys.SHARED_MAILBOXES)),
        file.get(PlaceKeys.CHECK_PAGE),
        new SignInReader(file, isTrusted(backend, tenants)).read(),
        NspiLimits.DEFAULT.renewedAfter(
            file.get(AddressBookKeys.CHANGES), file.get(AddressBookKeys.WHOLE)));
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
    Path directory = file.find(OperationKeys.RECORDING_DIRECTORY);
    RecordingSettings below = RecordingSettings.below(file.get(PlaceKeys.DATA_DIRECTORY));
    return new RecordingSettings(
        directory == null ? below.directory() : directory,
        file.get(OperationKeys.RECORDING_EVERYBODY)
            ? RecordingSettings.Whom.EVERYBODY
            : RecordingSettings.Whom.NOBODY,
        file.get(OperationKeys.RECORDING_LARGEST));
  }

  private TlsSource tls(String host) throws ConfigException {
    Path certificate = file.find(TlsKeys.CERTIFICATE);
    Path key = file.find(TlsKeys.KEY);
    Path pkcs12 = file.find(TlsKeys.PKCS12);
    List<String> names = new ArrayList<>(List.of(host));
    names.addAll(file.get(TlsKeys.NAMES));
    if (pkcs12 != null) {
      if (certificate != null || key != null) {
        throw file.error(TlsKeys.PKCS12, "cannot stand beside tls.certificate or tls.key");
      }
      return new TlsSource.Pkcs12(pkcs12, password());
    }
    for (ConfigKey<?> orphan : List.of(TlsKeys.PASSWORD, TlsKeys.PASSWORD_FILE)) {
      if (file.has(orphan)) {
        throw file.error(orphan, "is of no use without tls.pkcs12");
      }
    }
    if (certificate == null) {
      if (key != null) {
        throw file.error(TlsKeys.KEY, "is of no use without tls.certificate");
      }
      return new TlsSource.SelfSigned(List.copyOf(names));
    }
    return new TlsSource.Pem(certificate, key == null ? certificate : key);
  }

  private String password() throws ConfigException {
    String password = file.find(TlsKeys.PASSWORD);
    Path passwordFile = file.find(TlsKeys.PASSWORD_FILE);
    if (password != null && passwordFile != null) {
      throw file.error(TlsKeys.PASSWORD_FILE, "cannot stand beside tls.password");
    }
    if (passwordFile == null) {
      return password == null ? "" : password;
    }
    return file.firstLine(TlsKeys.PASSWORD_FILE);
  }

  private List<OxTenant> tenants() throws ConfigException {
    List<OxTenant> tenants = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String name : file.tenants()) {
      ConfigFile own = file.ofTenant(name);
      OxReader ox = new OxReader(own);
      List<String> domains =
          own.get(OxKeys.TENANT_DOMAINS).stream().map(d -> d.toLowerCase(Locale.ROOT)).toList();
      if (domains.isEmpty()) {
        throw own.error(OxKeys.TENANT_DOMAINS, "names no domain");
      }
      for (String domain : domains) {
        if (!taken.add(domain)) {
          throw own.error(OxKeys.TENANT_DOMAINS, "has " + domain + ", which stands twice");
        }
      }
      if (!own.isOwn(OxKeys.BASE_URL)) {
        throw own.missing(OxKeys.BASE_URL);
      }
      tenants.add(new OxTenant(Set.copyOf(domains), ox.config(name), ox.backend()));
    }
    return tenants;
  }

  private AuthLimits auth() throws ConfigException {
    AuthLimits defaults = AuthLimits.defaults();
    return new AuthLimits(
        file.get(SignInKeys.FAILURES),
        file.get(SignInKeys.LOCKOUT),
        file.get(SignInKeys.REMEMBERED),
        file.get(SignInKeys.IN_OUTAGE),
        defaults.badFor(),
        defaults.refusalFloor(),
        defaults.entries());
  }

  private HttpLimits http() throws ConfigException {
    HttpLimits defaults = HttpLimits.defaults();
    return new HttpLimits(
        file.has(SignInKeys.KERBEROS_KEYTAB) ? TICKET_BYTES : defaults.headBytes(),
        defaults.headers(),
        file.get(LimitKeys.CONNECTIONS),
        file.get(LimitKeys.CONNECTIONS_PER_ADDRESS),
        file.get(LimitKeys.REQUESTS),
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
        file.get(LimitKeys.IDLE),
        defaults.idleGrace(),
        file.get(LimitKeys.SESSIONS_PER_USER),
        file.get(LimitKeys.SESSIONS),
        defaults.compressFrom(),
        defaults.replayBytes(),
        defaults.replayTime());
  }
}
