package org.ropeway.ox.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.wire.FolderCalls;
import org.ropeway.ox.http.wire.HttpCall;
import org.ropeway.ox.http.wire.HttpFolder;

/** Changes of the folder list. */
final class FolderChanges {
  private static final String MAIL = "mail";
  private final HttpConnection connection;
  private final Hierarchy hierarchy;
  private final Books books;

  FolderChanges(HttpConnection connection, Hierarchy hierarchy, Books books) {
    this.connection = connection;
    this.hierarchy = hierarchy;
    this.books = books;
  }

  /** Makes a change; returns OX's id of the folder then, null if it is gone. */
  @Nullable String make(OxFolderChange change) {
    return switch (change) {
      case OxFolderChange.Create c -> create(c);
      case OxFolderChange.Update u -> update(u);
      case OxFolderChange.Permit p -> {
        KnownFolder folder = hierarchy.folder(p.uuid());
        connection.get(FolderCalls.permit(folder.id(), p.permissions()));
        hierarchy.compare();
        yield folder.id();
      }
      case OxFolderChange.Delete d -> {
        delete(d);
        yield null;
      }
    };
  }

  private String create(OxFolderChange.Create c) {
    KnownFolder known = books.locked(() -> books.folders().find(c.uuid()));
    if (known != null) {
      return known.id();
    }
    KnownFolder parent = hierarchy.folder(c.parentUuid());
    HttpCall<String> call = FolderCalls.create(parent.id(), c.title(), c.module());
    String id = made(call, parent.id(), c.title());
    if (c.module().equals(MAIL)) {
      subscribe(id);
    }
    hierarchy.compare(new Hierarchy.Own(Map.of(id, c.uuid()), Map.of()));
    return id;
  }

  /** If the name is taken it may be so by this very folder, of which an answer got lost. */
  private String made(HttpCall<String> call, String parent, String title) {
    try {
      return done(call, () -> unknownChild(parent, title));
    } catch (OxException.Refused e) {
      return unknownChild(parent, title).orElseThrow(() -> e);
    }
  }

  /** Some mail servers do not show what nobody subscribed to. */
  private void subscribe(String id) {
    try {
      connection.get(FolderCalls.subscribe(id));
    } catch (OxException.AccessDenied | OxException.Refused e) {
      // It shows all folders then.
    }
  }

  private String update(OxFolderChange.Update u) {
    KnownFolder folder = hierarchy.folder(u.uuid());
    if (folder.isStandard() || !isOrdinary(folder)) {
      throw new OxException.AccessDenied("a standard folder keeps its name and place");
    }
    String oldParent = folder.folder().parentId();
    String parent = u.parentUuid().map(uuid -> hierarchy.folder(uuid).id()).orElse(oldParent);
    String title = u.title().orElse(folder.folder().title());
    Optional<String> newTitle = Optional.of(title).filter(t -> !t.equals(folder.folder().title()));
    Optional<String> newParent = Optional.of(parent).filter(id -> !id.equals(oldParent));
    String id = folder.id();
    if (newTitle.isPresent() || newParent.isPresent()) {
      HttpCall<String> call = FolderCalls.place(id, newTitle, newParent);
      id = done(call, () -> unknownChild(parent, title));
    }
    hierarchy.compare(new Hierarchy.Own(Map.of(), Map.of(id, folder)));
    return id;
  }

  /**
   * Asks for it, and after a lost answer looks before asking again; also when the folder is not
   * found, for an answer that nobody could read may have said that it has the other name.
   */
  private String done(HttpCall<String> call, Supplier<Optional<String>> probe) {
    try {
      return connection.careful(
          call.toString(),
          false,
          probe,
          () -> HttpConnection.value(call.toString(), connection.once(call)));
    } catch (OxException.NotFound e) {
      return probe.get().orElseThrow(() -> e);
    }
  }

  /** A folder of that name that is not known yet: the one that was asked for. */
  private Optional<String> unknownChild(String parent, String title) {
    List<HttpFolder> children = connection.get(FolderCalls.list(parent));
    return children.stream()
        .filter(f -> f.title().equals(title))
        .map(HttpFolder::id)
        .filter(id -> !isKnown(id, title))
        .findFirst();
  }

  /** A folder of groupware keeps its id when it is renamed. */
  private boolean isKnown(String id, String title) {
    KnownFolder known = books.locked(() -> books.folders().findId(id));
    return known != null && known.folder().title().equals(title);
  }

  private void delete(OxFolderChange.Delete d) {
    KnownFolder folder = books.locked(() -> books.folders().find(d.uuid()));
    if (folder == null) {
      return;
    }
    if (folder.isStandard() || !isOrdinary(folder)) {
      throw new OxException.AccessDenied("a standard folder is not deleted");
    }
    try {
      connection.ask(FolderCalls.delete(folder.id()));
    } catch (OxException.NotFound e) {
      // As it was wanted.
    }
    hierarchy.compare();
  }

  /** The system's own folders have no parent among the folders, or no module. */
  private static boolean isOrdinary(KnownFolder folder) {
    return !folder.folder().module().equals("system");
  }
}
