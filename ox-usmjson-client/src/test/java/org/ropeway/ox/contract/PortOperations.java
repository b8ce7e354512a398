package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxMailSearch;
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
    out.addAll(new FolderOperations(mailboxes, places, alice, bob).all());
    out.addAll(new MailOperations(mailboxes, places, alice).all());
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
            () ->
                asked(() ->
                    alice.syncPersons(null, 10, OxPerson::email).modified().stream()
                        .filter(email -> email.startsWith("bob@"))
                        .toList())),
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
            "loadPhoto",
            "getOXResource",
            "contacts/picture.get",
            () -> {
              stage.standin().directory().setPicture("bob", "image/png", new byte[] {1});
              return asked(() -> alice.photo(bob, 96).stream().toList());
            }),
        new Operation("senders", "getSenders", "config", () -> asked(() -> alice.senders().own())));
  }

  private List<Operation> filters() {
    return List.of(
        new Operation(
            "mailFilters",
            "getMailFilters",
            "mailfilter.list",
            () -> asked(() -> alice.mailFilters().stream().toList())),
        new Operation(
            "updateMailFilter", "changeMailFilters", "mailfilter.update", this::updateFilter),
        new Operation(
            "deleteMailFilter", "changeMailFilters", "mailfilter.delete", this::deleteFilter));
  }

  private static Trial asked(Supplier<List<?>> question) {
    List<Object> answer = new ArrayList<>();
    return new Trial(() -> answer.addAll(question.get()), () -> assertThat(answer).hasSize(1));
  }

  static void done(Map<String, OxException> refused) {
    refused
        .values()
        .forEach(e -> {
          throw e;
        });
  }

  static <T> void done(OxApplied<T> applied) {
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
    Place place = places.place("one", "two");
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
