package org.ropeway.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OxStandinTest {
  @Test
  void aDeliveredMailIsListedAndLoaded() {
    try (OxStandin standin = Stage.builder().start()) {
      StoredMail stored = standin.deliver("alice@ox.test", Stage.mail("Hello"));
      UsmClient alice = UsmClient.login(standin, "alice@ox.test", "d1");
      String inbox = alice.folder("default0/INBOX");
      JsonNode mails = alice.init(inbox).path("created");
      assertThat(mails).hasSize(1);
      JsonNode mail = mails.get(0);
      assertThat(mail.path("uuid").stringValue()).isEqualTo(stored.uuid());
      assertThat(mail.path("id").stringValue()).isEqualTo("1");
      assertThat(mail.path("subject").stringValue()).isEqualTo("Hello");
      assertThat(mail.path("from").toString())
          .isEqualTo("[[\"Sender One\",\"sender@example.org\"]]");
      assertThat(mail.path("to").toString()).isEqualTo("[[null,\"alice@ox.test\"]]");
      assertThat(mail.path("headers").path("Message-ID").stringValue())
          .isEqualTo("<Hello@example.org>");
      assertThat(mail.path("sent_date").longValue()).isEqualTo(1795428000000L);
      assertThat(mail.path("flags").intValue()).isZero();
      assertThat(alice.load(inbox, stored.uuid())).isEqualTo(Stage.mail("Hello"));
      assertThat(standin.requestCount("syncinit")).isEqualTo(2);
    }
  }

  @Test
  void aRestartKeepsEverything(@TempDir Path directory) {
    String inbox;
    long state;
    int port;
    try (OxStandin standin = Stage.builder().dataDirectory(directory).start()) {
      standin.deliver("alice@ox.test", Stage.mail("one"));
      UsmClient alice = UsmClient.login(standin, "alice", "d1");
      inbox = alice.folder("default0/INBOX");
      state = alice.init(inbox).path("syncid").longValue();
      port = standin.baseUrl().getPort();
    }
    try (OxStandin standin = Stage.builder().dataDirectory(directory).port(port).start()) {
      standin.deliver("alice@ox.test", Stage.mail("two"));
      UsmClient alice = UsmClient.login(standin, "alice@OX.test", "d1");
      JsonNode changes = alice.update(inbox, state);
      assertThat(UsmClient.members(changes.path("created"), "subject")).containsExactly("two");
      assertThat(changes.path("deleted")).isEmpty();
    }
  }
}
