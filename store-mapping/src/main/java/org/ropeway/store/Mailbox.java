package org.ropeway.store;

import java.util.List;
import java.util.OptionalLong;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.RowSource;

/**
 * One user's mailbox, or what another one shares with him, shared by all sessions of the user.
 * Thread-safe. Refusals are {@link MapiException}.
 */
public interface Mailbox extends AutoCloseable {
  /** Who this is. */
  MailboxIdentity identity();

  /** Whose folders it has. */
  default Owner owner() {
    return Owner.self();
  }

  /**
   * Whether OX shows the user folders of another one, or public ones. Throws {@link
   * org.ropeway.ox.OxException} if OX has to be asked and cannot be reached.
   */
  default boolean shows(Owner other) {
    return false;
  }

  /** The folder that serves a special purpose. */
  Fid special(SpecialFolder which);

  /** Whether the user may see it. */
  default boolean shows(SpecialFolder which) {
    return true;
  }

  /** An existing folder, or ecNotFound. */
  Folder folder(Fid fid);

  /**
   * Opens a stored message; ecNotFound if it is not in {@code folder}, unless that is a search
   * folder ([MS-OXCMSG] 3.2.5.1).
   */
  Message openMessage(Fid folder, Mid mid);

  /** The same; a soft-deleted message is found as well, for reading ([MS-OXCMSG] 2.2.3.1.1). */
  Message openEvenDeleted(Fid folder, Mid mid);

  /** A new message, stored by its first {@link Message#save}. */
  Message createMessage(Fid folder, Associated associated);

  /**
   * Properties of the store that Outlook wrote or that are provisioned; those of the logon object
   * itself come from the gateway.
   */
  PropertyBag properties();

  /** Writes store properties. */
  void setProperties(List<PropertyValue> values);

  /** Deletes store properties. */
  void deleteProperties(List<PropertyTag> tags);

  /** Property ids of this mailbox for names, and names for ids. */
  NamedProperties names();

  /**
   * The LongTermId of a FID or MID; ecNotFound for a REPLID this mailbox does not know
   * ([MS-OXCSTOR] 3.2.5.7).
   */
  LongTermId longTermId(long id);

  /** The FID or MID of a LongTermId ([MS-OXCSTOR] 3.2.5.8). */
  long idOf(LongTermId longTermId);

  /**
   * Sets aside {@code count} consecutive counters for the client ([MS-OXCFXICS] 3.2.5.9.4.7);
   * returns the first.
   */
  long allocateIds(int count);

  /** How messages leave it; ecNotSupported where none do. */
  default Transport transport() {
    throw new MapiException(ErrorCode.NOT_SUPPORTED, "nothing is sent from here");
  }

  /**
   * Notes in the deferred action messages about a message which copy of it the client works on
   * ([MS-OXORULE] 3.2.5.4). ecInvalidParameter, ecNotFound if there is none.
   */
  void updateDeferredActionMessages(Bytes serverEntryId, Bytes clientEntryId);

  /** The ordinary messages of all folders, which the members of a conversation are among. */
  default RowSource everything() {
    throw new MapiException(ErrorCode.NOT_SUPPORTED, "all messages at once");
  }

  /** What happens in this mailbox. */
  MailboxEvents events();

  /** How far the synchronisation with OX is. */
  SyncStatus syncStatus();

  /**
   * The bytes of mail the user may have, as OX said last; empty if there is no bound, or OX does
   * not tell.
   */
  default OptionalLong quota() {
    return OptionalLong.empty();
  }

  /**
   * Whether and how the user says to be away, as OX says now. ecNotSupported in a mailbox of
   * others; throws {@link org.ropeway.ox.OxException}.
   */
  default Absence absence() {
    throw new MapiException(ErrorCode.NOT_SUPPORTED, "the absence of another user");
  }

  /** Sets that at OX. Likewise; ecNotSupported also if OX has no mail filter. */
  default void setAbsence(Absence absence) {
    throw new MapiException(ErrorCode.NOT_SUPPORTED, "the absence of another user");
  }

  /** Ends this opening; the last one ends the synchronisation. */
  @Override
  void close();
}
