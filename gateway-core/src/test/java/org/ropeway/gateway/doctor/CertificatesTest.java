package org.ropeway.gateway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.gateway.tls.SelfSigned;

/** What is wrong with a certificate, in words. */
class CertificatesTest {
  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LIFE = Duration.ofDays(825);

  @TempDir private Path directory;

  @Test
  void timesNamesAndTrust() throws Exception {
    SelfSigned maker = new SelfSigned(directory, Clock.fixed(MADE, ZoneOffset.UTC));
    X509Certificate made =
        maker.loadOrMake(List.of("mail.example.com", "192.0.2.1")).chain().getFirst();
    Certificates certificates = new Certificates(new X509Certificate[] {made});
    String untrusted = "this machine does not trust it: it is signed by itself";
    assertThat(certificates.summary())
        .startsWith("O=Ropeway,CN=mail.example.com ")
        .endsWith("…, until 2028-04-05");
    assertThat(certificates.problems("MAIL.example.com", MADE)).containsExactly(untrusted);
    assertThat(certificates.problems("192.0.2.1", MADE)).containsExactly(untrusted);
    assertThat(certificates.problems("autodiscover.example.com", MADE))
        .containsExactly(
            "it is not for autodiscover.example.com, but for mail.example.com, 192.0.2.1",
            untrusted);
    assertThat(certificates.problems("192.0.2.1", MADE.plus(LIFE).minus(Duration.ofDays(7))))
        .first()
        .isEqualTo("it expires soon");
    assertThat(certificates.problems("192.0.2.1", MADE.plus(LIFE).plusSeconds(1)))
        .first()
        .isEqualTo("it has expired");
    assertThat(certificates.problems("192.0.2.1", MADE.minus(Duration.ofDays(2))))
        .first()
        .asString()
        .startsWith("it is not valid yet");
  }

  @ParameterizedTest
  @CsvSource({
    "*.example.com, mail.example.com, true",
    "*.example.com, a.mail.example.com, false",
    "*.example.com, example.com, false",
    "mail.example.com, mail.example.com, true",
    "mail.example.com, mail.example.org, false",
    "0:0:0:0:0:0:0:1, [::1], true",
    "127.0.0.1, 127.0.0.2, false",
  })
  void names(String name, String host, boolean same) {
    assertThat(Certificates.matches(name, host)).isEqualTo(same);
  }
}
