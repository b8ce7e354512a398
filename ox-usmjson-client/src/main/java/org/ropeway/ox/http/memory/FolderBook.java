package org.ropeway.ox.http.memory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxMemory;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.http.wire.HttpFolder;

/**
 * What is known of a user's folders, with a log of their changes. All of it is in the heap, too.
 * Callers hold the lock of the books.
 */
public final class FolderBook {
  private static final int MAX_GONE = 2_000;
  private final OxMemory memory;
  private final String owner;
  private final String context;
  private final Map<String, KnownFolder> byUuid = new LinkedHashMap<>();
  private final Map<String, KnownFolder> byId = new HashMap<>();
  private String token;
  private long lastNumber;
  private long seq;
  private long floor;

  FolderBook(OxMemory memory, String owner, String context) {
    this.memory = memory;
    this.owner = owner;
    this.context = context;
    Fields head = Fields.of(memory.get(Keys.HIERARCHY).orElse(""));
    this.token = head.text();
    this.lastNumber = head.number();
    this.seq = head.number();
    this.floor = head.number();
    if (token.isEmpty()) {
      token = UUID.randomUUID().toString().substring(0, 8);
    }
    memory
        .range(Keys.FOLDERS, Keys.end(Keys.FOLDERS), Integer.MAX_VALUE)
        .forEach(entry -> put(KnownFolder.read(entry.getValue())));
  }

  /** Something that is new with each new memory. */
  String token() {
    return token;
  }

  /** The number of the latest change. */
  public long seq() {
    return seq;
  }

  /** A folder that is there, by its uuid. */
  public @Nullable KnownFolder find(String uuid) {
    KnownFolder known = byUuid.get(uuid);
    return known == null || known.gone() ? null : known;
  }

  /** A folder that is there, by OX's id. */
  public @Nullable KnownFolder findId(String id) {
    return byId.get(id);
  }

  /** Those that are there. */
  public List<KnownFolder> all() {
    return List.copyOf(byId.values());
  }

  /** Whether a device has yet to hear of something since a state. */
  public boolean hasNews(long known, String device) {
    return known > seq
        || known < floor
        || byUuid.values().stream().anyMatch(f -> isTold(f, known, device));
  }

  /** What a device that knows all up to {@code known}, nothing if negative, has yet to hear. */
  public OxChanges<OxFolder> page(
      long known, int limit, String device, LongFunction<OxSyncState> states) {
    if (known > seq || (known >= 0 && known < floor)) {
      throw new OxException.OutOfSync("the log of folders does not know that state");
    }
    List<KnownFolder> news =
        byUuid.values().stream()
            .filter(f -> isTold(f, known, device))
            .sorted(Comparator.comparingLong(f -> f.stamp().seq()))
            .toList();
    boolean more = limit > 0 && news.size() > limit;
    List<KnownFolder> told = more ? news.subList(0, limit) : news;
    List<OxFolder> created = new ArrayList<>();
    List<OxFolder> modified = new ArrayList<>();
    List<String> deleted = new ArrayList<>();
    for (KnownFolder f : told) {
      if (f.gone()) {
        deleted.add(f.uuid());
      } else if (f.stamp().born() > known) {
        created.add(f.told(parentUuid(f)));
      } else {
        modified.add(f.told(parentUuid(f)));
      }
    }
    long state = more ? told.getLast().stamp().seq() : seq;
    return new OxChanges<>(states.apply(state), created, modified, deleted, more);
  }

  private static boolean isTold(KnownFolder f, long known, String device) {
    return f.stamp().isNewsTo(device, known) && !(f.gone() && known < 0);
  }

  private String parentUuid(KnownFolder f) {
    KnownFolder parent = byId.get(f.folder().parentId());
    return parent == null || parent.uuid().equals(f.uuid()) ? "" : parent.uuid();
  }

  /**
   * What a listing of all folders changes: ids that are new, and folders that are not among them
   * any more.
   */
  public record Difference(List<HttpFolder> appeared, List<KnownFolder> missing) {}

  /** Compares. */
  public Difference compare(Collection<HttpFolder> listed) {
    Map<String, HttpFolder> ids = new HashMap<>();
    listed.forEach(f -> ids.put(f.id(), f));
    List<HttpFolder> appeared = listed.stream().filter(f -> !byId.containsKey(f.id())).toList();
    List<KnownFolder> missing =
        byId.values().stream().filter(f -> !ids.containsKey(f.id())).toList();
    return new Difference(appeared, missing);
  }

  /**
   * Makes the folders those that OX listed.
   *
   * @param same folders that have another id now, by that id
   * @param wanted uuids that a client chose, by id
   */
  public void take(
      Collection<HttpFolder> listed, Map<String, KnownFolder> same, Map<String, String> wanted) {
    Map<String, Optional<String>> changes = new HashMap<>();
    Difference difference = compare(listed);
    for (HttpFolder folder : listed) {
      KnownFolder before = same.getOrDefault(folder.id(), byId.get(folder.id()));
      if (before == null) {
        add(folder, wanted.get(folder.id()), changes);
      } else if (before.saysTheSameAs(folder)) {
        put(before.with(folder, before.stamp()));
      } else {
        replace(before, before.with(folder, before.stamp().next(++seq, "")), changes);
      }
    }
    for (KnownFolder missing : difference.missing()) {
      if (!same.containsValue(missing)) {
        replace(missing, missing.without(missing.stamp().next(++seq, "")), changes);
        new MailBook(memory, missing.number()).clear(changes);
      }
    }
    bury(changes);
    changes.put(Keys.HIERARCHY, Optional.of(head()));
    memory.write(changes);
  }

  private void add(
      HttpFolder folder, @Nullable String wanted, Map<String, Optional<String>> changes) {
    String uuid = wanted == null ? computed(folder) : wanted;
    KnownFolder former = byUuid.get(uuid);
    if (former != null && !former.gone()) {
      uuid = UUID.randomUUID().toString();
    } else if (former != null) {
      changes.put(Keys.folder(former.number()), Optional.empty());
    }
    Stamp stamp = Stamp.born(++seq, "");
    replace(null, new KnownFolder(++lastNumber, uuid, stamp, false, folder), changes);
  }

  /** Folders of groupware have numbers of the whole context, those of mail names of one user. */
  private String computed(HttpFolder folder) {
    boolean everybodys = !folder.module().equals("mail") && !folder.id().startsWith("default");
    String name = (everybodys ? context : owner) + "/folder/" + folder.id();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private void replace(
      @Nullable KnownFolder before, KnownFolder now, Map<String, Optional<String>> changes) {
    if (before != null) {
      byId.remove(before.id(), before);
    }
    put(now);
    changes.put(Keys.folder(now.number()), Optional.of(now.text()));
  }

  private void put(KnownFolder folder) {
    byUuid.put(folder.uuid(), folder);
    if (!folder.gone()) {
      byId.put(folder.id(), folder);
    }
  }

  private void bury(Map<String, Optional<String>> changes) {
    List<KnownFolder> gone =
        byUuid.values().stream()
            .filter(KnownFolder::gone)
            .sorted(Comparator.comparingLong(f -> f.stamp().seq()))
            .toList();
    for (int i = 0; i < gone.size() - MAX_GONE; i++) {
      KnownFolder oldest = gone.get(i);
      byUuid.remove(oldest.uuid());
      changes.put(Keys.folder(oldest.number()), Optional.empty());
      floor = oldest.stamp().seq();
    }
  }

  private String head() {
    return Fields.join(token, lastNumber, seq, floor);
  }
}
