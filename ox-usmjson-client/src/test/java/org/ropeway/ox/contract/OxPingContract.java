package org.ropeway.ox.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxPing;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;

/** How every adapter waits for news. */
@Timeout(60)
public abstract class OxPingContract {
  private static final String INBOX = "default0/INBOX";
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(700);
  private OxStage stage;
  private OxSession session;
  private OxSyncState hierarchy;
  private String inbox;

  /** A new stage. */
  protected abstract OxStage stage();

  @BeforeEach
  void begin() {
    stage = stage();
    session = stage.server().login(stage.alice().credentials(), "outlook-1");
    OxChanges<OxFolder> folders = session.syncFolders(null, 0);
    hierarchy = folders.state();
    inbox =
        folders.created().stream()
            .filter(f -> f.standardFolderType() == 7)
            .findFirst()
            .orElseThrow()
            .uuid();
  }

  @AfterEach
  void end() {
    session.close();
    stage.close();
  }

  private void append(String subject) {
    byte[] mail = ("From: a@example.org\r\nSubject: " + subject + "\r\n\r\nx\r\n").getBytes(UTF_8);
    stage.append(INBOX, subject, mail, 0, Instant.parse("2026-11-23T10:00:00Z"));
  }

  private OxSyncState mails() {
    return session.syncMails(inbox, null, 0).state();
  }

  private CompletableFuture<OxPing> waitFor(OxSyncState mails, Duration time) {
    return CompletableFuture.supplyAsync(
        () -> session.ping(Map.of(inbox, mails), hierarchy, time),
        task -> Thread.ofVirtual().start(task));
  }

  @Test
  void newMailIsNews() throws Exception {
    CompletableFuture<OxPing> ping = waitFor(mails(), LONG);
    append("new");
    OxPing answer = ping.get(20, TimeUnit.SECONDS);
    assertThat(answer.changedFolderUuids()).containsExactly(inbox);
    assertThat(answer.timedOut()).isFalse();
  }

  @Test
  void whatHappenedBeforeIsNewsAtOnce() {
    OxSyncState state = mails();
    append("new");
    assertThat(session.ping(Map.of(inbox, state), hierarchy, LONG).changedFolderUuids())
        .containsExactly(inbox);
  }

  @Test
  void aMarkOfAnotherClientIsNews() throws Exception {
    append("a");
    CompletableFuture<OxPing> ping = waitFor(mails(), LONG);
    stage.mark("a", OxMail.FLAGGED, 1);
    assertThat(ping.get(20, TimeUnit.SECONDS).changedFolderUuids()).containsExactly(inbox);
  }

  @Test
  void ofOnesOwnDoingThereIsNoNews() {
    append("a");
    OxChanges<OxMail> before = session.syncMails(inbox, null, 0);
    String uuid = before.created().getFirst().uuid();
    session.updateMails(
        inbox, List.of(new OxMailUpdate(uuid, OxMail.SEEN, 0, OptionalInt.empty())));
    OxPing answer = session.ping(Map.of(inbox, before.state()), hierarchy, SHORT);
    assertThat(answer.changedFolderUuids()).isEmpty();
    assertThat(answer.timedOut()).isTrue();
  }

  @Test
  void aNewFolderIsNews() throws Exception {
    CompletableFuture<OxPing> ping = waitFor(mails(), LONG);
    stage.createFolder(INBOX + "/New");
    assertThat(ping.get(20, TimeUnit.SECONDS).hierarchyChanged()).isTrue();
  }

  @Test
  void nothingIsNotNews() {
    OxPing answer = session.ping(Map.of(inbox, mails()), hierarchy, SHORT);
    assertThat(answer.timedOut()).isTrue();
    assertThat(answer.hierarchyChanged()).isFalse();
  }

  @Test
  void aSecondOneEndsTheFirst() throws Exception {
    OxSyncState state = mails();
    CompletableFuture<OxPing> first = waitFor(state, LONG);
    TimeUnit.MILLISECONDS.sleep(300);
    CompletableFuture<OxPing> second = waitFor(state, SHORT);
    OxPing ended = first.get(20, TimeUnit.SECONDS);
    assertThat(ended.changedFolderUuids()).isEmpty();
    assertThat(ended.timedOut()).isFalse();
    assertThat(second.get(20, TimeUnit.SECONDS).timedOut()).isTrue();
  }
}
