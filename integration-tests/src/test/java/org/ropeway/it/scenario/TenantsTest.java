package org.ropeway.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.mapihttp.DnToMinId;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiEndpoint;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.gateway.config.OxTenant;
import org.ropeway.gateway.tls.SelfSigned;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.it.stage.Tunnel;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.standin.Mailboxes;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinResource;
import org.ropeway.standin.StandinUser;
import org.ropeway.store.LegacyDn;

/**
 * A tenant's OX behind a path, TLS of a private CA and a proxy, beside the one of all others: their
 * users have the same numbers, and never meet.
 */
class TenantsTest {
  private static final String THEIRS = "alice@acme.test";

  @TempDir private Path directory;
  private final House house = House.build(b -> {});
  private final OxStandin acme =
      OxStandin.builder()
          .httpApiPath("/mail/ajax")
          .user(new StandinUser(THEIRS, House.PASSWORD, "Alice of Acme"))
          .start();

  @AfterEach
  void close() {
    house.close();
    acme.close();
  }

  private OxTenant tenant(Tunnel front, SelfSigned authority, Tunnel proxy) throws Exception {
    return new OxTenant(
        Set.of("acme.test"),
        OxServerConfig.of(URI.create("https://localhost:" + front.port() + "/mail"))
            .withTrust(
                new OxServerConfig.Trust.Authorities(Files.readString(authority.certificateFile())))
            .withProxy(Optional.of(new OxServerConfig.Proxy("localhost", proxy.port())))
            .withTenant("acme"),
        OxBackend.DEFAULT.with(OxBackend.Kind.HTTP_API));
  }

  private static Fid inbox(Outlook outlook) {
    return outlook.store().folderId(PrivateFolder.INBOX);
  }

  /** The number in the address book, 0 for whom it does not have. */
  private static int listed(Outlook outlook, String address) {
    return named(outlook, LegacyDn.ofUser(address));
  }

  private static int named(Outlook outlook, String dn) {
    return new MapiEndpoint(outlook.found().addressBook(), outlook.settings())
        .call(DnToMinId.TYPE, new DnToMinId.Request(0, Optional.of(List.of(dn)), Bytes.EMPTY))
        .minimalIds()
        .orElseThrow()
        .getFirst();
  }

  @Test
  void tenantsHaveTheirOwnOxAndNeverMeet() throws Exception {
    MapiGuid before;
    try (Outlook alice = house.outlook(House.ALICE)) {
      before = alice.store().mailboxGuid();
    }
    SelfSigned authority = new SelfSigned(directory, Clock.systemUTC());
    try (Tunnel front =
            Tunnel.tls(authority.loadOrMake(List.of("localhost")), acme.baseUrl().getPort());
        Tunnel proxy = Tunnel.proxy()) {
      house.admit(List.of(tenant(front, authority, proxy)));
      Clerk.put(house, House.ALICE, House.INBOX, "Ours");
      int group = house.ox().directory().putGroup("ours", "Ours", List.of("alice", "bob"));
      house.ox().directory().putResource(new StandinResource("room", "Our Room", null));
      acme.mailboxes()
          .append(
              THEIRS,
              House.INBOX,
              List.of(
                  new Mailboxes.Mail(
                      "Subject: Theirs\r\n\r\nText\r\n".getBytes(StandardCharsets.US_ASCII),
                      0,
                      0,
                      Instant.parse("2026-11-23T10:00:00Z"))));
      try (Outlook ours = house.outlook(House.ALICE);
          Outlook theirs = house.outlook(THEIRS)) {
        assertThat(new Clerk(ours).await(inbox(ours), "Ours")).containsOnlyKeys("Ours");
        assertThat(new Clerk(theirs).await(inbox(theirs), "Theirs")).containsOnlyKeys("Theirs");
        assertThat(ours.store().mailboxGuid()).isEqualTo(before);
        assertThat(theirs.store().mailboxGuid()).isNotEqualTo(before);
        assertThat(theirs.store().replGuid()).isNotEqualTo(ours.store().replGuid());
        assertThat(listed(ours, House.BOB)).isNotZero();
        assertThat(listed(theirs, House.BOB)).isZero();
        assertThat(listed(theirs, THEIRS)).isNotZero();
        assertThat(listed(ours, THEIRS)).isZero();
        assertThat(named(ours, LegacyDn.ofGroup(group))).isNotZero();
        assertThat(named(theirs, LegacyDn.ofGroup(group))).isZero();
        assertThat(listed(ours, "room@ox.test")).isNotZero();
        assertThat(listed(theirs, "room@ox.test")).isZero();
      }
      assertThat(proxy.asked())
          .isNotEmpty()
          .allMatch(line -> line.equals("CONNECT localhost:" + front.port() + " HTTP/1.1"));
      assertThatThrownBy(() -> house.outlook("bob@acme.test")).hasMessageContaining("401");
    }
  }
}
