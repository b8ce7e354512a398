package org.ropeway.ox.http;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.ropeway.ox.OxQuota;
import org.ropeway.ox.OxReminders;
import org.ropeway.ox.OxResolvedId;
import org.ropeway.ox.OxResource;
import org.ropeway.ox.OxSenders;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncConfig;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxTasks;
import org.ropeway.ox.OxUser;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.wire.DirectoryCalls;
import org.ropeway.ox.http.wire.FilterCalls;
import org.ropeway.ox.http.wire.MailCalls;
import org.ropeway.ox.http.wire.MailSettings;
import org.ropeway.ox.http.wire.SessionCalls;
import org.ropeway.ox.json.AppointmentCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session over the HTTP API. */
final class HttpSession implements OxSession {
  private static final Logger LOG = LoggerFactory.getLogger(HttpSession.class);

  private static final Duration LOGOUT = Duration.ofSeconds(5);

  private final HttpConnection connection;
  private final Account account;
  private final Books books;
  private final OxUser user;
  private final String device;
  private final Hierarchy hierarchy;
  private final HttpMails mails;
  private final MailFilters filters;
  private final HttpDirectory directory;
  private final Calendars calendars;
  private final FreeBusy freeBusy;
  private final Push push;
  private final Waiting waiting;
  private final Runnable left;
  private final AtomicBoolean closed = new AtomicBoolean();

  HttpSession(
      HttpConnection connection,
      Account account,
      OxUser user,
      String device,
      Polling polling,
      Runnable left) {
    this.connection = connection;
    this.account = account;
    this.books = account.books();
    this.user = user;
    this.device = device;
    this.hierarchy = new Hierarchy(connection, account);
    this.mails = new HttpMails(connection, account, hierarchy, device);
    this.directory = new HttpDirectory(connection);
    Capabilities capabilities = new Capabilities(connection);
    this.calendars = new Calendars(connection, capabilities);
    this.freeBusy = new FreeBusy(connection, calendars, user);
    Bell bell = new Bell();
    this.filters = new MailFilters(connection, capabilities);
    this.push = new Push(connection, capabilities, bell, polling.longest());
    this.waiting = new Waiting(connection, account, hierarchy, device, polling, bell, push);
    this.left = left;
  }

  @Override
  public OxUser user() {
    return user;
  }

  @Override
  public OxSyncConfig getConfig() {
    requireOpen();
    return DeviceConfig.of(books, device).value();
  }

  @Override
  public OxSyncConfig setConfig(OxSyncConfig config) {
    requireOpen();
    return DeviceConfig.of(books, device).changed(config, books, device).value();
  }

  @Override
  public OxChanges<OxFolder> syncFolders(@Nullable OxSyncState state, int limit) {
    long known = books.seq(state, 0, 0);
    // A page further on in what was read already needs no other look.
    boolean first = state == null || books.locked(() -> known == books.folders().seq());
    if (first) {
      hierarchy.compare();
    } else {
      requireOpen();
    }
    return folders(known, limit);
  }

  private OxChanges<OxFolder> folders(long known, int limit) {
    return books.locked(
        () -> books.folders().page(known, limit, device, seq -> books.state(0, seq, 0)));
  }

  @Override
  public OxChanges<OxMail> syncMails(String folderUuid, @Nullable OxSyncState state, int limit) {
    return mails.sync(folderUuid, state, limit);
  }

  @Override
  public byte[] loadMail(String folderUuid, String mailUuid) {
    return mails.load(folderUuid, mailUuid);
  }

  @Override
  public Map<String, OxException> updateMails(String folderUuid, List<OxMailUpdate> updates) {
    return mails.update(folderUuid, updates);
  }

  @Override
  public OxApplied<OxFolder> changeFolder(OxSyncState state, OxFolderChange change, int limit) {
    long known = books.seq(state, 0, 0);
    FolderChanges changes = new FolderChanges(connection, hierarchy, books);
    // In turn, lest somebody who waits finds the change and takes it for another's.
    return OwnChange.apply(
        change.uuid(),
        OxFolder::uuid,
        () -> account.inTurn(() -> Optional.ofNullable(changes.make(change))),
        () -> folders(known, limit));
  }

