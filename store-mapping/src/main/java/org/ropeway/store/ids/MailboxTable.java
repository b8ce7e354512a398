package org.ropeway.store.ids;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxUser;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.Owner;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.property.EncodedBag;
import org.ropeway.store.property.PropertyBag;

/** The mailboxes in the database. */
public final class MailboxTable {
  private static final int FIRST_COUNTER = 1;

  /** The owner of public folders, which OX gives to no user. */
  private static final int PUBLIC = -1;

  private static final String PUBLIC_NAME = "Public Folders";
  private static final String SELECT =
      "SELECT mailbox, mailbox_guid, replica_guid, address, display_name, next_counter,"
          + " provisioned, index_version, hierarchy_state, hierarchy_generation, hierarchy_known,"
          + " properties, owner FROM mailbox ";

  private final StateDatabase database;

  /** The table of a database. */
  public MailboxTable(StateDatabase database) {
    this.database = database;
  }

  /** The mailbox of an OX user, made if it is new; address and name are brought up to date. */
  public MailboxRecord of(OxUser user) {
    return of(user, Owner.self());
  }

  /** The same, or the mailbox of what another user shares with him. */
  public MailboxRecord of(OxUser user, Owner owner) {
    Holder holder = Holder.of(user, owner);
    return database.write(handle -> {
      Optional<MailboxRecord> known = find(handle, holder);
      if (known.isEmpty()) {
        insert(handle, holder);
      } else if (!isCurrent(known.get(), holder)) {
        freeAddress(handle, holder);
        handle.execute(
            "UPDATE mailbox SET address = ?, display_name = ? WHERE mailbox = ?",
            holder.address(),
            holder.displayName(),
            known.get().id());
      }
      return find(handle, holder).orElseThrow();
    });
  }

  /** The mailbox of an OX user, if there is one already. */
  public Optional<MailboxRecord> find(OxUser user) {
    return database.read(handle -> find(handle, Holder.of(user, Owner.self())));
  }

  /** The identity of what an owner shows a user, the same before and after it is a mailbox. */
  public MailboxIdentity identityOf(OxUser user, Owner owner) {
    Holder holder = Holder.of(user, owner);
    return database.read(handle ->
        find(handle, holder)
            .map(MailboxRecord::identity)
            .orElseGet(
                () -> derived(handle, holder.seed(), holder.address(), holder.displayName())));
  }

  /**
   * Who has a mailbox.
   *
   * @param owner 0 for the user himself, {@link #PUBLIC} for public folders
   * @param address of the owner
   */
  private record Holder(
      String tenant, int context, int user, int owner, String address, String displayName) {
    static Holder of(OxUser user, Owner owner) {
      return switch (owner) {
        case Owner.Self _ -> of(user, 0, user.email(), user.displayName());
        case Owner.Other o -> of(user, o.userId(), o.smtpAddress(), o.displayName());
        case Owner.Public _ -> of(user, PUBLIC, publicAddress(user.email()), PUBLIC_NAME);
      };
    }

    private static Holder of(OxUser user, int owner, String address, String displayName) {
      return new Holder(
          user.tenant(), user.contextId(), user.id(), owner, lowered(address), displayName);
    }

    boolean isSelf() {
      return owner == 0;
    }

    /** What the GUIDs are made of. */
    String seed() {
      String own = MailboxTable.seed(tenant, address);
      return isSelf() ? own : own + "/" + context + "/" + user + "/" + owner;
    }
  }

  /** The identity of a user's mailbox, the same before and after it is made. */
  public MailboxIdentity identityOf(String tenant, String smtpAddress, String displayName) {
    String address = lowered(smtpAddress);
    return database.read(handle ->
        handle
            .createQuery(SELECT + "WHERE address = ? AND tenant = ? AND owner = 0")
            .bind(0, address)
            .bind(1, tenant)
            .map((row, context) -> read(row))
            .findOne()
            .map(MailboxRecord::identity)
            .orElseGet(() -> derived(handle, seed(tenant, address), address, displayName)));
  }

  /** Stores how far the folder list is. */
  public static void saveHierarchy(Handle handle, long mailbox, MailboxRecord.Hierarchy value) {
    OxSyncState state = value.state();
    handle.execute(
        "UPDATE mailbox SET hierarchy_state = ?, hierarchy_generation = ?, hierarchy_known = ?"
            + " WHERE mailbox = ?",
        state == null ? null : state.value(),
        value.generation(),
        value.known() ? 1 : 0,
        mailbox);
  }

  /** Stores the first unused counter. */
  public static void saveCounter(Handle handle, long mailbox, long nextCounter) {
    handle.execute("UPDATE mailbox SET next_counter = ? WHERE mailbox = ?", nextCounter, mailbox);
  }

  /** Stores which steps of provisioning are done and how the index is made. */
  public static void saveVersions(Handle handle, long mailbox, int provisioned, int indexVersion) {
    handle.execute(
        "UPDATE mailbox SET provisioned = ?, index_version = ? WHERE mailbox = ?",
        provisioned,
        indexVersion,
        mailbox);
  }

