package org.ropeway.standin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What tests begin with. */
final class Stage {
  private Stage() {}

  static OxStandin.Builder builder() {
    return OxStandin.builder()
        .minPing(Duration.ofMillis(100))
        .user(new StandinUser("alice@ox.test", "secret", "Alice Anderson"))
        .user(new StandinUser("bob@ox.test", "secret", "Bob Builder"));
  }

  static byte[] mail(String subject) {
    return ("From: Sender One <sender@example.org>\r\nTo: alice@ox.test\r\nSubject: "
            + subject
            + "\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\nMessage-ID: <"
            + subject.replaceAll("[^A-Za-z0-9]", "")
            + "@example.org>\r\n\r\nText of "
            + subject
            + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
