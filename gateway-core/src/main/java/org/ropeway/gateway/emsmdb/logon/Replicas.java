package org.ropeway.gateway.emsmdb.logon;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;

/**
 * The replicas whose ids a client may have at a mailbox: its own, and those of long-term ids of
 * other mailboxes that a client brought. Each keeps its REPLID. [MS-OXCSTOR] 3.2.5.8, 3.2.5.9.
 */
final class Replicas {
  /** The REPLID of the mailbox itself. */
  static final int OWN = 1;

  private static final int MAX_OTHERS = 256;

  private final Mailbox mailbox;
  private final StoreRecords<MapiGuid> others;

  Replicas(Mailbox mailbox) {
    this.mailbox = mailbox;
    this.others =
        new StoreRecords<>(mailbox, StoreRecords.REPLICAS, Wire.list16(MapiGuid.WIRE), List.of());
  }

  /** The long-term id of an id; ecNotFound for a REPLID that was never given. */
  LongTermId longTermId(long id) {
    int replid = GlobalCounter.replid(id);
    List<MapiGuid> known = others.read();
    int index = replid - OWN - 1;
    return index >= 0 && index < known.size()
        ? new LongTermId(known.get(index), GlobalCounter.counter(id))
        : mailbox.longTermId(id);
  }

  /**
   * The id of a long-term id; ecInvalidParam for a replica of zeros, ecParameterOverflow if there
   * are too many replicas.
   */
  long idOf(LongTermId id) {
    MapiGuid replica = id.databaseGuid();
    if (replica.equals(MapiGuid.ZERO)) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "replica of zeros");
    }
    int replid = replica.equals(mailbox.identity().replicaGuid()) ? OWN : replidOf(replica);
    return GlobalCounter.join(replid, id.counter());
  }

  private int replidOf(MapiGuid other) {
    int index = others.read().indexOf(other);
    if (index < 0) {
      index = others.change(before -> with(before, other)).indexOf(other);
    }
    return index + OWN + 1;
  }

  private static List<MapiGuid> with(List<MapiGuid> before, MapiGuid other) {
    if (before.contains(other)) {
      return before;
    }
    if (before.size() == MAX_OTHERS) {
      throw new MapiException(ErrorCode.PARAMETER_OVERFLOW, "too many replicas");
    }
    List<MapiGuid> after = new ArrayList<>(before);
    after.add(other);
    return after;
  }

  /** PidTagSerializedReplidGuidMap: each REPLID with its replica. */
  Bytes serialized() {
    List<MapiGuid> known = others.read();
    WireWriter w = WireWriter.of(18 * (known.size() + 1));
    MapiGuid.WIRE.write(w.u16(OWN), mailbox.identity().replicaGuid());
    for (int i = 0; i < known.size(); i++) {
      MapiGuid.WIRE.write(w.u16(OWN + 1 + i), known.get(i));
    }
    return Bytes.wrap(w.toBytes());
  }
}
