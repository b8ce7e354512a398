package org.ropeway.gateway.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttachments;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.OxCalendar;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactChange;
import org.ropeway.ox.OxContacts;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxItems;
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
import org.ropeway.ox.OxReminder;
import org.ropeway.ox.OxReminders;
import org.ropeway.ox.OxResolvedId;
import org.ropeway.ox.OxResource;
import org.ropeway.ox.OxSenders;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncConfig;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxTask;
import org.ropeway.ox.OxTaskAnswer;
import org.ropeway.ox.OxTaskChange;
import org.ropeway.ox.OxTasks;
import org.ropeway.ox.OxUser;

/**
 * A user's OX session as all leases see it: the session behind it is exchanged when the password
 * changes, its calls are timed, and {@link #close} does nothing because the session is not the
 * caller's.
 */
final class SharedOxSession implements OxSession {
  private final AuthObserver observer;
  private volatile OxSession current;

  SharedOxSession(OxSession session, AuthObserver observer) {
    this.current = session;
    this.observer = observer;
  }

  /** The session behind it. */
  OxSession current() {
    return current;
  }

  /** Puts another session behind it; returns the old one. */
  OxSession replace(OxSession fresh) {
    OxSession old = current;
    current = fresh;
    return old;
  }

  @Override
  public OxUser user() {
    return current.user();
  }

  @Override
  public OxSyncConfig getConfig() {
    return timed("getConfig", OxSession::getConfig);
  }

  @Override
  public OxSyncConfig setConfig(OxSyncConfig config) {
    return timed("setConfig", s -> s.setConfig(config));
  }

  @Override
  public OxChanges<OxFolder> syncFolders(@Nullable OxSyncState state, int limit) {
    return timed("syncFolders", s -> s.syncFolders(state, limit));
  }

  @Override
  public OxChanges<OxMail> syncMails(String folderUuid, @Nullable OxSyncState state, int limit) {
    return timed("syncMails", s -> s.syncMails(folderUuid, state, limit));
  }

  @Override
  public byte[] loadMail(String folderUuid, String mailUuid) {
    return timed("loadMail", s -> s.loadMail(folderUuid, mailUuid));
  }

  @Override
  public Map<String, OxException> updateMails(String folderUuid, List<OxMailUpdate> updates) {
    return timed("updateMails", s -> s.updateMails(folderUuid, updates));
  }

  @Override
  public OxApplied<OxFolder> changeFolder(OxSyncState state, OxFolderChange change, int limit) {
    return timed("changeFolder", s -> s.changeFolder(state, change, limit));
  }

  @Override
  public OxApplied<OxMail> createMail(
      String folderUuid, OxSyncState state, OxNewMail mail, int limit) {
    return timed("createMail", s -> s.createMail(folderUuid, state, mail, limit));
  }

  @Override
  public Map<String, OxException> moveMails(
      String folderUuid, String targetUuid, List<String> mailUuids) {
    return timed("moveMails", s -> s.moveMails(folderUuid, targetUuid, mailUuids));
  }

  @Override
  public Map<String, OxException> deleteMails(String folderUuid, List<String> mailUuids) {
    return timed("deleteMails", s -> s.deleteMails(folderUuid, mailUuids));
  }

  @Override
  public Optional<String> sendMail(OxOutgoingMail mail) {
    return timed("sendMail", s -> s.sendMail(mail));
  }

  @Override
  public OxSenders senders() {
    return timed("senders", OxSession::senders);
  }

  /** Not timed: it waits for the user's next mail, not for OX. */
  @Override
  public OxPing ping(
      Map<String, OxSyncState> folders, @Nullable OxSyncState hierarchy, Duration timeout) {
    return current.ping(folders, hierarchy, timeout);
  }

  @Override
  public List<OxPerson> searchPersons(String query, int limit) {
    return timed("searchPersons", s -> s.searchPersons(query, limit));
  }

  @Override
  public <T> OxChanges<T> syncPersons(
      @Nullable OxSyncState state, int limit, Function<OxPerson, T> each) {
    return timed("syncPersons", s -> s.syncPersons(state, limit, each));
  }

  @Override
  public List<OxPerson> users(Set<Integer> userIds) {
    return timed("users", s -> s.users(userIds));
  }

  @Override
  public Optional<Set<String>> searchMails(String folderUuid, OxMailSearch search) {
    return timed("searchMails", s -> s.searchMails(folderUuid, search));
  }

  @Override
  public List<OxResolvedId> resolveUuids(List<String> uuids) {
    return timed("resolveUuids", s -> s.resolveUuids(uuids));
  }

  @Override
  public Optional<OxQuota> quota() {
    return timed("quota", OxSession::quota);
  }

  @Override
  public Map<Integer, List<OxBusy>> freeBusy(
      Set<Integer> userIds, Set<Integer> resourceIds, Instant from, Instant until) {
    return timed("freeBusy", session -> session.freeBusy(userIds, resourceIds, from, until));
  }

  @Override
  public List<OxGroup> groups() {
    return timed("groups", OxSession::groups);
  }

