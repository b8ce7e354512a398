package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxContactChange;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxContacts;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncConfig;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxUser;

/** What every adapter of {@link OxServer} tells of a user, folders, persons and a device. */
@Timeout(60)
public abstract class OxAccountContract {
  private static final String INBOX = "default0/INBOX";
  private OxStage stage;
  private OxSession session;

  /** A new stage. */
  protected abstract OxStage stage();

  @BeforeEach
  void begin() {
    stage = stage();
    session = stage.server().login(stage.alice().credentials(), "outlook-1");
  }

  @AfterEach
  void end() {
    session.close();
    stage.close();
  }

  @Test
  void loginTellsWhoItIs() {
    OxUser user = session.user();
    assertThat(user.email()).isEqualTo(stage.alice().email());
    assertThat(user.displayName()).isEqualTo(stage.alice().displayName());
    assertThat(user.locale()).matches("[a-z]{2}_[A-Z]{2}");
    assertThat(ZoneId.of(user.timeZone())).isNotNull();
    assertThat(user.id()).isPositive();
    assertThat(user.contextId()).isPositive();
  }

  @Test
  void wrongPasswordIsAuthenticationFailed() {
    OxCredentials wrong =
        new OxCredentials(stage.alice().credentials().login(), "not-the-password");
    assertThatThrownBy(() -> stage.server().login(wrong, "outlook-1"))
        .isInstanceOf(OxException.AuthenticationFailed.class)
        .message()
        .doesNotContain("not-the-password");
  }

  @Test
  void hierarchyIsComplete() {
    List<OxFolder> folders = folders();
    assertThat(folders).extracting(OxFolder::uuid).doesNotHaveDuplicates();
    OxFolder inbox = inbox();
    assertThat(inbox.module()).isEqualTo("mail");
    assertThat(inbox.id()).isEqualTo(INBOX);
    assertThat(inbox.ownRights()).isNotZero();
    assertThat(folders).extracting(OxFolder::standardFolderType).contains(7, 9, 10, 12);
    List<String> uuids = folders.stream().map(OxFolder::uuid).toList();
    assertThat(folders)
        .allSatisfy(folder -> {
          if (!folder.parentUuid().isEmpty()) {
            assertThat(uuids).contains(folder.parentUuid());
          }
        });
  }

  @Test
  void nothingNewKeepsTheState() {
    OxSyncState state = all().state();
    OxChanges<OxFolder> again = session.syncFolders(state, 0);
    assertThat(again.state()).isEqualTo(state);
    assertThat(again.created()).isEmpty();
    assertThat(again.modified()).isEmpty();
    assertThat(again.deletedUuids()).isEmpty();
    assertThat(again.more()).isFalse();
  }

  @Test
  void newFolderIsCreatedInTheHierarchy() {
    OxSyncState state = all().state();
    stage.createFolder(INBOX + "/Projekte Ä");
    OxChanges<OxFolder> changes = session.syncFolders(state, 0);
    assertThat(changes.created()).extracting(OxFolder::title).containsExactly("Projekte Ä");
    assertThat(changes.created().getFirst().parentUuid()).isEqualTo(inbox().uuid());
    assertThat(changes.state()).isNotEqualTo(state);
  }

  @Test
  void hierarchyComesInPages() {
    List<OxFolder> found = new ArrayList<>();
    OxChanges<OxFolder> page = session.syncFolders(null, 3);
    found.addAll(page.created());
    while (page.more()) {
      page = session.syncFolders(page.state(), 3);
      found.addAll(page.created());
    }
    assertThat(found)
        .extracting(OxFolder::uuid)
        .containsExactlyInAnyOrderElementsOf(folders().stream().map(OxFolder::uuid).toList());
  }

  @Test
  void configurationIsKept() {
    OxSyncConfig wish =
        new OxSyncConfig(
            List.of("folder", "mail"),
            Map.of("mail", List.of("subject", "flags", "received_date")),
            OptionalInt.of(30));
    OxSyncConfig got = session.setConfig(wish);
    assertThat(got.types()).containsExactlyInAnyOrder("folder", "mail");
    assertThat(got.mailDays()).hasValue(30);
    assertThat(got.fields().get("mail")).contains("subject", "flags", "received_date");
    assertThat(session.getConfig()).isEqualTo(got);
    OxSyncConfig everything =
        new OxSyncConfig(List.of("folder", "mail"), Map.of(), OptionalInt.empty());
    session.setConfig(everything);
    assertThat(session.getConfig().mailDays()).isEmpty();
    assertThat(session.getConfig().fields()).doesNotContainKey("mail");
  }

