package org.ropeway.ox.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;

/**
 * Mails that cannot be told from each other, as when one comes twice, by every adapter of {@link
 * OxServer}: none is lost, none is doubled, and no two are one.
 */
@Timeout(60)
public abstract class OxTwinsContract {
  private static final Instant RECEIVED = Instant.parse("2026-11-23T10:00:00Z");
  private static final String INBOX = "default0/INBOX";
  private static final String OTHER = INBOX + "/Other";
  private static final String THIRD = INBOX + "/Third";

  private OxStage stage;
  private OxSession session;
  private String inbox;
  private String other;
  private String third;

  /** In what they are alike. */
  enum Twins {
    /** The whole mail. */
    WHOLE("Message-ID: <twin@example.org>\r\nSubject: twin\r\n", "twin", "twin"),
    /** The whole mail, which has no Message-ID. */
    WITHOUT_MESSAGE_ID("Subject: twin\r\n", "twin", "twin"),
    /** Message-ID and size. */
    MESSAGE_ID("Message-ID: <twin@example.org>\r\nSubject: %s\r\n", "one", "two");

    private final String head;
    private final String first;
    private final String second;

    Twins(String head, String first, String second) {
      this.head = head;
      this.first = first;
      this.second = second;
    }

    String subject(int number) {
      return number == 0 ? first : second;
    }

    byte[] mail(int number) {
      return ("From: a@example.org\r\n" + head.formatted(subject(number)) + "\r\nx\r\n")
          .getBytes(US_ASCII);
    }
  }

  /** A new stage. */
  protected abstract OxStage stage();

  @BeforeEach
  void begin() {
    stage = stage();
    stage.createFolder(OTHER);
    stage.createFolder(THIRD);
    session = stage.server().login(stage.alice().credentials(), "outlook-1");
    List<OxFolder> folders = session.syncFolders(null, 0).created();
    inbox = uuid(folders, INBOX);
    other = uuid(folders, OTHER);
    third = uuid(folders, THIRD);
  }

  @AfterEach
  void end() {
    session.close();
    stage.close();
  }

  private static String uuid(List<OxFolder> folders, String id) {
    return folders.stream()
        .filter(folder -> folder.id().equals(id))
        .map(OxFolder::uuid)
        .findFirst()
        .orElseThrow();
  }

  private void append(String folder, Twins twins, int number) {
    stage.append(folder, twins.subject(number), twins.mail(number), 0, RECEIVED);
  }

  private static List<String> uuids(List<OxMail> mails) {
    return mails.stream().map(OxMail::uuid).toList();
  }

  /** What is in a folder for one who knows nothing yet. */
  private List<String> all(String folder) {
    return uuids(session.syncMails(folder, null, 0).created());
  }

  private void assertContent(String folder, Twins twins, List<String> uuids) {
    List<byte[]> loaded = new ArrayList<>();
    uuids.forEach(uuid -> loaded.add(session.loadMail(folder, uuid)));
    assertThat(loaded).containsExactlyInAnyOrder(twins.mail(0), twins.mail(1));
  }

  @ParameterizedTest
  @EnumSource
  void theyAreTwoAndOneGoes(Twins twins) {
    append(INBOX, twins, 0);
    append(INBOX, twins, 1);
    OxChanges<OxMail> before = session.syncMails(inbox, null, 0);
    List<String> both = uuids(before.created());
    assertThat(both).hasSize(2).doesNotHaveDuplicates();
    assertContent(inbox, twins, both);
    stage.delete(twins.subject(1));
    OxChanges<OxMail> after = session.syncMails(inbox, before.state(), 0);
    assertThat(after.created()).isEmpty();
    assertThat(after.deletedUuids()).hasSize(1);
    List<String> left = new ArrayList<>(both);
    left.removeAll(after.deletedUuids());
    assertThat(all(inbox)).isEqualTo(left);
    assertThat(session.loadMail(inbox, left.getFirst())).isEqualTo(twins.mail(0));
  }

