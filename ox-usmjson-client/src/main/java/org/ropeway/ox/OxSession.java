package org.ropeway.ox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One user's session with OX, in OX words. All calls block, are thread-safe, have a deadline and
 * throw {@link OxException}. An expired session is renewed silently with the credentials of the
 * login; calls that are safe to repeat are repeated with back-off.
 */
public interface OxSession extends AutoCloseable {
  /** Who is logged in. */
  OxUser user();

  /** What is synchronised on this device. */
  OxSyncConfig getConfig();

  /**
   * Sets what is synchronised; returns what OX made of it. A change of fields or range ends sync
   * states of that type with {@link OxException.OutOfSync}.
   */
  OxSyncConfig setConfig(OxSyncConfig config);

  /**
   * Changes of the folder hierarchy since {@code state}, or all of it if null. {@code limit} bounds
   * the page (0: no bound); go on with the page's state while {@link OxChanges#more()}.
   */
  OxChanges<OxFolder> syncFolders(@Nullable OxSyncState state, int limit);

  /**
   * Changes of one mail folder since {@code state}, or all mails if null; paged as {@link
   * #syncFolders}.
   */
  OxChanges<OxMail> syncMails(String folderUuid, @Nullable OxSyncState state, int limit);

  /** The mail as it came, RFC 5322 bytes. */
  byte[] loadMail(String folderUuid, String mailUuid);

  /**
   * Changes flags and colour label of mails. Returns, per uuid that OX refused, why; the others are
   * done.
   */
  Map<String, OxException> updateMails(String folderUuid, List<OxMailUpdate> updates);

  /**
   * Makes a change of the folder hierarchy, and tells what else changed since {@code state}, at
   * most {@code limit} folders (0: no bound). A refusal of the change itself is part of the answer.
   * Should the answer be lost, a synchronisation from the same state tells of the change as well.
   */
  OxApplied<OxFolder> changeFolder(OxSyncState state, OxFolderChange change, int limit);

  /** Stores a mail in a folder likewise. */
  OxApplied<OxMail> createMail(String folderUuid, OxSyncState state, OxNewMail mail, int limit);

  /**
   * Moves mails to another mail folder; their uuids stay. No synchronisation of this device tells
   * of it, but one that does not know of an earlier change of the mail. Returns, per uuid that OX
   * refused, why; the others are there.
   */
  Map<String, OxException> moveMails(String folderUuid, String targetUuid, List<String> mailUuids);

  /**
   * Deletes mails for good, past the trash; told as {@link #moveMails}. A mail that is not there is
   * refused as {@link OxException.NotFound}.
   */
  Map<String, OxException> deleteMails(String folderUuid, List<String> mailUuids);

  /**
   * Sends a mail; returns the uuid of the copy in the sent mails, if there is one. Done when it
   * returns; {@link OxException.Refused} and its like are OX's last word.
   */
  Optional<String> sendMail(OxOutgoingMail mail);

  /** From which addresses the user may send; the primary one alone where OX does not tell. */
  OxSenders senders();

  /**
   * Waits until one of the folders, or the hierarchy, differs from the state named, at most {@code
   * timeout} (OX may shorten it). A second call on the session ends the first.
   */
  OxPing ping(Map<String, OxSyncState> folders, @Nullable OxSyncState hierarchy, Duration timeout);

  /** Users whose names or addresses begin with {@code query}; an empty query lists all. */
  List<OxPerson> searchPersons(String query, int limit);

  /**
   * What changed in the global address book since {@code state}, or all of it up to {@code limit}
   * entries if that is null; {@code each} makes something of an entry as soon as it is read, for
   * there may be many. New ones are among the modified. Throws {@link OxException.OutOfSync} where
   * OX cannot tell what changed.
   */
  default <T> OxChanges<T> syncPersons(
      @Nullable OxSyncState state, int limit, Function<OxPerson, T> each) {
    if (state != null) {
      throw new OxException.OutOfSync("OX does not tell what changed in the address book");
    }
    List<T> all = searchPersons("", limit).stream().map(each).toList();
    return new OxChanges<>(new OxSyncState(""), List.of(), all, List.of(), false);
  }

  /** The users with these numbers; unknown ones are left out. */
  List<OxPerson> users(Set<Integer> userIds);

  /** The groups of the context as the user may see them; none where OX does not tell. */
  default List<OxGroup> groups() {
    return List.of();
  }

  /**
   * Makes users members of a group, or no longer. {@link OxException.AccessDenied} where the user
   * may not, {@link OxException.Refused} where OX does not know how.
   */
  default void changeMembers(int groupId, Set<Integer> added, Set<Integer> removed) {
    throw new OxException.Refused("", "groups cannot be changed");
  }

  /** The rooms and other resources of the context; none where OX does not tell. */
  default List<OxResource> resources() {
    return List.of();
  }

  /**
   * The picture of a user, within a square of so many pixels where OX scales it; empty without one.
   */
  default Optional<OxPhoto> photo(int userId, int pixels) {
    return Optional.empty();
  }

  /**
   * The uuids of the mails of a folder in which a text is found; empty if this OX cannot search.
   */
  default Optional<Set<String>> searchMails(String folderUuid, OxMailSearch search) {
    return Optional.empty();
  }

  /** The OX ids behind uuids of folders and mails; unknown ones are left out. */
  List<OxResolvedId> resolveUuids(List<String> uuids);

  /** How much mail the user has and may have; empty if OX does not tell. */
  default Optional<OxQuota> quota() {
    return Optional.empty();
  }

  /**
   * When the users and resources with these numbers are busy, between two times, each in the order
   * of their beginnings; whom OX tells nothing of is left out.
   */
  default Map<Integer, List<OxBusy>> freeBusy(
      Set<Integer> userIds, Set<Integer> resourceIds, Instant from, Instant until) {
    return Map.of();
  }

  /** The rules of the user's mail filter in their order; empty if this OX has no such thing. */
  default Optional<List<OxMailFilter>> mailFilters() {
    return Optional.empty();
  }

  /** Adds a rule to the mail filter, as the last one; returns its id. */
  default long createMailFilter(OxMailFilter filter) {
    throw new OxException.Refused("", "no mail filter");
  }

  /** Changes a rule of the mail filter; {@link OxException.NotFound}. */
  default void updateMailFilter(OxMailFilter filter) {
    throw new OxException.Refused("", "no mail filter");
  }

  /** Removes a rule of the mail filter; {@link OxException.NotFound}. */
  default void deleteMailFilter(long id) {
    throw new OxException.Refused("", "no mail filter");
  }

  /** Puts the rules of the mail filter, all of them, into an order. */
  default void reorderMailFilters(List<Long> ids) {
    throw new OxException.Refused("", "no mail filter");
  }

  /** The contacts in the user's folders. */
  default OxContacts contacts() {
    throw new OxException.Refused("", "no contacts");
  }

  /** The events in the user's calendars. */
  default OxCalendar calendar() {
    throw new OxException.Refused("", "no calendar");
  }

  /** What reminds the user of events and tasks. */
  default OxReminders reminders() {
    throw new OxException.Refused("", "no reminders");
  }

  /** The tasks in the user's folders. */
  default OxTasks tasks() {
    throw new OxException.Refused("", "no tasks");
  }

  /** Ends the session at OX; sync states stay. */
  @Override
  void close();
}
