package org.ropeway.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.RowSource;

/** A folder: a live view, so that each call sees the present state. Thread-safe. */
public interface Folder {
  /** Its id. */
  Fid fid();

  /** The id of its parent; null for the root. */
  @Nullable Fid parent();

  /** All properties, the computed ones (counts, entry ids, rights …) included. */
  PropertyBag properties();

  /** Writes properties; returns those refused. */
  List<PropertyProblem> setProperties(List<PropertyValue> values);

  /** Deletes properties; returns those refused. */
  List<PropertyProblem> deleteProperties(List<PropertyTag> tags);

  /** Its messages; rows are keyed by MID. */
  RowSource contents(Associated associated);

  /** Its subfolders, or all descendants with PidTagDepth; rows are keyed by FID. */
  RowSource hierarchy(boolean deep);

  /**
   * Makes a subfolder ([MS-OXCFOLD] 2.2.1.2); ecDuplicateName if it exists, unless {@code
   * openExisting}.
   */
  Created createFolder(String name, String comment, int folderType, boolean openExisting);

  /** Deletes a subfolder ([MS-OXCFOLD] 2.2.1.3). */
  void deleteFolder(Fid subfolder);

  /**
   * Deletes messages that live in the state database, such as FAIs; a message of OX is refused with
   * ecNotSupported until writing mail is built.
   */
  void deleteMessages(List<Mid> mids);

  /**
   * Sets or clears the read state of messages, all of them if {@code mids} is empty; returns those
   * that OX refused ([MS-OXCFOLD], RopSetReadFlags).
   */
  List<Mid> setRead(List<Mid> mids, boolean read);

  /**
   * Sets the bits of PidTagMessageStatus that are in {@code mask} to those of {@code status}, and
   * nothing else of the message, its change number included; returns all bits as they were before.
   * ecNotFound if the message is not here ([MS-OXCMSG] 2.2.3.8).
   */
  int setStatus(Mid mid, int status, int mask);

  /** What {@link #createFolder} did. */
  record Created(Folder folder, boolean existed) {}
}
