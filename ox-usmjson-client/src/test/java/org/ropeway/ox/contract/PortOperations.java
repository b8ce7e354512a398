package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxOutgoingMail;
import org.ropeway.ox.OxPermission;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.contract.Places.Place;
import org.ropeway.standin.Mailboxes;
import org.ropeway.standin.StandinResource;

/**
 * The operations of the port, each as somebody does it and, if it failed, does it once more, with
 * what must be true then.
 */
final class PortOperations {
  private static final String INBOX = Places.INBOX;
  private static final String[] TWO = {"one", "two"};

  /** One that is always there. */
  static final OxMailFilter RULE = filter(OxMailFilter.NEW, "always");

  private final StandinStage stage;
  private final Mailboxes mailboxes;
  private final OxSession alice;
  private final int bob;
  private final Places places;

  PortOperations(StandinStage stage, OxSession alice, int bob) {
    this.stage = stage;
    this.mailboxes = stage.standin().mailboxes();
    this.alice = alice;
    this.bob = bob;
    this.places = new Places(stage, alice);
  }

  /**
   * An operation.
   *
   * @param usm the command of USM-JSON that does it
   * @param http the module and action of the HTTP API that does
   * @param prepare makes a place of its own for a trial
   */
  record Operation(String name, String usm, String http, Supplier<Trial> prepare) {}

  /** Something that is done once or, if it fails, again, and what is true then. */
  record Trial(Runnable run, Runnable verify) {}

  List<Operation> all() {
    List<Operation> out = new ArrayList<>();
    out.add(new Operation("login", "login", "login.login", this::login));
    out.addAll(reading());
    out.addAll(folders());
    out.addAll(mails());
    out.addAll(filters());
    out.addAll(new CalendarOperations(alice, bob, stage.hasChronos()).all());
    out.addAll(new ReminderOperations(alice).all());
    out.addAll(new ItemOperations(places, alice).all());
    return out;
  }

  private List<Operation> reading() {
    return List.of(
        new Operation("syncFolders", "syncInit", "multiple", this::syncFolders),
        new Operation("syncMails", "syncInit", "mail.list", this::syncMails),
        new Operation("loadMail", "loadData", "mail.get", this::loadMail),
        new Operation("searchMails", "searchMails", "mail.search", this::searchMails),
        new Operation("resolveUuids", "resolveIDs", "mail.list", this::resolve),
        new Operation("ping", "ping", "multiple", this::ping),
        new Operation(
            "searchPersons",
            "searchPersons",
            "contacts.autocomplete",
            () -> asked(() -> alice.searchPersons("Bob", 10))),
        new Operation(
            "syncPersons",
            "syncInit",
            "contacts.all",
            () -> asked(() -> alice.syncPersons(null, 10, OxPerson::email).modified())),
        new Operation(
            "users",
            "searchPersons",
            "contacts.listuser",
            () -> asked(() -> alice.users(Set.of(bob)))),
        new Operation("groups", "getGroups", "group.all", () -> asked(() -> alice.groups())),
        new Operation(
            "resources",
            "getResources",
            "resource.search",
            () -> {
              stage.standin().directory().putResource(new StandinResource("room", "Room", null));
              return asked(() -> alice.resources());
            }),
        new Operation(
            "photo",
            "getOXResource",
            "contacts/picture.get",
            () -> {
              stage.standin().directory().setPicture("bob", "image/png", new byte[] {1});
              return asked(() -> List.of(alice.photo(bob, 96).orElseThrow()));
            }),
        new Operation("senders", "getSenders", "config", () -> asked(() -> alice.senders().own())));
  }

  private List<Operation> folders() {
    return List.of(
        new Operation("changeFolder create", "syncUpdate", "folders.new", this::createFolder),
        new Operation("changeFolder rename", "syncUpdate", "folders.update", this::renameFolder),
        new Operation("changeFolder move", "syncUpdate", "folders.update", this::moveFolder),
        new Operation("changeFolder permit", "syncUpdate", "folders.update", this::permit),
        new Operation("changeFolder delete", "syncUpdate", "folders.delete", this::deleteFolder));
  }

  private List<Operation> mails() {
    return List.of(
        new Operation("createMail", "syncUpdate", "mail.import", this::createMail),
        new Operation("updateMails one", "updateItems", "mail.update", () -> update("one")),
        new Operation("updateMails some", "updateItems", "multiple", () -> update(TWO)),
        new Operation("moveMails one", "moveItems", "mail.update", () -> move("one")),
        new Operation("moveMails some", "moveItems", "multiple", () -> move(TWO)),
        new Operation("deleteMails", "deleteItems", "mail.delete", this::deleteMails),
        new Operation("sendMail", "sendMail", "mail.new", () -> send(true)),
        new Operation("sendMail no copy", "sendMail", "mail.new", () -> send(false)));
  }

