package org.ropeway.gateway.config;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.autodiscover.DiscoverySettings;
import org.ropeway.gateway.emsmdb.SessionLimits;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.mapihttp.MapiHttpLimits;
import org.ropeway.gateway.nspi.NspiLimits;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.store.Danger;

/**
 * What a gateway is to be. docs/admin/configuration.md says what each part means.
 *
 * @param backend by which interface OX is asked
 * @param tenants OX servers of their own for the users of some domains
 * @param device names this gateway to OX, see {@link org.ropeway.ox.OxServer#login}
 * @param monitoring where metrics and health are served; null for nowhere
 * @param shutdownGrace how long requests may go on when it ends
 * @param allowed what could do harm at clients and is stored all the same
 * @param discovery what Autodiscover says of mailboxes elsewhere and of others
 * @param checkPage whether there is a page at {@code /} that goes Outlook's way
 * @param signIn how users may sign in
 * @param addressBook what the address book may cost, and how fresh it is
 */
public record GatewayConfig(
    String publicHost,
    int publicPort,
    Path dataDirectory,
    InetSocketAddress listen,
    TlsSource tls,
    OxServerConfig ox,
    OxBackend backend,
    List<OxTenant> tenants,
    String device,
    AuthLimits auth,
    HttpLimits http,
    MapiHttpLimits mapiHttp,
    @Nullable InetSocketAddress monitoring,
    LogSettings log,
    Duration shutdownGrace,
    RecordingSettings recording,
    SessionLimits sessions,
    Set<Danger> allowed,
    DiscoverySettings discovery,
    boolean checkPage,
    SignIn signIn,
    NspiLimits addressBook) {
  public GatewayConfig {
    tenants = List.copyOf(tenants);
    allowed = Set.copyOf(allowed);
  }

  /**
   * One that asks OX as it may, allows nothing dangerous and records nobody, with the usual limits
   * of sessions.
   */
  public GatewayConfig(
      String publicHost,
      int publicPort,
      Path dataDirectory,
      InetSocketAddress listen,
      TlsSource tls,
      OxServerConfig ox,
      String device,
      AuthLimits auth,
      HttpLimits http,
      MapiHttpLimits mapiHttp,
      @Nullable InetSocketAddress monitoring,
      LogSettings log,
      Duration shutdownGrace) {
    this(
        publicHost,
        publicPort,
        dataDirectory,
        listen,
        tls,
        ox,
        OxBackend.DEFAULT,
        List.of(),
        device,
        auth,
        http,
        mapiHttp,
        monitoring,
        log,
        shutdownGrace,
        RecordingSettings.below(dataDirectory),
        SessionLimits.DEFAULT,
        Set.of(),
        DiscoverySettings.DEFAULT,
        true,
        SignIn.BASIC,
        NspiLimits.DEFAULT);
  }

  /** Reads and checks a file. */
  public static GatewayConfig read(Path file) throws ConfigException {
    return new ConfigReader(ConfigFile.read(file, ConfigKeys.all())).read();
  }

  /** The same, but for what is let in although it could do harm. */
  public GatewayConfig allowing(Set<Danger> dangers) {
    return with(backend, tenants, recording, sessions, dangers);
  }

  /** The same, but for what is recorded. */
  public GatewayConfig with(RecordingSettings other) {
    return with(backend, tenants, other, sessions, allowed);
  }

  /** The same, but for what a session may cost. */
  public GatewayConfig with(SessionLimits other) {
    return with(backend, tenants, recording, other, allowed);
  }

  /** The same, but for how OX is asked. */
  public GatewayConfig with(OxBackend other) {
    return with(other, tenants, recording, sessions, allowed);
  }

  /** The same, but for whose OX servers there are besides. */
  public GatewayConfig with(List<OxTenant> others) {
    return with(backend, others, recording, sessions, allowed);
  }

  /** The same, but for what Autodiscover says of mailboxes elsewhere and of others. */
  public GatewayConfig with(DiscoverySettings other) {
    return with(
        backend, tenants, recording, sessions, allowed, other, checkPage, signIn, addressBook);
  }

  /** The same, but for how users sign in. */
  public GatewayConfig with(SignIn other) {
    return with(
        backend, tenants, recording, sessions, allowed, discovery, checkPage, other, addressBook);
  }

  /** The same, but for what the address book may cost. */
  public GatewayConfig with(NspiLimits other) {
    return with(
        backend, tenants, recording, sessions, allowed, discovery, checkPage, signIn, other);
  }

  /** The same without the page that goes Outlook's way. */
  public GatewayConfig withoutCheckPage() {
    return with(
        backend, tenants, recording, sessions, allowed, discovery, false, signIn, addressBook);
  }

  private GatewayConfig with(
      OxBackend newBackend,
      List<OxTenant> newTenants,
      RecordingSettings newRecording,
      SessionLimits newSessions,
      Set<Danger> newAllowed) {
    return with(
        newBackend,
        newTenants,
        newRecording,
        newSessions,
        newAllowed,
        discovery,
        checkPage,
        signIn,
        addressBook);
  }

  private GatewayConfig with(
      OxBackend newBackend,
      List<OxTenant> newTenants,
      RecordingSettings newRecording,
      SessionLimits newSessions,
      Set<Danger> newAllowed,
      DiscoverySettings newDiscovery,
      boolean newCheckPage,
      SignIn newSignIn,
      NspiLimits newAddressBook) {
    return new GatewayConfig(
        publicHost,
        publicPort,
        dataDirectory,
        listen,
        tls,
        ox,
        newBackend,
        newTenants,
        device,
        auth,
        http,
        mapiHttp,
        monitoring,
        log,
        shutdownGrace,
        newRecording,
        newSessions,
        newAllowed,
        newDiscovery,
        newCheckPage,
        newSignIn,
        newAddressBook);
  }
}
