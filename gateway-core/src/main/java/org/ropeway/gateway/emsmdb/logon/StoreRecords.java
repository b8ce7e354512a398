package org.ropeway.gateway.emsmdb.logon;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.store.Mailbox;

/**
 * A list that is kept with a mailbox as a property of ours, which no client sees.
 *
 * @param <T> its entries
 */
final class StoreRecords<T> {
  /** The receive folders. */
  static final PropertyTag RECEIVE_FOLDERS = PropertyTag.of(0x67E0, PropertyType.BINARY);

  /** What users have read in public folders. */
  static final PropertyTag PER_USER = PropertyTag.of(0x67E1, PropertyType.BINARY);

  /** The replicas of other mailboxes. */
  static final PropertyTag REPLICAS = PropertyTag.of(0x67E2, PropertyType.BINARY);

  /** All such properties. */
  static final List<PropertyTag> TAGS = List.of(RECEIVE_FOLDERS, PER_USER, REPLICAS);

  /** Held while entries change, which is seldom, so that one lock does for all mailboxes. */
  private static final Object CHANGES = new Object();

  private final Mailbox mailbox;
  private final PropertyTag tag;
  private final WireType<List<T>> wire;
  private final List<T> initial;

  StoreRecords(Mailbox mailbox, PropertyTag tag, WireType<List<T>> wire, List<T> initial) {
    this.mailbox = mailbox;
    this.tag = tag;
    this.wire = wire;
    this.initial = initial;
  }

  /** Whether a property is such a list. */
  static boolean isOwn(int propertyId) {
    return TAGS.stream().anyMatch(t -> t.id() == propertyId);
  }

  /** The entries; the initial ones if none were kept, or not in this form. */
  List<T> read() {
    try {
      return mailbox.properties().get(tag) instanceof Bytes kept
          ? wire.readAll(kept.unsafeArray())
          : initial;
    } catch (WireException e) {
      return initial;
    }
  }

  /** Keeps other entries, which are returned; the sessions of a mailbox do so one by one. */
  List<T> change(UnaryOperator<List<T>> change) {
    synchronized (CHANGES) {
      List<T> before = read();
      List<T> after = change.apply(before);
      if (!after.equals(before)) {
        Bytes kept = Bytes.wrap(WireWriter.encode(wire, after));
        mailbox.setProperties(List.of(new PropertyValue(tag, kept)));
      }
      return after;
    }
  }
}