  private List<Operation> filters() {
    return List.of(
        new Operation(
            "mailFilters",
            "getMailFilters",
            "mailfilter.list",
            () -> asked(() -> List.of(alice.mailFilters().orElseThrow()))),
        new Operation(
            "updateMailFilter", "changeMailFilters", "mailfilter.update", this::updateFilter),
        new Operation(
            "deleteMailFilter", "changeMailFilters", "mailfilter.delete", this::deleteFilter));
  }

  private static Trial asked(Supplier<List<?>> question) {
    List<Object> answer = new ArrayList<>();
    return new Trial(() -> answer.addAll(question.get()), () -> assertThat(answer).hasSize(1));
  }

  private static void done(Map<String, OxException> refused) {
    refused
        .values()
        .forEach(e -> {
          throw e;
        });
  }

  private static <T> void done(OxApplied<T> applied) {
    applied
        .refusal()
        .ifPresent(e -> {
          throw e;
        });
  }

  private Trial login() {
    return new Trial(
        () -> stage.server().login(stage.alice().credentials(), "device " + places.next()).close(),
        () -> {});
  }

  private Trial syncFolders() {
    List<OxFolder> told = new ArrayList<>();
    return new Trial(
        () -> told.addAll(alice.syncFolders(null, 0).created()),
        () -> assertThat(told).filteredOn(f -> f.id().equals(INBOX)).hasSize(1));
  }

  private Trial syncMails() {
    Place place = places.place("one");
    places.put(place.path(), "new");
    List<OxMail> told = new ArrayList<>();
    return new Trial(
        () -> told.addAll(alice.syncMails(place.folder().uuid(), null, 0).created()),
        () -> assertThat(told).extracting(OxMail::subject).containsExactlyInAnyOrder("one", "new"));
  }

  private Trial loadMail() {
    Place place = places.place("one");
    List<byte[]> read = new ArrayList<>();
    return new Trial(
        () -> read.add(alice.loadMail(place.folder().uuid(), place.uuids().getFirst())),
        () -> assertThat(read.getFirst()).isEqualTo(Places.mail("one")));
  }

  private Trial searchMails() {
    Place place = places.place(TWO);
    OxMailSearch search = new OxMailSearch(Set.of(OxMailSearch.Field.SUBJECT), "one");
    return asked(() -> List.copyOf(alice.searchMails(place.folder().uuid(), search).orElseThrow()));
  }

  private Trial resolve() {
    Place place = places.place("one");
    return asked(() -> alice.resolveUuids(place.uuids()));
  }

  /** Who hears of nothing waits once more. */
  private Trial ping() {
    Place place = places.place("one");
    places.put(place.path(), "new");
    Map<String, OxSyncState> watched = Map.of(place.folder().uuid(), place.state());
    Set<String> told = new HashSet<>();
    return new Trial(
        () -> {
          for (int i = 0; i < 3 && told.isEmpty(); i++) {
            told.addAll(alice.ping(watched, null, Duration.ofSeconds(2)).changedFolderUuids());
          }
        },
        () -> assertThat(told).containsExactly(place.folder().uuid()));
  }

  private Trial createFolder() {
    OxFolder inbox = places.folder(INBOX).orElseThrow();
    OxSyncState state = alice.syncFolders(null, 0).state();
    String title = "New" + places.next();
    OxFolderChange change =
        new OxFolderChange.Create(UUID.randomUUID().toString(), inbox.uuid(), title, "mail");
    return new Trial(
        () -> done(alice.changeFolder(state, change, 0)),
        () -> {
          assertThat(alice.syncFolders(null, 0).created())
              .filteredOn(f -> f.title().startsWith(title))
              .hasSize(1);
          assertThat(mailboxes.count("alice", INBOX + "/" + title)).isZero();
        });
  }

  private Trial changed(Place place, OxFolderChange change, String path) {
    OxSyncState state = alice.syncFolders(null, 0).state();
    return new Trial(
        () -> done(alice.changeFolder(state, change, 0)),
        () -> {
          assertThat(mailboxes.count("alice", path)).isEqualTo(1);
          assertThat(places.folder(path)).map(OxFolder::uuid).contains(place.folder().uuid());
          assertThat(places.folder(place.path())).isEmpty();
        });
  }

  private Trial renameFolder() {
    Place place = places.place("one");
    String title = "Renamed" + places.next();
    OxFolderChange change =
        new OxFolderChange.Update(place.folder().uuid(), Optional.of(title), Optional.empty());
    return changed(place, change, INBOX + "/" + title);
  }

  private Trial moveFolder() {
    Place to = places.place();
    Place place = places.place("one");
    OxFolderChange change =
        new OxFolderChange.Update(
            place.folder().uuid(), Optional.empty(), Optional.of(to.folder().uuid()));
    return changed(place, change, to.path() + "/" + place.folder().title());
  }

