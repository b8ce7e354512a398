package org.ropeway.store.ids;

import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxSyncState;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.Owner;
import org.ropeway.store.property.PropertyBag;

/**
 * What the database knows of a mailbox as a whole.
 *
 * @param id its key in the database
 * @param owner whose folders it has
 * @param nextCounter the first counter that was never used
 * @param provisioned which steps of provisioning are done
 * @param indexVersion how the index was made
 * @param hierarchy how far the folder list is synchronised
 * @param properties what clients wrote to the store
 */
public record MailboxRecord(
    long id,
    MailboxIdentity identity,
    Owner owner,
    long nextCounter,
    int provisioned,
    int indexVersion,
    Hierarchy hierarchy,
    PropertyBag properties) {
  /** How ids look to clients. */
  public MailboxIds ids() {
    return new MailboxIds(identity.mailboxGuid(), identity.replicaGuid(), owner.isPublic());
  }

  /**
   * How far the folder list is synchronised.
   *
   * @param state null where the next page is the first
   * @param generation folders of an older one were not told of since the list was begun anew
   * @param known whether the list was complete at least once
   */
  public record Hierarchy(@Nullable OxSyncState state, long generation, boolean known) {}
}