  @Override
  public void changeMembers(int groupId, Set<Integer> added, Set<Integer> removed) {
    timedRun("changeMembers", s -> s.changeMembers(groupId, added, removed));
  }

  @Override
  public List<OxResource> resources() {
    return timed("resources", OxSession::resources);
  }

  @Override
  public Optional<OxPhoto> photo(int userId, int pixels) {
    return timed("photo", s -> s.photo(userId, pixels));
  }

  @Override
  public Optional<List<OxMailFilter>> mailFilters() {
    return timed("mailFilters", OxSession::mailFilters);
  }

  @Override
  public long createMailFilter(OxMailFilter filter) {
    return timed("createMailFilter", s -> s.createMailFilter(filter));
  }

  @Override
  public void updateMailFilter(OxMailFilter filter) {
    timedRun("updateMailFilter", s -> s.updateMailFilter(filter));
  }

  @Override
  public void deleteMailFilter(long id) {
    timedRun("deleteMailFilter", s -> s.deleteMailFilter(id));
  }

  @Override
  public void reorderMailFilters(List<Long> ids) {
    timedRun("reorderMailFilters", s -> s.reorderMailFilters(ids));
  }

  @Override
  public OxContacts contacts() {
    return new SharedContacts();
  }

  @Override
  public OxTasks tasks() {
    return new SharedTasks();
  }

  /** Objects of groupware of whatever session is behind it. */
  private class SharedItems<T, C> implements OxItems<T, C> {
    private final String noun;
    private final Function<OxSession, OxItems<T, C>> items;

    SharedItems(String noun, Function<OxSession, OxItems<T, C>> items) {
      this.noun = noun;
      this.items = items;
    }

    @Override
    public OxChanges<T> sync(String folderUuid, @Nullable OxSyncState state, int limit) {
      return timed("sync" + noun + "s", s -> items.apply(s).sync(folderUuid, state, limit));
    }

    @Override
    public T get(String folderUuid, String id) {
      return timed("get" + noun, s -> items.apply(s).get(folderUuid, id));
    }

    @Override
    public OxApplied<T> create(String folderUuid, OxSyncState state, String uuid, C content) {
      return timed("create" + noun, s -> items.apply(s).create(folderUuid, state, uuid, content));
    }

    @Override
    public OxApplied<T> update(String folderUuid, OxSyncState state, String id, C change) {
      return timed("update" + noun, s -> items.apply(s).update(folderUuid, state, id, change));
    }

    @Override
    public OxApplied<T> delete(String folderUuid, OxSyncState state, String id) {
      return timed("delete" + noun, s -> items.apply(s).delete(folderUuid, state, id));
    }

    @Override
    public OxApplied<T> move(String folderUuid, OxSyncState state, String id, String target) {
      return timed("move" + noun, s -> items.apply(s).move(folderUuid, state, id, target));
    }

    @Override
    public OxAttachments attachments() {
      return new SharedAttachments(
          SharedOxSession.this::timed, noun, s -> items.apply(s).attachments());
    }
  }

  private final class SharedContacts extends SharedItems<OxContact, OxContactChange>
      implements OxContacts {
    SharedContacts() {
      super("Contact", OxSession::contacts);
    }

    @Override
    public Optional<OxPhoto> picture(String folderUuid, String id) {
      return timed("getContactPicture", s -> s.contacts().picture(folderUuid, id));
    }
  }

  private final class SharedTasks extends SharedItems<OxTask, OxTaskChange> implements OxTasks {
    SharedTasks() {
      super("Task", OxSession::tasks);
    }

    @Override
    public OxApplied<OxTask> confirm(
        String folderUuid,
        OxSyncState state,
        String id,
        OxTaskAnswer.Confirmation confirmation,
        String message) {
      return timed(
          "confirmTask", s -> s.tasks().confirm(folderUuid, state, id, confirmation, message));
    }
  }

  @Override
  public OxCalendar calendar() {
    return new SharedCalendar(this::timed);
  }

  @Override
  public OxReminders reminders() {
    return new OxReminders() {
      @Override
      public List<OxReminder> due(Instant until) {
        return timed("getReminders", s -> s.reminders().due(until));
      }

      @Override
      public void dismiss(OxReminder reminder) {
        timedRun("dismissReminder", s -> s.reminders().dismiss(reminder));
      }

      @Override
      public void snooze(OxReminder reminder, Instant again) {
        timedRun("snoozeReminder", s -> s.reminders().snooze(reminder, again));
      }
    };
  }

  @Override
  public void close() {}

  private void timedRun(String operation, Consumer<OxSession> call) {
    timed(
        operation,
        session -> {
          call.accept(session);
          return true;
        });
  }

  private <T> T timed(String operation, Function<OxSession, T> call) {
    long start = System.nanoTime();
    AuthObserver.Outcome outcome = AuthObserver.Outcome.FAILED;
    try {
      T result = call.apply(current);
      outcome = AuthObserver.Outcome.OK;
      return result;
    } finally {
      observer.oxCall(operation, Duration.ofNanos(System.nanoTime() - start), outcome);
    }
  }
}
