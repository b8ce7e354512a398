package org.ropeway.store.mailbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.store.mailbox.Stage.children;
import static org.ropeway.store.mailbox.Stage.eventually;
import static org.ropeway.store.mailbox.Stage.subjects;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxUser;
import org.ropeway.store.Associated;
import org.ropeway.store.FolderMember;
import org.ropeway.store.FolderPermission;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.MapiException;
import org.ropeway.store.Owner;
import org.ropeway.store.Removal;
import org.ropeway.store.SpecialFolder;

/** OX's public mail folders, as a mailbox of each user's own. Alice administers them, all read. */
@Timeout(60)
class PublicFoldersTest {
  private static final Owner PUBLIC = new Owner.Public();
  private static final String NEWS = "default0/Public/News";
  private static final int ADMINISTER = 4 | 4 << 7 | 4 << 14 | 4 << 21 | 1 << 28;
  private static final int READ = 1 | 2 << 7;
  private final Stage stage = new Stage();

  @BeforeEach
  void begin() {
    stage.behind().createFolder("alice", NEWS);
    stage.behind().share("alice", NEWS, "alice", ADMINISTER);
    stage.behind().share("alice", NEWS, "", READ);
    stage.put(NEWS, "for all");
  }

  @AfterEach
  void end() {
    stage.close();
  }

  private Mailbox open(String user) {
    Mailbox mailbox = stage.store().open(stage.login(user), PUBLIC);
    Stage.awaitSynced(mailbox);
    return mailbox;
  }

  private static Fid news(Mailbox mailbox) {
    return requireNonNull(
        children(mailbox, mailbox.special(SpecialFolder.IPM_SUBTREE)).get("News"));
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(MapiException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void theyAreAMailboxOfTheirOwn() {
    OxUser alice = stage.login("alice").user();
    assertThat(stage.store().publicFolders(alice)).isEmpty();
    Mailbox own = stage.synced();
    assertThat(own.shows(PUBLIC)).isTrue();
    MailboxIdentity known = stage.store().publicFolders(alice).orElseThrow();
    assertThat(children(own, own.special(SpecialFolder.IPM_SUBTREE))).doesNotContainKey("News");
    own.close();
    Mailbox mailbox = open("alice");
    assertThat(mailbox.owner()).isEqualTo(PUBLIC);
    assertThat(mailbox.identity()).isEqualTo(known);
    assertThat(children(mailbox, mailbox.special(SpecialFolder.ROOT)))
        .containsOnlyKeys("Top of Information Store", "NON_IPM_SUBTREE");
    assertThat(children(mailbox, mailbox.special(SpecialFolder.IPM_SUBTREE)))
        .containsOnlyKeys("News");
    assertThat(subjects(mailbox, news(mailbox))).containsExactly("for all");
    assertThat(mailbox.folder(news(mailbox)).properties().get(PidTag.ENTRY_ID))
        .isEqualTo(FolderEntryId.ofPublic(mailbox.longTermId(news(mailbox).value())).toBytes());
    Fid before = news(mailbox);
    mailbox.close();
    stage.restart();
    assertThat(news(open("alice"))).isEqualTo(before);
  }

  @Test
  void withTheRightsThatTheUserHas() {
    Mailbox bobs = open("bob");
    Fid news = news(bobs);
    refused(ErrorCode.ACCESS_DENIED, () -> bobs.createMessage(news, Associated.NORMAL));
    refused(ErrorCode.ACCESS_DENIED, () -> bobs.folder(news).createFolder("Mine", "", 1, false));
    assertThat(
            bobs.folder(news)
                .deleteMessages(List.of(Stage.bySubject(bobs, news, "for all")), Removal.SOFT))
        .hasSize(1);
    refused(ErrorCode.NOT_SUPPORTED, bobs::transport);
    Mailbox alices = open("alice");
    Fid hers = news(alices);
    Fid made = alices.folder(hers).createFolder("2026", "", 1, false).folder().fid();
    assertThat(alices.folder(made).properties().get(PidTag.RIGHTS))
        .isEqualTo(alices.folder(hers).properties().get(PidTag.RIGHTS));
    eventually(() -> assertThat(children(bobs, news)).containsOnlyKeys("2026"));
    refused(
        ErrorCode.NOT_SUPPORTED, () -> alices.folder(hers).createFolder("Search", "", 2, false));
    refused(
        ErrorCode.ACCESS_DENIED,
        () ->
            alices
                .folder(alices.special(SpecialFolder.IPM_SUBTREE))
                .createFolder("On top", "", 1, false));
    assertThat(
            alices
                .folder(hers)
                .deleteMessages(List.of(Stage.bySubject(alices, hers, "for all")), Removal.SOFT))
        .isEmpty();
    eventually(() -> assertThat(subjects(bobs, news)).isEmpty());
  }

  @Test
  void nobodyOwnsThem() {
    Mailbox alices = open("alice");
    List<FolderPermission> list = alices.folder(news(alices)).permissions();
    assertThat(list).noneMatch(FolderPermission::owner);
    assertThat(list)
        .extracting(FolderPermission::member)
        .startsWith(FolderMember.DEFAULT, FolderMember.ANONYMOUS)
        .hasSize(3);
    assertThat(list.getFirst().rights()).isEqualTo(0x0401);
  }

  @Test
  void whatMayNotBeSeenAnyMoreIsGone() {
    Mailbox bobs = open("bob");
    Fid news = news(bobs);
    stage.behind().share("alice", NEWS, "", 0);
    eventually(() -> assertThat(children(bobs, bobs.special(SpecialFolder.IPM_SUBTREE))).isEmpty());
    refused(ErrorCode.NOT_FOUND, () -> bobs.folder(news));
    bobs.close();
    Mailbox own = stage.store().open(stage.login("bob"));
    assertThat(own.shows(PUBLIC)).isFalse();
    assertThat(stage.store().publicFolders(stage.login("bob").user())).isEmpty();
  }
}
