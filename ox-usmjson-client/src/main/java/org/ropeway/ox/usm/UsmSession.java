package org.ropeway.ox.usm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.OxCalendar;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxContacts;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxOutgoingMail;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxPhoto;
import org.ropeway.ox.OxPing;
import org.ropeway.ox.OxReminders;
import org.ropeway.ox.OxResolvedId;
import org.ropeway.ox.OxResource;
import org.ropeway.ox.OxSenders;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncConfig;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxTasks;
import org.ropeway.ox.OxUser;
import org.ropeway.ox.json.AppointmentCalendar;
import org.ropeway.ox.transport.Cancellation;
import org.ropeway.ox.transport.Deadline;
import org.ropeway.ox.transport.Line;
import org.ropeway.ox.usm.wire.DirectoryCalls;
import org.ropeway.ox.usm.wire.MailFilterCalls;
import org.ropeway.ox.usm.wire.UsmCalls;
import org.ropeway.ox.usm.wire.UsmPing;
import org.ropeway.ox.usm.wire.UsmProfile;
import org.ropeway.ox.usm.wire.UsmStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session over USM-JSON. */
final class UsmSession implements OxSession {
  /** What the stand-in says where there is no such picture. */
  static final String NO_SUCH_RESOURCE = "SVL-0017";

  private static final Logger LOG = LoggerFactory.getLogger(UsmSession.class);
  private static final Duration LOGOUT = Duration.ofSeconds(5);
  private static final Duration PING_MIN = Duration.ofSeconds(UsmProfile.PING_MIN_SECONDS);
  private static final Duration PING_MAX = Duration.ofSeconds(UsmProfile.PING_MAX_SECONDS);
  private static final OxPing NOTHING = new OxPing(Set.of(), false, false);
  private final Line line;
  private final UsmConnection connection;
  private final OxUser user;
  private final UsmMailFilters filters;
  private final AtomicReference<@Nullable Cancellation> waiting = new AtomicReference<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean searches = true;

  UsmSession(Line line, UsmConnection connection, OxUser user) {
    this.line = line;
    this.connection = connection;
    this.user = user;
    this.filters = new UsmMailFilters(connection);
  }

  @Override
  public OxUser user() {
    return user;
  }

  @Override
  public OxSyncConfig getConfig() {
    return connection.call(UsmCalls.getConfig());
  }

  @Override
  public OxSyncConfig setConfig(OxSyncConfig config) {
    return connection.call(UsmCalls.setConfig(config));
  }

  @Override
  public OxChanges<OxFolder> syncFolders(@Nullable OxSyncState state, int limit) {
    UsmCalls.check(state);
    return connection.call(UsmCalls.syncFolders(state, limit));
  }

  @Override
  public OxChanges<OxMail> syncMails(String folderUuid, @Nullable OxSyncState state, int limit) {
    UsmCalls.check(state);
    return connection.call(UsmCalls.syncMails(folderUuid, state, limit));
  }

  @Override
  public byte[] loadMail(String folderUuid, String mailUuid) {
    return connection.call(UsmCalls.loadMail(folderUuid, mailUuid));
  }

  @Override
  public Map<String, OxException> updateMails(String folderUuid, List<OxMailUpdate> updates) {
    Map<String, OxException> refused = new TreeMap<>();
    for (List<OxMailUpdate> some : parts(updates)) {
      refused.putAll(
          Refusals.of("updateItems", connection.call(UsmCalls.updateMails(folderUuid, some))));
    }
    return refused;
  }

  @Override
  public OxApplied<OxFolder> changeFolder(OxSyncState state, OxFolderChange change, int limit) {
    UsmCalls.check(state);
    return Refusals.of(change.uuid(), connection.call(UsmCalls.changeFolder(state, change, limit)));
  }

  @Override
  public OxApplied<OxMail> createMail(
      String folderUuid, OxSyncState state, OxNewMail mail, int limit) {
    UsmCalls.check(state);
    return Refusals.of(
        mail.uuid(), connection.call(UsmCalls.createMail(folderUuid, state, mail, limit)));
  }

  @Override
  public Map<String, OxException> moveMails(
      String folderUuid, String targetUuid, List<String> mailUuids) {
    Map<String, OxException> refused = new TreeMap<>();
    for (List<String> some : parts(mailUuids)) {
      refused.putAll(
          Refusals.of(
              "moveItems", connection.call(UsmCalls.moveItems(folderUuid, targetUuid, some))));
    }
    return refused;
  }

  @Override
  public Map<String, OxException> deleteMails(String folderUuid, List<String> mailUuids) {
    Map<String, OxException> refused = new TreeMap<>();
    for (List<String> some : parts(mailUuids)) {
      refused.putAll(
          Refusals.of("deleteItems", connection.call(UsmCalls.deleteMails(folderUuid, some))));
    }
    return refused;
  }

  @Override
  public Optional<String> sendMail(OxOutgoingMail mail) {
    return connection.call(UsmCalls.sendMail(mail));
  }

  @Override
  public OxSenders senders() {
    return connection.call(UsmCalls.senders(), new OxSenders(List.of(user.email()), List.of()));
  }

  static boolean isUnknownCommand(OxException.Refused refusal) {
    return refusal.code().equals(UsmStatus.UNKNOWN_COMMAND.name());
  }