  private Trial permit() {
    Place place = places.place();
    OxSyncState state = alice.syncFolders(null, 0).state();
    List<OxPermission> more = new ArrayList<>(place.folder().permissions());
    more.add(new OxPermission(bob, false, 1));
    OxFolderChange change = new OxFolderChange.Permit(place.folder().uuid(), more);
    return new Trial(
        () -> done(alice.changeFolder(state, change, 0)),
        () -> assertThat(mailboxes.permissions("alice", place.path())).hasSize(2));
  }

  private Trial deleteFolder() {
    Place place = places.place("one");
    OxSyncState state = alice.syncFolders(null, 0).state();
    OxFolderChange change = new OxFolderChange.Delete(place.folder().uuid());
    return new Trial(
        () -> done(alice.changeFolder(state, change, 0)),
        () -> assertThat(places.folder(place.path())).isEmpty());
  }

  private Trial createMail() {
    Place place = places.place();
    String uuid = UUID.randomUUID().toString();
    OxNewMail mail = new OxNewMail(uuid, Places.mail("stored"), OxMail.SEEN, 0, List.of(), null);
    return new Trial(
        () -> done(alice.createMail(place.folder().uuid(), place.state(), mail, 0)),
        () -> {
          assertThat(mailboxes.count("alice", place.path())).isEqualTo(1);
          assertThat(alice.syncMails(place.folder().uuid(), null, 0).created())
              .extracting(OxMail::uuid)
              .containsExactly(uuid);
        });
  }

  private Trial update(String... subjects) {
    Place place = places.place(subjects);
    List<OxMailUpdate> updates =
        place.uuids().stream()
            .map(uuid -> new OxMailUpdate(uuid, OxMail.SEEN, 0, OptionalInt.empty()))
            .toList();
    return new Trial(
        () -> done(alice.updateMails(place.folder().uuid(), updates)),
        () -> assertThat(mailboxes.unread("alice", place.path())).isZero());
  }

  private Trial move(String... subjects) {
    Place to = places.place();
    Place from = places.place(subjects);
    return new Trial(
        () -> done(alice.moveMails(from.folder().uuid(), to.folder().uuid(), from.uuids())),
        () -> {
          assertThat(mailboxes.count("alice", from.path())).isZero();
          assertThat(mailboxes.count("alice", to.path())).isEqualTo(subjects.length);
          assertThat(alice.syncMails(to.folder().uuid(), null, 0).created())
              .extracting(OxMail::uuid)
              .containsExactlyInAnyOrderElementsOf(from.uuids());
        });
  }

  private Trial deleteMails() {
    Place place = places.place(TWO);
    return new Trial(
        () -> {
          try {
            done(alice.deleteMails(place.folder().uuid(), place.uuids()));
          } catch (OxException.NotFound e) {
            // As it was wanted.
          }
        },
        () -> assertThat(mailboxes.count("alice", place.path())).isZero());
  }

  private Trial send(boolean copy) {
    int received = mailboxes.count("bob", INBOX);
    int kept = mailboxes.count("alice", "default0/Sent Objects");
    OxOutgoingMail mail =
        new OxOutgoingMail(
            UUID.randomUUID().toString(),
            Places.mail("sent"),
            List.of("bob@ox.test"),
            copy,
            Optional.empty());
    return new Trial(
        () -> alice.sendMail(mail),
        () -> {
          assertThat(mailboxes.count("bob", INBOX)).isEqualTo(received + 1);
          assertThat(mailboxes.count("alice", "default0/Sent Objects"))
              .isEqualTo(kept + (copy ? 1 : 0));
        });
  }

  private static OxMailFilter filter(long id, String name) {
    return new OxMailFilter(
        id, name, true, List.of(), new OxMailFilter.Always(), List.of(new OxMailFilter.Keep()));
  }

  private Set<String> filterNames() {
    Set<String> out = new HashSet<>();
    alice.mailFilters().orElseThrow().forEach(f -> out.add(f.name()));
    return out;
  }

  private Trial updateFilter() {
    long id = alice.createMailFilter(filter(OxMailFilter.NEW, "before"));
    String name = "after" + places.next();
    return new Trial(
        () -> alice.updateMailFilter(filter(id, name)),
        () -> {
          assertThat(filterNames()).contains(name).doesNotContain("before");
          alice.deleteMailFilter(id);
        });
  }

  private Trial deleteFilter() {
    String name = "gone" + places.next();
    long id = alice.createMailFilter(filter(OxMailFilter.NEW, name));
    return new Trial(
        () -> {
          try {
            alice.deleteMailFilter(id);
          } catch (OxException.NotFound e) {
            // As it was wanted.
          }
        },
        () -> assertThat(filterNames()).doesNotContain(name));
  }
}