  @Test
  void aQuotaThatIsToldIsTheMailboxs() {
    stage.setQuota(5_000_000);
    session
        .quota()
        .ifPresent(quota -> {
          assertThat(quota.limit()).hasValue(5_000_000);
          assertThat(quota.used()).isZero();
        });
    stage.append(INBOX, "one", new byte[1000], 0, Instant.now());
    session.quota().ifPresent(quota -> assertThat(quota.used()).isEqualTo(1000));
    stage.setQuota(-1);
    session.quota().ifPresent(quota -> assertThat(quota.limit()).isEmpty());
    assertThat(session.quota().isPresent()).isEqualTo(tellsQuota());
  }

  @Test
  void whenUsersAreBusy() {
    Instant noon = Instant.parse("2027-01-11T12:00:00Z");
    stage.busy(noon.plusSeconds(7200), noon.plusSeconds(10800), 3);
    stage.busy(noon.minusSeconds(3600), noon.plusSeconds(3600), 1);
    stage.busy(noon.plusSeconds(3600), noon.plusSeconds(5400), 4);
    int me = session.user().id();
    Map<Integer, List<OxBusy>> busy =
        session.freeBusy(Set.of(me, 999_999), Set.of(), noon, noon.plusSeconds(9000));
    assertThat(busy.get(me))
        .extracting(OxBusy::begin, OxBusy::end, OxBusy::kind)
        .containsExactly(
            tuple(noon.minusSeconds(3600), noon.plusSeconds(3600), OxBusy.Kind.RESERVED),
            tuple(noon.plusSeconds(7200), noon.plusSeconds(10800), OxBusy.Kind.ABSENT));
    assertThat(busy.getOrDefault(999_999, List.of())).isEmpty();
    assertThat(session.freeBusy(Set.of(), Set.of(), noon, noon)).isEmpty();
  }

  /** Whether this interface of OX has a call for it. */
  protected boolean tellsQuota() {
    return true;
  }

  @Test
  void personsAreFoundByTheBeginningOfTheirNames() {
    assertThat(session.searchPersons(stage.bob().displayName().split(" ")[1].substring(0, 3), 10))
        .singleElement()
        .satisfies(bob -> {
          assertThat(bob.displayName()).isEqualTo(stage.bob().displayName());
          assertThat(bob.email()).isEqualTo(stage.bob().email());
          assertThat(bob.userId()).isPositive();
          assertThat(bob.uuid()).isNotEmpty();
          if (stage instanceof StandinStage) {
            assertThat(bob.fields()).containsEntry("company", "Builders & Söhne");
          }
        });
    assertThat(session.searchPersons("nobody", 10)).isEmpty();
    assertThat(session.searchPersons("", 100)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(session.searchPersons("", 1)).hasSize(1);
  }

  /** OX finds them where a name is asked for. */
  @Test
  void ownContactsAreNoPersons() {
    String folder =
        folders().stream()
            .filter(f -> f.module().equals("contacts") && f.standardFolderType() == 3)
            .map(OxFolder::uuid)
            .findFirst()
            .orElseThrow();
    OxContacts contacts = session.contacts();
    OxContactChange namesake =
        OxContactChange.of(
            Map.of(
                OxContactField.DISPLAY_NAME, stage.bob().displayName(),
                OxContactField.EMAIL1, stage.bob().email()));
    OxSyncState state = contacts.sync(folder, null, 0).state();
    String id =
        contacts.create(folder, state, UUID.randomUUID().toString(), namesake).id().orElseThrow();
    for (String query : List.of(stage.bob().displayName().split(" ")[1], stage.bob().email())) {
      assertThat(session.searchPersons(query, 10))
          .singleElement()
          .satisfies(bob -> assertThat(bob.userId()).isPositive());
    }
    OxSyncState now = contacts.sync(folder, null, 0).state();
    assertThat(contacts.delete(folder, now, id).refusal()).isEmpty();
  }

  @Test
  void closedSessionDoesNothingMore() {
    session.close();
    session.close();
    assertThatThrownBy(() -> session.getConfig()).isInstanceOf(OxException.Unavailable.class);
  }

  private OxChanges<OxFolder> all() {
    return session.syncFolders(null, 0);
  }

  private List<OxFolder> folders() {
    return all().created();
  }

  private OxFolder inbox() {
    return folders().stream()
        .filter(folder -> folder.standardFolderType() == 7)
        .findFirst()
        .orElseThrow();
  }
}
