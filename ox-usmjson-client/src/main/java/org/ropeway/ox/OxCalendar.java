package org.ropeway.ox;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events in a user's calendars, those of others that he may see included; a series is one
 * event, and each occurrence that differs from it another one (ox-http-api.md 11, 12). Changes are
 * made against a state, refused and told as in {@link OxContacts}. What OX changed with an event,
 * such as the series that got an exception, is told as others' changes are, and so is the event
 * itself if OX made something else of it than was asked for. What OX cannot keep of an event is
 * {@link OxException.Refused} before anything is sent, never left out.
 */
public interface OxCalendar {
  /**
   * Changes of a folder since {@code state}, or if null all its events in the range, series that
   * may have occurrences in it included; paged as {@link OxSession#syncMails}, by an OX that has
   * pages. All changes are told, those of events out of the range, too. What came from another
   * folder may be told as modified. Throws {@link OxException.OutOfSync} if OX cannot tell any more
   * what happened since.
   */
  OxChanges<OxEvent> sync(
      String folderUuid, @Nullable OxSyncState state, OxSyncRange range, int limit);

  /**
   * An event as it is now, or an occurrence of a series, which has the id of the series unless it
   * differs from it. Throws {@link OxException.NotFound}.
   */
  OxEvent get(String folderUuid, OxEventId id);

  /**
   * Makes an event or a series, once for each {@code uid}; tells its id. A uid that another event
   * of the folder has is {@link OxException.Conflict}, a time at which an attendee has something
   * else {@link OxException.TimeTaken}.
   */
  OxApplied<OxEvent> create(
      String folderUuid,
      OxSyncState state,
      String uid,
      OxEventFields fields,
      Set<OxEventOption> options);

  /**
   * Changes fields of an event, of one occurrence of a series, or of one and all after it; tells
   * the id of the event that has them now, which for an occurrence is that of the exception. {@link
   * OxException.TimeTaken} as with {@link #create}.
   */
  OxApplied<OxEvent> update(
      String folderUuid,
      OxSyncState state,
      OxEventId id,
      OxEventFields fields,
      Set<OxEventOption> options);

  /**
   * Deletes an event, a series with its exceptions, one occurrence, or one and all after it. Who is
   * not the organizer declines by it.
   */
  OxApplied<OxEvent> delete(
      String folderUuid, OxSyncState state, OxEventId id, Set<OxEventOption> options);

  /** Moves an event to another folder, where it has the id that is told. */
  OxApplied<OxEvent> move(String folderUuid, OxSyncState state, String id, String targetUuid);

  /**
   * Says whether the user, or the owner of the folder, takes part; tells the id as {@link #update}.
   * An empty comment takes an earlier one away.
   */
  OxApplied<OxEvent> answer(
      String folderUuid,
      OxSyncState state,
      OxEventId id,
      OxPartStat partStat,
      String comment,
      Set<OxEventOption> options);

  /** The files at the events. */
  OxAttachments attachments();
}
