package org.ropeway.ox;

import java.util.List;
import java.util.Set;

/**
 * The files at objects of groupware. That one comes or goes is a change of the object, of which a
 * synchronisation tells, but perhaps not the device that made it; changes of the object against an
 * older state are refused afterwards, but for those of that device if OX knows devices.
 */
public interface OxAttachments {
  /** Those of an object. Throws {@link OxException.NotFound} if there is no such object. */
  List<OxAttachment> list(String folderUuid, String id);

  /** What is in one. Throws {@link OxException.NotFound}. */
  byte[] load(String folderUuid, String id, String attachmentId);

  /**
   * Adds a file once; returns its id.
   *
   * @param known the ids of those that were there before it was tried for the first time, by which
   *     it is known whether an attempt of which nobody heard came to something
   */
  String attach(String folderUuid, String id, Set<String> known, OxNewAttachment file);

  /** Takes files away; those that are not there do no harm. */
  void detach(String folderUuid, String id, Set<String> attachmentIds);
}