  @Override
  public OxPing ping(
      Map<String, OxSyncState> folders, @Nullable OxSyncState hierarchy, Duration timeout) {
    folders.values().forEach(UsmCalls::check);
    UsmCalls.check(hierarchy);
    Cancellation mine = new Cancellation();
    Cancellation before = waiting.getAndSet(mine);
    if (before != null) {
      before.cancel();
    }
    try {
      return ping(new UsmPing(Map.copyOf(folders), hierarchy), timeout, mine);
    } catch (CancellationException e) {
      return NOTHING;
    } finally {
      waiting.compareAndSet(mine, null);
    }
  }

  /**
   * OX makes a very short ping longer; then our own deadline ends it as it was asked for, and that
   * is no failure.
   */
  private OxPing ping(UsmPing watched, Duration timeout, Cancellation cancellation) {
    boolean shorterThanOx = timeout.compareTo(PING_MIN) < 0;
    Duration wait = timeout.compareTo(PING_MAX) > 0 ? PING_MAX : timeout;
    Duration span = shorterThanOx ? wait : wait.plus(line.config().timeOuts().pingSlack());
    Deadline news = line.deadline(wait);
    try {
      return connection.await(
          () -> UsmCalls.ping(watched, seconds(news.remaining())),
          line.deadline(span),
          cancellation);
    } catch (OxException.Unavailable e) {
      if (shorterThanOx && e.getCause() instanceof TimeoutException) {
        return new OxPing(Set.of(), false, true);
      }
      throw e;
    }
  }

  private static long seconds(Duration wait) {
    long rounded = wait.plusMillis(999).toSeconds();
    return Math.max(UsmProfile.PING_MIN_SECONDS, rounded);
  }

  @Override
  public OxContacts contacts() {
    return new UsmContacts(connection);
  }

  @Override
  public OxTasks tasks() {
    return new UsmTasks(connection);
  }

  @Override
  public OxCalendar calendar() {
    return new AppointmentCalendar(new UsmAppointments(connection, user.id()));
  }

  @Override
  public OxReminders reminders() {
    return new UsmReminders(connection);
  }

  @Override
  public List<OxPerson> searchPersons(String query, int limit) {
    return connection.call(UsmCalls.searchPersons(query, limit));
  }

  @Override
  public <T> OxChanges<T> syncPersons(
      @Nullable OxSyncState state, int limit, Function<OxPerson, T> each) {
    return new UsmPersons(connection).sync(state, limit, each);
  }

  @Override
  public Map<Integer, List<OxBusy>> freeBusy(
      Set<Integer> userIds, Set<Integer> resourceIds, Instant from, Instant until) {
    return userIds.isEmpty() && resourceIds.isEmpty()
        ? Map.of()
        : OxBusy.inOrder(connection.call(UsmCalls.freeBusy(userIds, resourceIds, from, until)));
  }

  @Override
  public List<OxGroup> groups() {
    return connection.call(DirectoryCalls.groups(), List.of());
  }

  @Override
  public void changeMembers(int groupId, Set<Integer> added, Set<Integer> removed) {
    connection.call(DirectoryCalls.changeGroup(groupId, added, removed));
  }

  @Override
  public List<OxResource> resources() {
    return connection.call(DirectoryCalls.resources(), List.of());
  }

  /** OX refuses what it does not have. */
  @Override
  public Optional<OxPhoto> photo(int userId, int pixels) {
    try {
      return connection.call(DirectoryCalls.picture(userId, pixels));
    } catch (OxException.Refused e) {
      if (isUnknownCommand(e) || e.code().equals(NO_SUCH_RESOURCE)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** An OX that does not know the command is not asked again. */
  @Override
  public Optional<Set<String>> searchMails(String folderUuid, OxMailSearch search) {
    if (!searches) {
      return Optional.empty();
    }
    try {
      return Optional.of(connection.call(UsmCalls.searchMails(folderUuid, search)));
    } catch (OxException.Refused e) {
      if (!isUnknownCommand(e)) {
        throw e;
      }
      searches = false;
      return Optional.empty();
    }
  }

  @Override
  public List<OxPerson> users(Set<Integer> userIds) {
    return connection.call(UsmCalls.users(userIds)).stream()
        .filter(person -> userIds.contains(person.userId()))
        .toList();
  }

  @Override
  public List<OxResolvedId> resolveUuids(List<String> uuids) {
    List<OxResolvedId> out = new ArrayList<>();
    for (List<String> some : parts(uuids)) {
      out.addAll(connection.call(UsmCalls.resolveUuids(some)));
    }
    return out;
  }

  @Override
  public Optional<List<OxMailFilter>> mailFilters() {
    return filters.list();
  }

  @Override
  public long createMailFilter(OxMailFilter filter) {
    return filters.create(filter);
  }

  @Override
  public void updateMailFilter(OxMailFilter filter) {
    filters.change(MailFilterCalls.update(filter));
  }

  @Override
  public void deleteMailFilter(long id) {
    filters.change(MailFilterCalls.delete(id));
  }

  @Override
  public void reorderMailFilters(List<Long> ids) {
    filters.change(MailFilterCalls.reorder(ids));
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    Cancellation pending = waiting.get();
    if (pending != null) {
      pending.cancel();
    }
    try {
      connection.close(LOGOUT);
    } catch (OxException e) {
      LOG.debug("the logout failed; OX ends the session by itself", e);
    }
  }

  private static <T> List<List<T>> parts(List<T> items) {
    List<List<T>> out = new ArrayList<>();
    for (int from = 0; from < items.size(); from += UsmProfile.MAX_ITEMS_PER_REQUEST) {
      int to = Math.min(items.size(), from + UsmProfile.MAX_ITEMS_PER_REQUEST);
      out.add(items.subList(from, to));
    }
    return out;
  }
}
