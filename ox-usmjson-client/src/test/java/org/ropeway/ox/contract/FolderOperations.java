package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.ox.contract.PortOperations.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxPermission;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.contract.Places.Place;
import org.ropeway.ox.contract.PortOperations.Operation;
import org.ropeway.ox.contract.PortOperations.Trial;
import org.ropeway.standin.Mailboxes;

/** Those of {@link PortOperations} that change folders, each one of its own. */
final class FolderOperations {
  private static final String INBOX = Places.INBOX;
  private final Mailboxes mailboxes;
  private final Places places;
  private final OxSession alice;
  private final int bob;

  FolderOperations(Mailboxes mailboxes, Places places, OxSession alice, int bob) {
    this.mailboxes = mailboxes;
    this.places = places;
    this.alice = alice;
    this.bob = bob;
  }

  List<Operation> all() {
    return List.of(
        new Operation("changeFolder create", "syncUpdate", "folders.new", this::createFolder),
        new Operation("changeFolder rename", "syncUpdate", "folders.update", this::renameFolder),
        new Operation("changeFolder move", "syncUpdate", "folders.update", this::moveFolder),
        new Operation("changeFolder permit", "syncUpdate", "folders.update", this::permit),
        new Operation("changeFolder delete", "syncUpdate", "folders.delete", this::deleteFolder));
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
}