  @ParameterizedTest
  @EnumSource
  void oneThatSomebodyMovedKeepsItsUuidAndSoDoesTheOther(Twins twins) {
    append(INBOX, twins, 0);
    append(INBOX, twins, 1);
    OxChanges<OxMail> before = session.syncMails(inbox, null, 0);
    OxSyncState there = session.syncMails(other, null, 0).state();
    OxSyncState here = before.state();
    List<String> came = new ArrayList<>();
    List<String> went = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      stage.move(twins.subject(i), OTHER);
      OxChanges<OxMail> coming = session.syncMails(other, there, 0);
      OxChanges<OxMail> going = session.syncMails(inbox, here, 0);
      there = coming.state();
      here = going.state();
      assertThat(coming.created()).hasSize(1);
      assertThat(coming.deletedUuids()).isEmpty();
      assertThat(going.created()).isEmpty();
      came.addAll(uuids(coming.created()));
      went.addAll(going.deletedUuids());
    }
    assertThat(came).isEqualTo(went).containsExactlyInAnyOrderElementsOf(uuids(before.created()));
    assertThat(all(inbox)).isEmpty();
    assertThat(all(other)).containsExactlyInAnyOrderElementsOf(came);
    assertContent(other, twins, came);
  }

  @ParameterizedTest
  @EnumSource
  void bothThatSomebodyMovedAtOnceAreTwoWhereTheyAre(Twins twins) {
    append(INBOX, twins, 0);
    append(INBOX, twins, 1);
    OxChanges<OxMail> before = session.syncMails(inbox, null, 0);
    OxSyncState there = session.syncMails(other, null, 0).state();
    stage.move(twins.subject(0), OTHER);
    stage.move(twins.subject(1), OTHER);
    List<String> came = uuids(session.syncMails(other, there, 0).created());
    assertThat(session.syncMails(inbox, before.state(), 0).deletedUuids())
        .containsExactlyInAnyOrderElementsOf(uuids(before.created()));
    assertThat(came).hasSize(2).doesNotHaveDuplicates();
    assertContent(other, twins, came);
    assertThat(all(inbox)).isEmpty();
    assertThat(all(other)).containsExactlyInAnyOrderElementsOf(came);
  }

  @ParameterizedTest
  @EnumSource
  void oneInEachOfTwoFoldersOfWhichOneIsMoved(Twins twins) {
    append(OTHER, twins, 0);
    append(INBOX, twins, 1);
    OxChanges<OxMail> here = session.syncMails(inbox, null, 0);
    OxChanges<OxMail> beside = session.syncMails(other, null, 0);
    OxSyncState there = session.syncMails(third, null, 0).state();
    stage.move(twins.subject(1), THIRD);
    assertThat(uuids(session.syncMails(third, there, 0).created()))
        .isEqualTo(uuids(here.created()));
    assertThat(session.syncMails(inbox, here.state(), 0).deletedUuids())
        .isEqualTo(uuids(here.created()));
    OxChanges<OxMail> after = session.syncMails(other, beside.state(), 0);
    assertThat(after.created()).isEmpty();
    assertThat(after.deletedUuids()).isEmpty();
    assertThat(session.loadMail(other, beside.created().getFirst().uuid()))
        .isEqualTo(twins.mail(0));
    assertThat(session.loadMail(third, here.created().getFirst().uuid())).isEqualTo(twins.mail(1));
  }

  @ParameterizedTest
  @EnumSource
  void movedByOneselfTheyStayWhatTheyAre(Twins twins) {
    append(INBOX, twins, 0);
    append(INBOX, twins, 1);
    List<String> both = all(inbox);
    stage.loseAnswers(1);
    assertThat(session.moveMails(inbox, other, both)).isEmpty();
    assertThat(all(inbox)).isEmpty();
    assertThat(all(other)).containsExactlyInAnyOrderElementsOf(both);
    assertContent(other, twins, both);
  }

  @ParameterizedTest
  @EnumSource
  void storedTwiceTheyAreTwo(Twins twins) {
    OxSyncState state = session.syncMails(inbox, null, 0).state();
    List<String> uuids = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String uuid = UUID.randomUUID().toString();
      uuids.add(uuid);
      stage.loseAnswers(1);
      OxNewMail mail = new OxNewMail(uuid, twins.mail(i), 0, 0, List.of(), null);
      state = session.createMail(inbox, state, mail, 0).changes().state();
    }
    assertThat(all(inbox)).containsExactlyInAnyOrderElementsOf(uuids);
    assertContent(inbox, twins, uuids);
  }
}