  /** Stores the store's properties. */
  public static void saveProperties(Handle handle, long mailbox, PropertyBag properties) {
    handle.execute(
        "UPDATE mailbox SET properties = ? WHERE mailbox = ?",
        EncodedBag.of(properties).bytes(),
        mailbox);
  }

  private static boolean isCurrent(MailboxRecord record, Holder holder) {
    return record.identity().smtpAddress().equals(holder.address())
        && record.identity().displayName().equals(holder.displayName());
  }

  private static Optional<MailboxRecord> find(Handle handle, Holder holder) {
    return handle
        .createQuery(SELECT + "WHERE tenant = ? AND ox_context = ? AND ox_user = ? AND owner = ?")
        .bind(0, holder.tenant())
        .bind(1, holder.context())
        .bind(2, holder.user())
        .bind(3, holder.owner())
        .map((row, context) -> read(row))
        .findOne();
  }

  private void insert(Handle handle, Holder holder) {
    MailboxIdentity identity =
        derived(handle, holder.seed(), holder.address(), holder.displayName());
    freeAddress(handle, holder);
    handle.execute(
        "INSERT INTO mailbox(tenant, ox_context, ox_user, owner, address, display_name, mailbox_guid,"
            + " replica_guid, next_counter, provisioned, index_version, hierarchy_state,"
            + " hierarchy_generation, hierarchy_known, properties)"
            + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, NULL, 0, 0, ?)",
        holder.tenant(),
        holder.context(),
        holder.user(),
        holder.owner(),
        holder.address(),
        holder.displayName(),
        identity.mailboxGuid().toString(),
        identity.replicaGuid().toString(),
        FIRST_COUNTER,
        new byte[0]);
  }

  /** An address belongs to the user of the tenant who logged in with it last. */
  private static void freeAddress(Handle handle, Holder holder) {
    if (holder.isSelf()) {
      handle.execute(
          "UPDATE mailbox SET address = '' WHERE address = ? AND tenant = ? AND owner = 0"
              + " AND NOT (ox_context = ? AND ox_user = ?)",
          holder.address(),
          holder.tenant(),
          holder.context(),
          holder.user());
    }
  }

  /**
   * The identity an address gets: the mailbox's GUID comes from the tenant and the address alone
   * (and from the user, if it is what another one shares with him), the replica's also from this
   * database, because ids of a lost database must not be taken for those of its successor. A
   * mailbox that once had the address keeps its GUIDs.
   */
  private MailboxIdentity derived(Handle handle, String first, String address, String displayName) {
    for (int n = 0; ; n++) {
      String seed = n == 0 ? first : first + "#" + n;
      MapiGuid mailboxGuid = guid("mailbox", seed);
      boolean taken =
          handle
              .createQuery("SELECT 1 FROM mailbox WHERE mailbox_guid = ?")
              .bind(0, mailboxGuid.toString())
              .mapTo(Integer.class)
              .findOne()
              .isPresent();
      if (!taken) {
        MapiGuid replica = guid("replica", database.installation() + seed);
        return identity(mailboxGuid, replica, address, displayName);
      }
    }
  }

  private static MailboxRecord read(ResultSet row) throws SQLException {
    return new MailboxRecord(
        row.getLong(1),
        identity(
            MapiGuid.parse(row.getString(2)),
            MapiGuid.parse(row.getString(3)),
            row.getString(4),
            row.getString(5)),
        switch (row.getInt(13)) {
          case 0 -> Owner.self();
          case PUBLIC -> new Owner.Public();
          default -> new Owner.Other(row.getInt(13), row.getString(4), row.getString(5));
        },
        row.getLong(6),
        row.getInt(7),
        row.getInt(8),
        new MailboxRecord.Hierarchy(state(row.getString(9)), row.getLong(10), row.getInt(11) != 0),
        EncodedBag.wrap(row.getBytes(12)).decode());
  }

  private static MailboxIdentity identity(
      MapiGuid mailbox, MapiGuid replica, String address, String displayName) {
    return new MailboxIdentity(
        mailbox,
        replica,
        guid("names", replica.toString()),
        address,
        displayName,
        LegacyDn.ofUser(address));
  }

  private static @Nullable OxSyncState state(@Nullable String value) {
    return value == null ? null : new OxSyncState(value);
  }

  private static MapiGuid guid(String kind, String seed) {
    byte[] name = String.join("/", List.of("ropeway", kind, seed)).getBytes(StandardCharsets.UTF_8);
    return MapiGuid.parse(UUID.nameUUIDFromBytes(name).toString());
  }

  private static String seed(String tenant, String address) {
    return tenant.isEmpty() ? address : tenant + ":" + address;
  }

  /** No mail goes there: it is for Autodiscover, which knows mailboxes by addresses. */
  private static String publicAddress(String userAddress) {
    return "public-folders" + userAddress.substring(Math.max(0, userAddress.lastIndexOf('@')));
  }

  private static String lowered(String smtpAddress) {
    return smtpAddress.toLowerCase(Locale.ROOT);
  }
}
