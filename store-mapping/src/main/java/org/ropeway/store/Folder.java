package org.ropeway.store;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
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

  /**
   * Who may do what in it: the default and the anonymous user, then the others, the owner included
   * ([MS-OXCPERM] 3.2.5.1).
   */
  List<FolderPermission> permissions();

  /**
   * Changes that, all of it at once, from what it is at that moment ([MS-OXCPERM] 3.2.5.2). The
   * rights of the owner stay. ecAccessDenied without the right to do so, ecNotSupported if OX has
   * no such permissions.
   */
  void changePermissions(UnaryOperator<List<FolderPermission>> change);

  /** Its messages; rows are keyed by MID. */
  RowSource contents(Associated associated);

  /** Its subfolders, or all descendants with PidTagDepth; rows are keyed by FID. */
  RowSource hierarchy(boolean deep);

  /**
   * Makes a subfolder ([MS-OXCFOLD] 2.2.1.2); ecDuplicateName if it exists, unless {@code
   * openExisting}.
   */
  Created createFolder(String name, String comment, int folderType, boolean openExisting);

  /**
   * Deletes a subfolder with all in and below it; returns whether all of it is gone ([MS-OXCFOLD]
   * 2.2.1.3).
   */
  boolean deleteFolder(Fid subfolder, Removal how);

  /**
   * Moves a subfolder below another folder of this mailbox; an empty name stays as it is
   * ([MS-OXCFOLD] 2.2.1.7). Between OX and what lives only here it becomes another folder. Returns
   * whether all of it was moved. ecFolderCycle, ecDuplicateName.
   */
  boolean moveFolder(Fid subfolder, Fid to, String newName);

  /**
   * Copies a subfolder with its messages likewise, with all below it if {@code recursive}; returns
   * whether all of it was copied ([MS-OXCFOLD] 2.2.1.8).
   */
  boolean copyFolder(Fid subfolder, Fid to, String newName, boolean recursive);

  /**
   * Deletes messages and subfolders, FAI messages if {@code associated}, but not the folder;
   * returns whether all of them are gone ([MS-OXCFOLD] 2.2.1.9, 2.2.1.10).
   */
  boolean empty(Removal how, boolean associated);

  /**
   * Moves messages to another folder of this mailbox, whereby soft-deleted ones are recovered.
   * Returns those that could not be moved, which those that are not here are ([MS-OXCFOLD]
   * 2.2.1.6).
   */
  List<Mid> moveMessages(List<Mid> mids, Fid to);

  /** Copies messages likewise; the copies have ids of their own. */
  List<Mid> copyMessages(List<Mid> mids, Fid to);

  /**
   * Deletes messages; returns those that could not be deleted, which those that are not here are
   * not ([MS-OXCFOLD] 2.2.1.11, 2.2.1.12).
   */
  List<Mid> deleteMessages(List<Mid> mids, Removal how);

  /** What was soft-deleted from it, of a kind; in Deleted Items, what was from any folder. */
  RowSource deletedContents(Associated associated);

  /**
   * Sets or clears the read state of messages, all of them if {@code mids} is empty; returns those
   * that OX refused, and those that are not here ([MS-OXCMSG] 2.2.3.10).
   */
  List<Mid> setRead(List<Mid> mids, boolean read);

  /** The same, and something becomes of the receipts that are wanted of those that change. */
  List<Mid> setRead(List<Mid> mids, boolean read, Receipt receipt);

  /**
   * Does something about the receipts of messages, all of them if {@code mids} is empty, and leaves
   * their read state; returns those that are not here ([MS-OXCMSG] 2.2.3.10).
   */
  List<Mid> receipts(List<Mid> mids, Receipt what);

  /**
   * Deletes messages, and tells the senders of those that were not read and who want to know
   * ([MS-OXCFOLD] 2.2.1.11, NotifyNonRead).
   */
  List<Mid> deleteTelling(List<Mid> mids, Removal how);

  /**
   * Sets the bits of PidTagMessageStatus that are in {@code mask} to those of {@code status}, and
   * nothing else of the message, its change number included; returns all bits as they were before.
   * ecNotFound if the message is not here ([MS-OXCMSG] 2.2.3.8).
   */
  int setStatus(Mid mid, int status, int mask);

  /** Its rules as they are now, in the order in which they run. */
  RowSource rules();

  /**
   * Changes its rules, all or nothing; {@code replace} takes away those there are before
   * ([MS-OXORULE] 3.2.5.2). ecInvalidParameter, ecNotFound, ecTooComplex, NotEnoughMemory beyond
   * the limits, ecAccessDenied for what is dangerous and not allowed.
   */
  void modifyRules(boolean replace, List<RuleChange> changes);

  /**
   * Tells a search folder what to look for and where; it is filled while this returns ([MS-OXCFOLD]
   * 3.2.5.4). ecNotSearchFolder, ecNotInitialized, ecNotFound, ecTooComplex,
   * ecSearchFolderScopeViolation.
   */
  default void search(SearchRequest request) {
    throw new MapiException(ErrorCode.NOT_SEARCH_FOLDER, "not a search folder");
  }

  /** What a search folder looks for ([MS-OXCFOLD] 3.2.5.5). ecNotSearchFolder, ecNotInitialized. */
  default SearchStatus search() {
    throw new MapiException(ErrorCode.NOT_SEARCH_FOLDER, "not a search folder");
  }

  /** What {@link #createFolder} did. */
  record Created(Folder folder, boolean existed) {}
}
