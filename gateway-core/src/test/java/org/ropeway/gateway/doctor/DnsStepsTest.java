package org.ropeway.gateway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What doctor makes of a mail domain's records, as a real name server tells them. */
class DnsStepsTest {
  private static final String NAME = "autodiscover.example.org";

  private static Finding look(NameServer server) {
    return look(server.url());
  }

  private static Finding look(String servers) {
    DoctorOptions options =
        new DoctorOptions("a@example.org", "a", "x", Optional.empty(), Optional.empty());
    return new DnsSteps(options.asking(servers)).records();
  }

  @Test
  void anAliasOrAnAddressIsAllThatIsNeeded() throws Exception {
    try (NameServer server = new NameServer()) {
      server.with(NAME, "CNAME", "mail.example.org");
      assertThat(look(server)).isEqualTo(Finding.of(NAME + " → mail.example.org."));
    }
    try (NameServer server = new NameServer()) {
      server.with(NAME, "A", "192.0.2.7").with(NAME, "AAAA", "2001:db8::7");
      server.with("example.org", "TXT", "v=spf1");
      assertThat(look(server)).isEqualTo(Finding.of(NAME + " → 192.0.2.7, 2001:db8::7"));
    }
  }

  @Test
  void whatOutlookDoesNotFindIsSaid() throws Exception {
    try (NameServer server = new NameServer()) {
      Finding nothing = look(server);
      assertThat(nothing.detail()).isEqualTo("no " + NAME + ", no SRV record");
      assertThat(nothing.warning())
          .startsWith("Outlook finds Ropeway only if it answers at example.org itself")
          .contains("let " + NAME + " lead to Ropeway");
      server.with("_autodiscover._tcp.example.org", "SRV", "mail.example.org");
      Finding service = look(server);
      assertThat(service.detail()).isEqualTo("_autodiscover._tcp SRV 0 0 443 mail.example.org.");
      assertThat(service.warning()).contains("ignores the port").contains("let " + NAME);
    }
  }

  @Test
  void whatLeadsOutlookElsewhereIsSaid() throws Exception {
    try (NameServer server = new NameServer()) {
      server.with(NAME, "A", "192.0.2.7").with("example.org", "TXT", "MS=ms12345678");
      assertThat(look(server).warning()).contains("ExcludeExplicitO365Endpoint");
    }
  }

  @Test
  void aSilentNameServerIsNoFailure() throws Exception {
    String gone;
    try (NameServer server = new NameServer()) {
      gone = server.url();
    }
    assertThat(look(gone).detail()).isEqualTo("no name server answers");
  }

  /** SERVFAIL, NOTIMP and REFUSED say nothing of the way to Ropeway. */
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 5})
  void aNameServerThatDoesNotTellIsNoFailure(int responseCode) throws Exception {
    try (NameServer server = new NameServer().refusing(responseCode)) {
      Finding finding = look(server);
      assertThat(finding.detail()).contains("response code " + responseCode);
      assertThat(finding.warning()).contains("cannot ask DNS");
    }
  }
}
