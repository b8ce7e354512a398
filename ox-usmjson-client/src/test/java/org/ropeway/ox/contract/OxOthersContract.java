package org.ropeway.ox.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxPermission;
import org.ropeway.ox.OxSession;

/** What every adapter must tell of folders that another user shares, and let do there. */
@Timeout(60)
public abstract class OxOthersContract {
  private static final String INBOX = "default0/INBOX";
  private static final int INBOX_TYPE = 7;
  private static final int SEE_AND_READ = 1 | 2 << 7;
  private static final int ALL = 4 | 4 << 7 | 4 << 14 | 4 << 21;

  private OxStage stage;
  private OxSession alice;
  private OxSession bob;

  /** A new stage. */
  protected abstract OxStage stage();

  @BeforeEach
  void begin() {
    stage = stage();
    alice = stage.server().login(stage.alice().credentials(), "outlook-1");
    bob = stage.server().login(stage.bob().credentials(), "outlook-2");
  }

  @AfterEach
  void end() {
    permit(byId(alice, INBOX), 0);
    permit(calendar(), 0);
    alice.close();
    bob.close();
    stage.close();
  }

  private static OxFolder byId(OxSession session, String id) {
    return session.syncFolders(null, 0).created().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private OxFolder calendar() {
    return alice.syncFolders(null, 0).created().stream()
        .filter(f -> f.standardFolderType() == 2 && f.owner() == 0)
        .findFirst()
        .orElseThrow();
  }

  /** Alice's folders as bob sees them. */
  private List<OxFolder> shared() {
    return bob.syncFolders(null, 0).created().stream()
        .filter(f -> f.owner() == alice.user().id())
        .toList();
  }

  private void permit(OxFolder folder, int bits) {
    List<OxPermission> more = new ArrayList<>(folder.permissions());
    more.removeIf(p -> p.entity() == bob.user().id() && !p.group());
    if (bits != 0) {
      more.add(new OxPermission(bob.user().id(), false, bits));
    }
    assertThat(
            alice
                .changeFolder(
                    alice.syncFolders(null, 0).state(),
                    new OxFolderChange.Permit(folder.uuid(), more),
                    0)
                .refusal())
        .isEmpty();
  }

  private void append(String subject) {
    stage.append(
        INBOX,
        subject,
        ("Subject: " + subject + "\r\n\r\nText\r\n").getBytes(US_ASCII),
        0,
        Instant.parse("2026-11-23T10:00:00Z"));
  }

  private List<OxMail> mails(OxFolder folder) {
    return bob.syncMails(folder.uuid(), null, 0).created();
  }

  @Test
  void whatIsSharedSaysWhoseItIs() {
    assertThat(shared()).isEmpty();
    permit(byId(alice, INBOX), SEE_AND_READ);
    OxFolder calendar = calendar();
    permit(calendar, SEE_AND_READ);
    assertThat(shared())
        .filteredOn(f -> f.module().equals("mail"))
        .singleElement()
        .satisfies(inbox -> {
          assertThat(inbox.standardFolderType()).isEqualTo(INBOX_TYPE);
          assertThat(inbox.ownRights() & SEE_AND_READ).isEqualTo(SEE_AND_READ);
        });
    assertThat(shared()).extracting(OxFolder::uuid).contains(calendar.uuid());
    assertThat(alice.syncFolders(null, 0).created()).allMatch(f -> f.owner() == 0);
    permit(byId(alice, INBOX), 0);
    assertThat(shared()).extracting(OxFolder::uuid).containsExactly(calendar.uuid());
  }

  @Test
  void mailsOfOthersAreReadAndMarkedAsFarAsTheyLet() {
    append("one");
    permit(byId(alice, INBOX), SEE_AND_READ);
    OxFolder inbox = shared().getFirst();
    OxMail mail = mails(inbox).getFirst();
    assertThat(bob.loadMail(inbox.uuid(), mail.uuid())).asString().contains("Subject: one");
    OxMailUpdate flag = new OxMailUpdate(mail.uuid(), OxMail.FLAGGED, 0, OptionalInt.empty());
    assertThatThrownBy(() -> bob.updateMails(inbox.uuid(), List.of(flag)))
        .isInstanceOf(OxException.AccessDenied.class);
    OxMailUpdate seen = new OxMailUpdate(mail.uuid(), OxMail.SEEN, 0, OptionalInt.empty());
    assertThat(bob.updateMails(inbox.uuid(), List.of(seen))).isEmpty();
    assertThat(stage.flags("one") & OxMail.SEEN).isNotZero();
    permit(byId(alice, INBOX), ALL);
    assertThat(bob.updateMails(inbox.uuid(), List.of(flag))).isEmpty();
    assertThat(stage.flags("one") & OxMail.FLAGGED).isNotZero();
    append("two");
    assertThat(mails(inbox)).extracting(OxMail::subject).containsExactlyInAnyOrder("one", "two");
    assertThat(bob.deleteMails(inbox.uuid(), List.of(mail.uuid()))).isEmpty();
    assertThat(mails(inbox)).extracting(OxMail::subject).containsExactly("two");
  }

  @Test
  void aFolderMadeWithOthersIsTheirs() {
    permit(byId(alice, INBOX), ALL);
    OxFolder inbox = shared().getFirst();
    String uuid = UUID.randomUUID().toString();
    assertThat(
            bob.changeFolder(
                    bob.syncFolders(null, 0).state(),
                    new OxFolderChange.Create(uuid, inbox.uuid(), "Projects", "mail"),
                    0)
                .refusal())
        .isEmpty();
    assertThat(shared()).extracting(OxFolder::uuid).contains(uuid);
    assertThat(byId(alice, INBOX + "/Projects").owner()).isZero();
  }

  @Test
  void publicMailFoldersSayThatTheyAreAndWhatMayBeDoneThere() {
    String id = stage.createPublicFolder("News");
    OxFolder news = byId(alice, id);
    assertThat(news.isPublicMail()).isTrue();
    assertThat(news.owner()).isZero();
    assertThat(byId(alice, INBOX).isPublicMail()).isFalse();
    String uuid = UUID.randomUUID().toString();
    OxFolderChange create = new OxFolderChange.Create(uuid, news.uuid(), "2026", "mail");
    OxFolder bobs = byId(bob, id);
    OxFolderChange denied =
        new OxFolderChange.Create(UUID.randomUUID().toString(), bobs.uuid(), "Mine", "mail");
    assertThat(bob.changeFolder(bob.syncFolders(null, 0).state(), denied, 0).refusal()).isPresent();
    assertThat(alice.changeFolder(alice.syncFolders(null, 0).state(), create, 0).refusal())
        .isEmpty();
    assertThat(byId(alice, id + "/2026").uuid()).isEqualTo(uuid);
    assertThat(byId(bob, id + "/2026").isPublicMail()).isTrue();
    stage.append(
        id,
        "for all",
        "Subject: for all\r\n\r\nText\r\n".getBytes(US_ASCII),
        0,
        Instant.parse("2026-11-23T10:00:00Z"));
    OxMail mail = mails(bobs).getFirst();
    assertThat(bob.loadMail(bobs.uuid(), mail.uuid())).asString().contains("Subject: for all");
    assertThatThrownBy(() -> bob.deleteMails(bobs.uuid(), List.of(mail.uuid())))
        .isInstanceOf(OxException.AccessDenied.class);
    assertThat(
            alice
                .changeFolder(
                    alice.syncFolders(null, 0).state(), new OxFolderChange.Delete(uuid), 0)
                .refusal())
        .isEmpty();
    assertThat(bob.syncFolders(null, 0).created())
        .extracting(OxFolder::id)
        .contains(id)
        .doesNotContain(id + "/2026");
  }
}
