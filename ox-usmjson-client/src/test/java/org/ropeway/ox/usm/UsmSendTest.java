package org.ropeway.ox.usm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxOutgoingMail;
import org.ropeway.ox.OxSenders;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;
import org.ropeway.standin.Mailboxes;

/** Mails that are sent over USM-JSON: to whom they are addressed, once each. */
@Timeout(60)
class UsmSendTest {
  private static final byte[] MAIL =
      "From: alice@ox.test\r\nTo: bob@ox.test\r\nBcc: eve@example.org\r\nSubject: Hi\r\n\r\nHi\r\n"
          .getBytes(US_ASCII);

  private final StandinStage stage = new StandinStage(StandinStage.Interface.USM);
  private final OxSession alice =
      stage.server().login(new OxCredentials("alice", OxStage.PASSWORD), "outlook-1");
  private final Mailboxes mailboxes = stage.standin().mailboxes();

  @AfterEach
  void end() {
    alice.close();
    stage.close();
  }

  private static OxOutgoingMail mail(String uuid, boolean copy, String... recipients) {
    return new OxOutgoingMail(uuid, MAIL, List.of(recipients), copy, Optional.empty());
  }

  @Test
  void onceUnderItsUuid() {
    String uuid = UUID.randomUUID().toString();
    stage.standin().faults().dropAfterEffect("sendMail", 1);
    OxOutgoingMail mail = mail(uuid, true, "bob@ox.test", "eve@example.org");
    assertThat(alice.sendMail(mail)).contains(uuid);
    assertThat(alice.sendMail(mail)).contains(uuid);
    assertThat(mailboxes.count("bob", "default0/INBOX")).isEqualTo(1);
    assertThat(mailboxes.count("alice", "default0/Sent Objects")).isEqualTo(1);
    assertThat(new String(mailboxes.content(uuid), US_ASCII)).contains("Bcc: eve@example.org");
    assertThat(mailboxes.departed()).hasSize(1);
    assertThat(new String(mailboxes.departed().getFirst().rfc822(), US_ASCII))
        .doesNotContain("Bcc");
  }

  @Test
  void toThoseItNamesAndWithoutACopy() {
    assertThat(alice.sendMail(mail(UUID.randomUUID().toString(), false, "eve@example.org")))
        .isEmpty();
    assertThat(mailboxes.count("bob", "default0/INBOX")).isZero();
    assertThat(mailboxes.count("alice", "default0/Sent Objects")).isZero();
    assertThat(mailboxes.departed().getFirst().recipients()).containsExactly("eve@example.org");
  }

  @Test
  void whatOxRefusesHasItsCode() {
    OxOutgoingMail mail = mail(UUID.randomUUID().toString(), true, "nobody@ox.test");
    assertThatThrownBy(() -> alice.sendMail(mail))
        .isInstanceOfSatisfying(
            OxException.Refused.class, e -> assertThat(e.code()).isEqualTo("MSG-1013"));
    assertThat(mailboxes.count("alice", "default0/Sent Objects")).isZero();
  }

  @Test
  void addressesToSendFrom() {
    mailboxes.addAlias("alice", "Sales@ox.test");
    mailboxes.letSendOnBehalf("alice", "bob");
    assertThat(alice.senders())
        .isEqualTo(
            new OxSenders(List.of("alice@ox.test", "sales@ox.test"), List.of("bob@ox.test")));
  }
}
