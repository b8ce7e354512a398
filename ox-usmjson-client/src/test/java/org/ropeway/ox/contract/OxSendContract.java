package org.ropeway.ox.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxOutgoingMail;
import org.ropeway.ox.OxSession;

/** What every adapter must do with mails that are sent. */
@Timeout(60)
public abstract class OxSendContract {
  private static final int INBOX = 7;
  private static final int SENT = 10;
  private OxStage stage;
  private OxSession alice;
  private OxSession bob;

  /** A new stage. */
  protected abstract OxStage stage();

  @BeforeEach
  void begin() {
    stage = stage();
    alice = stage.server().login(stage.alice().credentials(), "outlook-1");
    bob = stage.server().login(stage.bob().credentials(), "outlook-1");
  }

  @AfterEach
  void end() {
    alice.close();
    bob.close();
    stage.close();
  }

  private byte[] mail(String id, String to) {
    return ("From: "
            + alices()
            + "\r\nTo: "
            + to
            + "\r\nBcc: eve@example.org\r\nSubject: "
            + id
            + "\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\nMessage-ID: <"
            + id
            + "@ox.test>\r\n\r\nHi\r\n")
        .getBytes(US_ASCII);
  }

  private OxOutgoingMail outgoing(String uuid, boolean copy, String... recipients) {
    return new OxOutgoingMail(
        uuid, mail("hello", bobs()), List.of(recipients), copy, Optional.empty());
  }

  private String alices() {
    return stage.alice().email();
  }

  private String bobs() {
    return stage.bob().email();
  }

  private static List<OxMail> mails(OxSession session, int type) {
    return session.syncMails(folder(session, type), null, 0).created();
  }

  private static String folder(OxSession session, int type) {
    return session.syncFolders(null, 0).created().stream()
        .filter(f -> f.standardFolderType() == type)
        .map(OxFolder::uuid)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void onceUnderItsUuid() {
    String uuid = UUID.randomUUID().toString();
    OxOutgoingMail mail = outgoing(uuid, true, bobs(), "eve@example.org");
    stage.loseAnswers(1);
    assertThat(alice.sendMail(mail)).contains(uuid);
    assertThat(alice.sendMail(mail)).contains(uuid);
    assertThat(mails(bob, INBOX))
        .singleElement()
        .satisfies(m -> {
          assertThat(m.subject()).isEqualTo("hello");
          assertThat(m.bcc()).isEmpty();
        });
    assertThat(mails(alice, SENT))
        .singleElement()
        .satisfies(m -> {
          assertThat(m.uuid()).isEqualTo(uuid);
          assertThat(m.flags() & OxMail.SEEN).isNotZero();
        });
    assertThat(new String(alice.loadMail(folder(alice, SENT), uuid), US_ASCII))
        .contains("Bcc: eve@example.org");
  }

  @Test
  void aFullMailboxSendsAndKeepsNoCopy() {
    stage.setQuota(0);
    String uuid = UUID.randomUUID().toString();
    OxOutgoingMail mail = outgoing(uuid, true, bobs(), "eve@example.org");
    assertThat(alice.sendMail(mail)).isEmpty();
    assertThat(alice.sendMail(mail)).isEmpty();
    assertThat(mails(bob, INBOX)).hasSize(1);
    assertThat(mails(alice, SENT)).isEmpty();
  }

  @Test
  void toThoseItNamesAndWithoutACopy() {
    String uuid = UUID.randomUUID().toString();
    OxOutgoingMail mail = outgoing(uuid, false, bobs(), "eve@example.org");
    stage.loseAnswers(1);
    assertThat(alice.sendMail(mail)).isEmpty();
    assertThat(alice.sendMail(mail)).isEmpty();
    assertThat(mails(bob, INBOX)).hasSize(1);
    assertThat(mails(alice, SENT)).isEmpty();
  }

  @Test
  void toSomebodyWhomItsHeaderDoesNotName() {
    byte[] quiet = mail("quiet", "eve@example.org");
    OxOutgoingMail mail =
        new OxOutgoingMail(
            UUID.randomUUID().toString(),
            quiet,
            List.of(bobs(), "eve@example.org"),
            true,
            Optional.empty());
    alice.sendMail(mail);
    assertThat(mails(bob, INBOX))
        .singleElement()
        .satisfies(m ->
            assertThat(m.to()).extracting(a -> a.address()).containsExactly("eve@example.org"));
  }

  @Test
  void whatWasAnsweredIsMarked() {
    alice.sendMail(outgoing(UUID.randomUUID().toString(), false, bobs(), "eve@example.org"));
    OxMail got = mails(bob, INBOX).getFirst();
    byte[] answer =
        ("From: "
                + bobs()
                + "\r\nTo: "
                + alices()
                + "\r\nSubject: Re\r\nMessage-ID: <re@ox.test>\r\n\r\nx\r\n")
            .getBytes(US_ASCII);
    bob.sendMail(
        new OxOutgoingMail(
            UUID.randomUUID().toString(),
            answer,
            List.of(alices()),
            true,
            Optional.of(new OxOutgoingMail.Source(got.uuid(), OxOutgoingMail.Kind.REPLY))));
    assertThat(mails(bob, INBOX).getFirst().flags() & OxMail.ANSWERED).isNotZero();
    assertThat(mails(alice, INBOX)).extracting(OxMail::subject).containsExactly("Re");
  }

  @Test
  void whatOxRefusesIsRefused() {
    String nobodys = "nobody" + alices().substring(alices().indexOf('@'));
    byte[] nobody =
        ("From: "
                + alices()
                + "\r\nTo: "
                + nobodys
                + "\r\nSubject: x\r\nMessage-ID: <n@ox.test>\r\n\r\nx\r\n")
            .getBytes(US_ASCII);
    OxOutgoingMail mail =
        new OxOutgoingMail(
            UUID.randomUUID().toString(), nobody, List.of(nobodys), true, Optional.empty());
    assertThatThrownBy(() -> alice.sendMail(mail)).isInstanceOf(OxException.Refused.class);
    assertThat(mails(alice, SENT)).isEmpty();
  }

  @Test
  void fromOnesOwnAddresses() {
    assertThat(alice.senders().own().getFirst()).isEqualTo(alices());
  }
}
