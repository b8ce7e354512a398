package org.ropeway.gateway.emsmdb;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.ox.OxSession;
import org.ropeway.store.Associated;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MailboxEvents;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.Mailboxes;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.Owner;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.SyncStatus;
import org.ropeway.store.property.PropertyBag;

/** A mailbox in memory that keeps the port's promises, for tests of what stands on it. */
public final class MemoryMailbox implements Mailbox, Mailboxes, MailboxEvents {
  /** Whose mailbox it is. */
  public static final String ADDRESS = "alice@ox.test";

  private static final MailboxIdentity IDENTITY =
      new MailboxIdentity(
          MapiGuid.parse("11111111-1111-4111-8111-111111111111"),
          MapiGuid.parse("22222222-2222-4222-8222-222222222222"),
          MapiGuid.parse("33333333-3333-4333-8333-333333333333"),
          ADDRESS,
          "Alice",
          LegacyDn.ofUser(ADDRESS));

  private final AtomicLong counter = new AtomicLong(0x100);
  private final Map<Long, MemoryFolder> folders = new ConcurrentHashMap<>();
  private final Map<SpecialFolder, MemoryFolder> special = new EnumMap<>(SpecialFolder.class);
  private final Map<Object, Consumer<MailboxEvent>> listeners = new ConcurrentHashMap<>();
  private final MemoryTransport transport = new MemoryTransport(this);
  private final Map<Integer, PropertyName> names = new TreeMap<>();
  private volatile PropertyBag properties = PropertyBag.EMPTY;
  private volatile int nameCapacity = 0x7FFE;

  /** A mailbox with its special folders and nothing in them. */
  public MemoryMailbox() {
    for (SpecialFolder which : SpecialFolder.of(Owner.self())) {
      MemoryFolder parent =
          switch (which) {
            case ROOT -> null;
            case INBOX, OUTBOX, SENT_ITEMS, DELETED_ITEMS, DRAFTS, CALENDAR, CONTACTS, TASKS ->
                special.get(SpecialFolder.IPM_SUBTREE);
            default -> special.get(SpecialFolder.ROOT);
          };
      special.put(which, newFolder(parent, which.name(), 1));
    }
  }

  MemoryFolder newFolder(@Nullable MemoryFolder parent, String name, int type) {
    MemoryFolder folder = new MemoryFolder(this, Fid.of(1, nextCounter()), parent, name, type);
    folders.put(folder.fid().value(), folder);
    folder.appear();
    return folder;
  }

  void removeFolder(MemoryFolder folder) {
    folders.remove(folder.fid().value());
  }

  long nextCounter() {
    return counter.incrementAndGet();
  }

  /** Tells those who listen. */
  public void tell(MailboxEvent event) {
    listeners.values().forEach(l -> l.accept(event));
  }

  /** How many listen to events. */
  public int listeners() {
    return listeners.size();
  }

  /** How many names there may be from now on. */
  public void nameCapacity(int names) {
    nameCapacity = names;
  }

  /** A special folder. */
  public MemoryFolder folder(SpecialFolder which) {
    return requireNonNull(special.get(which));
  }

  @Override
  public MailboxIdentity identity() {
    return IDENTITY;
  }

  @Override
  public Fid special(SpecialFolder which) {
    return folder(which).fid();
  }

  @Override
  public MemoryFolder folder(Fid fid) {
    MemoryFolder folder = folders.get(fid.value());
    if (folder == null) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no folder " + fid);
    }
    return folder;
  }

  @Override
  public Message openMessage(Fid folder, Mid mid) {
    for (MemoryFolder f : folders.values()) {
      MemoryMessage message = f.find(mid);
      if (message != null) {
        return message;
      }
    }
    throw new MapiException(ErrorCode.NOT_FOUND, "no message " + mid);
  }

  @Override
  public Message openEvenDeleted(Fid folder, Mid mid) {
    return openMessage(folder, mid);
  }

  @Override
  public MemoryMessage createMessage(Fid folder, Associated associated) {
    return new MemoryMessage(folder(folder), Mid.of(1, nextCounter()), associated);
  }

  @Override
  public MemoryTransport transport() {
    return transport;
  }

  @Override
  public PropertyBag properties() {
    return properties;
  }

  @Override
  public void setProperties(List<PropertyValue> values) {
    properties = properties.with(PropertyBag.of(values));
  }

  @Override
  public void deleteProperties(List<PropertyTag> tags) {
    PropertyBag.Builder b = properties.toBuilder();
    tags.forEach(b::remove);
    properties = b.build();
  }

  @Override
  public NamedProperties names() {
    return new Names();
  }

  private final class Names implements NamedProperties {
    @Override
    public int[] idsOf(List<PropertyName> wanted, boolean create) {
      return wanted.stream().mapToInt(n -> idOf(n, create)).toArray();
    }

    private int idOf(PropertyName name, boolean create) {
      for (Map.Entry<Integer, PropertyName> e : names.entrySet()) {
        if (e.getValue().equals(name)) {
          return e.getKey();
        }
      }
      boolean made = create && names.size() < nameCapacity;
      int id = made ? 0x8001 + names.size() : 0;
      if (made) {
        names.put(id, name);
      }
      return id;
    }

    @Override
    public List<PropertyName> namesOf(int[] ids) {
      return IntStream.of(ids).mapToObj(this::nameOf).toList();
    }

    private PropertyName nameOf(int id) {
      return names.getOrDefault(id, PropertyName.NONE);
    }

    @Override
    public List<Entry> all() {
      List<Entry> all = new ArrayList<>();
      names.forEach((id, name) -> all.add(new Entry(id, name)));
      return all;
    }
  }

  @Override
  public LongTermId longTermId(long id) {
    if (GlobalCounter.replid(id) != 1) {
      throw new MapiException(ErrorCode.NOT_FOUND, "replica " + GlobalCounter.replid(id));
    }
    return new LongTermId(IDENTITY.replicaGuid(), GlobalCounter.counter(id));
  }

  @Override
  public long idOf(LongTermId longTermId) {
    if (!longTermId.databaseGuid().equals(IDENTITY.replicaGuid())) {
      throw new MapiException(ErrorCode.NOT_FOUND, "replica " + longTermId.databaseGuid());
    }
    return GlobalCounter.join(1, longTermId.counter());
  }

  @Override
  public long allocateIds(int count) {
    return counter.getAndAdd(count) + 1;
  }

  @Override
  public void updateDeferredActionMessages(Bytes serverEntryId, Bytes clientEntryId) {
    throw new MapiException(ErrorCode.NOT_FOUND, "no deferred actions in memory");
  }

  @Override
  public MailboxEvents events() {
    return this;
  }

  @Override
  public Subscription subscribe(Consumer<MailboxEvent> listener) {
    Object key = new Object();
    listeners.put(key, listener);
    return () -> listeners.remove(key);
  }

  @Override
  public SyncStatus syncStatus() {
    return new SyncStatus(true, 0, 0, true);
  }

  @Override
  public Mailbox open(OxSession session, Owner owner) {
    return this;
  }

  @Override
  public MailboxIdentity identityOf(String tenant, String smtpAddress, String displayName) {
    return IDENTITY;
  }

  @Override
  public void close() {}
}
