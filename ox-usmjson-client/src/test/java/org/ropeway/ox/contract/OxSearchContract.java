package org.ropeway.ox.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.ox.OxMailSearch.Field;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;

/** What a search for mails finds, of every adapter of {@link OxServer} whose OX can search. */
@Timeout(60)
public abstract class OxSearchContract {
  private static final String INBOX = "default0/INBOX";
  private OxStage stage;
  private OxSession session;

  /** A new stage. */
  protected abstract OxStage stage();

  @BeforeEach
  void begin() {
    stage = stage();
    session = login(stage);
    put(
        "Angebot",
        """
        From: Jürgen <juergen@example.org>
        To: Alice <alice@ox.test>, Team <team@example.org>
        Cc: Chefin <boss@example.org>
        Subject: Angebot
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        V2lyIGxpZWZlcm4gZsO8bmYgV8Okcm1lcHVtcGVuLg==
        --b
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <p>Wir liefern f=C3=BCnf <b>W=C3=A4rme</b>pumpen.</p>
        --b--
        """);
    put(
        "Nur HTML",
        """
        From: bob@ox.test
        Subject: Nur HTML
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <p>Warm</p><p>er R<b>eg</b>en &amp; Wind</p>
        """);
    put("Lunch", "From: bob@ox.test\nSubject: Lunch\n\nAt noon, 100% sure?\n");
  }

  @AfterEach
  void end() {
    session.close();
    stage.close();
  }

  private void put(String subject, String mail) {
    byte[] bytes = mail.replace("\n", "\r\n").getBytes(UTF_8);
    stage.append(INBOX, subject, bytes, 0, Instant.parse("2026-11-23T10:00:00Z"));
  }

  private static OxSession login(OxStage at) {
    return at.server().login(at.alice().credentials(), "outlook-1");
  }

  private static String inbox(OxSession of) {
    return of.syncFolders(null, 0).created().stream()
        .filter(folder -> folder.id().equals(INBOX))
        .map(OxFolder::uuid)
        .findFirst()
        .orElseThrow();
  }

  private Set<String> found(String text, Field... in) {
    String inbox = inbox(session);
    Set<String> uuids =
        session.searchMails(inbox, new OxMailSearch(Set.of(in), text)).orElseThrow();
    return session.syncMails(inbox, null, 0).created().stream()
        .filter(mail -> uuids.contains(mail.uuid()))
        .map(OxMail::subject)
        .collect(Collectors.toSet());
  }

  @Test
  void textIsFoundWithoutRegardToCase() {
    assertThat(found("wärmePUMPEN", Field.CONTENT)).containsExactly("Angebot");
    assertThat(found("noon", Field.CONTENT)).containsExactly("Lunch");
    assertThat(found("n", Field.CONTENT)).containsExactlyInAnyOrder("Angebot", "Lunch", "Nur HTML");
    assertThat(found("regen & w", Field.CONTENT)).containsExactly("Nur HTML");
    assertThat(found("warmer", Field.CONTENT)).isEmpty();
    assertThat(found("nowhere", Field.CONTENT)).isEmpty();
  }

  @Test
  void eachFieldIsSearchedByItself() {
    assertThat(found("angeb", Field.SUBJECT)).containsExactly("Angebot");
    assertThat(found("angeb", Field.CONTENT, Field.FROM)).isEmpty();
    assertThat(found("jürgen", Field.FROM)).containsExactly("Angebot");
    assertThat(found("team@", Field.TO)).containsExactly("Angebot");
    assertThat(found("boss", Field.CC)).containsExactly("Angebot");
    assertThat(found("boss", Field.BCC, Field.TO)).isEmpty();
    assertThat(found("o", Field.SUBJECT, Field.FROM))
        .containsExactlyInAnyOrder("Angebot", "Lunch", "Nur HTML");
  }

  @Test
  void signsOfPatternsAreOnlyText() {
    assertThat(found("100%", Field.CONTENT)).containsExactly("Lunch");
    assertThat(found("sure*", Field.CONTENT)).containsExactly("Lunch");
    assertThat(found("(", Field.CONTENT)).isEmpty();
  }

  @Test
  void unknownFolderIsNotFound() {
    OxMailSearch search = new OxMailSearch(Set.of(Field.CONTENT), "x");
    assertThatThrownBy(() -> session.searchMails("nowhere", search))
        .isInstanceOf(OxException.NotFound.class);
  }
}
