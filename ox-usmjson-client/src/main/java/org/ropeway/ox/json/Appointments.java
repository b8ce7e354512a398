package org.ropeway.ox.json;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttachments;
import org.ropeway.ox.OxCalendar;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;

/**
 * Appointments of the legacy model by one of OX's interfaces, as {@link AppointmentCalendar} needs
 * them. Folders, states and ids are those of {@link OxCalendar}, and so is what becomes of a
 * change; contents are members by OX's names. Which of a series is meant is told by the day of UTC,
 * in ms, on which it begins by the rule.
 */
public interface Appointments {
  /** Changes since a state; series are told once. */
  OxChanges<Appointment> sync(
      String folderUuid, @Nullable OxSyncState state, OxSyncRange range, int limit);

  /** Throws {@link OxException.OutOfSync} unless a state can be one of the folder. */
  void check(String folderUuid, OxSyncState state);

  /** One as it is now. Throws {@link OxException.NotFound}. */
  Appointment get(String folderUuid, String id);

  /**
   * The id of the one of a series that differs from it, if it does. May throw {@link
   * OxException.NotFound} if the series has none on that day.
   */
  Optional<String> exception(String folderUuid, String series, long day);

  /** One of a series, whether it differs or not. Throws {@link OxException.NotFound}. */
  Appointment occurrence(String folderUuid, String series, long day);

  /** The number of the user whose a folder is, who is the organizer of what is made in it. */
  int owner(String folderUuid);

  /** Makes one, once for each uid and state. */
  OxApplied<Appointment> create(
      String folderUuid, OxSyncState state, String uid, Map<String, Object> members);

  /** Changes one as a whole. */
  OxApplied<Appointment> update(
      String folderUuid, OxSyncState state, String id, Map<String, Object> change);

  /** Changes one of a series that does not differ from it yet. */
  OxApplied<Appointment> updateOne(
      String folderUuid, OxSyncState state, String series, long day, Map<String, Object> change);

  /** Deletes one as a whole, a series with its exceptions. */
  OxApplied<Appointment> delete(String folderUuid, OxSyncState state, String id);

  /** One of a series that does not differ from it does not take place. */
  OxApplied<Appointment> deleteOne(String folderUuid, OxSyncState state, String series, long day);

  /** Moves one as a whole. */
  OxApplied<Appointment> move(String folderUuid, OxSyncState state, String id, String targetUuid);

  /** Says whether the user takes part, whoever changed what meanwhile. */
  OxApplied<Appointment> answer(
      String folderUuid, OxSyncState state, String id, Map<String, Object> answer);

  /** Likewise of one of a series that does not differ from it yet. */
  OxApplied<Appointment> answerOne(
      String folderUuid, OxSyncState state, String series, long day, Map<String, Object> answer);

  /** The files at them. */
  OxAttachments attachments();
}