  @Override
  public OxApplied<OxMail> createMail(
      String folderUuid, OxSyncState state, OxNewMail mail, int limit) {
    return mails.create(folderUuid, state, mail, limit);
  }

  @Override
  public Map<String, OxException> moveMails(
      String folderUuid, String targetUuid, List<String> mailUuids) {
    return mails.move(folderUuid, targetUuid, mailUuids);
  }

  @Override
  public Map<String, OxException> deleteMails(String folderUuid, List<String> mailUuids) {
    return mails.delete(folderUuid, mailUuids);
  }

  @Override
  public Optional<String> sendMail(OxOutgoingMail mail) {
    return new MailSending(connection, account, hierarchy).send(mail);
  }

  /** OX refuses a foreign From of a raw mail, also from somebody's deputy. */
  @Override
  public OxSenders senders() {
    MailSettings settings = connection.get(SessionCalls.mailSettings());
    Set<String> own = new LinkedHashSet<>();
    own.add(user.email());
    own.addAll(settings.addresses());
    return new OxSenders(List.copyOf(own), List.of());
  }

  @Override
  public OxPing ping(
      Map<String, OxSyncState> folders, @Nullable OxSyncState hierarchyState, Duration timeout) {
    return waiting.ping(folders, hierarchyState, timeout);
  }

  @Override
  public List<OxPerson> searchPersons(String query, int limit) {
    return directory.search(query, limit);
  }

  @Override
  public <T> OxChanges<T> syncPersons(
      @Nullable OxSyncState state, int limit, Function<OxPerson, T> each) {
    return directory.sync(state, limit, each);
  }

  @Override
  public List<OxPerson> users(Set<Integer> userIds) {
    return directory.users(userIds);
  }

  @Override
  public List<OxGroup> groups() {
    return connection.get(DirectoryCalls.groups());
  }

  @Override
  public void changeMembers(int groupId, Set<Integer> added, Set<Integer> removed) {
    directory.changeMembers(groupId, added, removed);
  }

  @Override
  public List<OxResource> resources() {
    return connection.get(DirectoryCalls.resources());
  }

  @Override
  public Optional<OxPhoto> photo(int userId, int pixels) {
    return connection.get(DirectoryCalls.picture(userId, pixels));
  }

  @Override
  public Map<Integer, List<OxBusy>> freeBusy(
      Set<Integer> userIds, Set<Integer> resourceIds, Instant from, Instant until) {
    return freeBusy.of(userIds, resourceIds, from, until);
  }

  @Override
  public Optional<Set<String>> searchMails(String folderUuid, OxMailSearch search) {
    return Optional.of(mails.search(folderUuid, search));
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
    connection.ask(FilterCalls.update(filter));
  }

  @Override
  public void deleteMailFilter(long id) {
    connection.ask(FilterCalls.delete(id));
  }

  @Override
  public void reorderMailFilters(List<Long> ids) {
    connection.ask(FilterCalls.reorder(ids));
  }

  @Override
  public OxContacts contacts() {
    return new HttpContacts(connection, hierarchy);
  }

  @Override
  public OxCalendar calendar() {
    return switch (calendars.kind()) {
      case CHRONOS -> new HttpEvents(connection, hierarchy, user.id());
      case LEGACY ->
          new AppointmentCalendar(new LegacyAppointments(connection, hierarchy, user.id()));
      case NONE -> throw new OxException.Refused("", "OX gives this user no calendar");
    };
  }

  @Override
  public OxReminders reminders() {
    return new HttpReminders(connection, hierarchy, calendars);
  }

  @Override
  public OxTasks tasks() {
    return new HttpTasks(connection, hierarchy);
  }

  @Override
  public Optional<OxQuota> quota() {
    return Optional.of(connection.get(MailCalls.quota()));
  }

  @Override
  public List<OxResolvedId> resolveUuids(List<String> uuids) {
    new Settling(connection, account).settle(uuids);
    return new Resolving(connection, books).resolve(uuids);
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    waiting.end();
    push.close();
    left.run();
    try {
      connection.close(LOGOUT);
    } catch (OxException e) {
      LOG.debug("the logout failed; OX ends the session by itself", e);
    }
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new OxException.Unavailable("the session with OX is closed");
    }
  }
}
