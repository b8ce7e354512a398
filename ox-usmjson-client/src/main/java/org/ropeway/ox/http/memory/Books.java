package org.ropeway.ox.http.memory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMemories;
import org.ropeway.ox.OxMemory;
import org.ropeway.ox.OxSyncState;

/** All that is remembered of one user; shared by the user's sessions. */
public final class Books {
  private static final int MAX_TRACES = 20;
  private final OxMemory memory;
  private final String owner;
  private final FolderBook folders;
  private final ReentrantLock lock = new ReentrantLock();

  /** The books of a user of a context. */
  public Books(OxMemories memories, String server, int context, int user) {
    this.owner = server + "/" + context + "/" + user;
    this.memory = memories.of(owner);
    this.folders = new FolderBook(memory, owner, server + "/" + context);
  }

  /** Reads and changes without anybody between. Never asks OX inside. */
  public <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** The folders. */
  public FolderBook folders() {
    return folders;
  }

  /** The mails of a folder. */
  public MailBook mails(KnownFolder folder) {
    return new MailBook(memory, folder.number());
  }

  /** A mail by its uuid. */
  public @Nullable KnownMail mail(String uuid) {
    Optional<String> place = memory.get(Keys.uuid(uuid));
    if (place.isEmpty()) {
      return null;
    }
    Fields fields = Fields.of(place.get());
    return new MailBook(memory, fields.number()).find(fields.text());
  }

  /** The folder with this number, if it is there. */
  public @Nullable KnownFolder folder(long number) {
    return folders.all().stream().filter(f -> f.number() == number).findFirst().orElse(null);
  }

  /** The uuid of a mail that nobody named yet; the same if the memory has to begin anew. */
  public String computedUuid(KnownFolder folder, String validity, String id) {
    String name = owner + "/mail/" + folder.uuid() + "/" + validity + "/" + id;
    String uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    return memory.get(Keys.uuid(uuid)).isEmpty() ? uuid : UUID.randomUUID().toString();
  }

  /**
   * A mail that is somewhere, or was, as far as is known.
   *
   * @param seq when it went, in the log of its folder, if it is gone
   */
  public record Trace(long folder, String id, String uuid, boolean gone, long seq) {}

  /** Where mails of this identity are, or were. */
  public List<Trace> traces(String identity) {
    List<Trace> out = new ArrayList<>();
    String prefix = Keys.identities(identity);
    for (Map.Entry<String, String> entry : memory.range(prefix, Keys.end(prefix), MAX_TRACES)) {
      Fields value = Fields.of(entry.getValue());
      String uuid = value.text();
      boolean gone = value.flag();
      KnownMail there = gone ? null : mail(uuid);
      if (out.stream().anyMatch(trace -> trace.uuid().equals(uuid))) {
        continue;
      }
      if (there != null) {
        out.add(new Trace(there.folder(), there.id(), uuid, false, 0));
      } else if (gone && memory.get(Keys.uuid(uuid)).isEmpty()) {
        out.add(new Trace(value.number(), "", uuid, true, value.number()));
      }
    }
    return out;
  }

  /** Whether nobody has found the mail elsewhere since. */
  public boolean isStillSo(Trace trace) {
    KnownMail now = mail(trace.uuid());
    return trace.gone()
        ? now == null
        : now != null && now.folder() == trace.folder() && now.id().equals(trace.id());
  }

  /** What is expected to turn up in a folder, whatever became of the request. */
  public List<Expectation> expectations(KnownFolder folder) {
    String prefix = Keys.expectations(folder.number());
    return memory.range(prefix, Keys.end(prefix), 10_000).stream()
        .map(entry -> Expectation.read(entry.getValue()))
        .toList();
  }

  /** All that is expected anywhere, by the folders' numbers. */
  public Map<Long, List<Expectation>> expectations() {
    Map<Long, List<Expectation>> out = new HashMap<>();
    for (KnownFolder folder : folders.all()) {
      List<Expectation> some = expectations(folder);
      if (!some.isEmpty()) {
        out.put(folder.number(), some);
      }
    }
    return out;
  }

  /** Expects something. */
  public void expect(KnownFolder folder, List<Expectation> some) {
    Map<String, Optional<String>> changes = new HashMap<>();
    some.forEach(
        e -> changes.put(Keys.expectation(folder.number(), e.uuid()), Optional.of(e.text())));
    memory.write(changes);
  }

  /** Expects it no more. */
  public void settled(KnownFolder folder, List<String> uuids) {
    Map<String, Optional<String>> changes = new HashMap<>();
    uuids.forEach(uuid -> changes.put(Keys.expectation(folder.number(), uuid), Optional.empty()));
    memory.write(changes);
  }

  /** Whether a mail was sent under this uuid; forgotten after a while. */
  public boolean wasSent(String uuid) {
    return memory.get(Keys.sent(uuid)).isPresent();
  }

  /** A mail was sent under this uuid. Those that were sent before {@code before} are forgotten. */
  public void sent(String uuid, Instant now, Instant before) {
    Map<String, Optional<String>> changes = new HashMap<>();
    String prefix = Keys.sent("");
    memory
        .range(prefix, Keys.end(prefix), 1_000)
        .forEach(entry -> {
          if (Long.parseLong(entry.getValue()) < before.toEpochMilli()) {
            changes.put(entry.getKey(), Optional.empty());
          }
        });
    changes.put(Keys.sent(uuid), Optional.of(Long.toString(now.toEpochMilli())));
    memory.write(changes);
  }

  /** What a device synchronises, as it was written; empty if it never said. */
  public Optional<String> config(String device) {
    return memory.get(Keys.config(device));
  }

  /** What a device synchronises from now on. */
  public void config(String device, String value) {
    memory.write(Map.of(Keys.config(device), Optional.of(value)));
  }

  /** The state of a log, or of the folder list if {@code folder} is 0. */
  public OxSyncState state(long folder, long seq, int epoch) {
    return new OxSyncState("http:" + folders.token() + ":" + folder + ":" + seq + ":" + epoch);
  }

  /**
   * The number in a state, -1 without one. Throws {@link OxException.OutOfSync} if it is not one of
   * this log, or of a configuration that changed.
   */
  public long seq(@Nullable OxSyncState state, long folder, int epoch) {
    return state == null ? -1 : locked(() -> number(state.value(), folder, epoch));
  }

  private long number(String state, long folder, int epoch) {
    String begin = "http:" + folders.token() + ":" + folder + ":";
    if (!state.matches("http:[0-9a-f]+(:[0-9]{1,18}){3}")
        || !state.startsWith(begin)
        || !state.endsWith(":" + epoch)) {
      throw new OxException.OutOfSync("the sync state is not one of this log");
    }
    return Long.parseLong(state.substring(begin.length(), state.lastIndexOf(':')));
  }
}
