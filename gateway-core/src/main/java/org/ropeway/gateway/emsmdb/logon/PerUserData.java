package org.ropeway.gateway.emsmdb.logon;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;

/**
 * What clients keep with a private mailbox of what its owner has read in public folders
 * ([MS-OXCSTOR] 3.2.5.10 to 3.2.5.13): a set of change numbers for each folder.
 */
final class PerUserData implements PerUserRecords {
  private static final int MAX_ENTRIES = 64;

  private static final WireType<List<Entry>> WIRE =
      Wire.list16(
          struct(
              Entry::new,
              field("FolderId", LongTermId.WIRE, Entry::folder),
              field("ReplGuid", MapiGuid.WIRE, Entry::replica),
              field("DataSize", "Data", Bytes.WIRE16, Entry::data)));

  private final StoreRecords<Entry> records;

  private record Entry(LongTermId folder, MapiGuid replica, Bytes data) {}

  PerUserData(Mailbox mailbox) {
    this.records = new StoreRecords<>(mailbox, StoreRecords.PER_USER, WIRE, List.of());
  }

  /** The folders of a replica of which there is something. */
  List<LongTermId> foldersOf(MapiGuid replica) {
    return records.read().stream()
        .filter(e -> e.replica().equals(replica))
        .map(Entry::folder)
        .toList();
  }

  /** The replica of a folder; ecNotFound. */
  MapiGuid replicaOf(LongTermId folder) {
    return find(folder)
        .map(Entry::replica)
        .orElseThrow(() -> new MapiException(ErrorCode.NOT_FOUND, "no such public folder"));
  }

  @Override
  public Bytes read(LongTermId folder) {
    return find(folder).map(Entry::data).orElse(Bytes.EMPTY);
  }

  @Override
  public void write(LongTermId folder, MapiGuid replica, Bytes data) {
    PublicReadState.ids(data);
    records.change(entries -> changed(entries, new Entry(folder, replica, data)));
  }

  private static List<Entry> changed(List<Entry> before, Entry entry) {
    List<Entry> after = new ArrayList<>(before);
    after.removeIf(e -> e.folder().equals(entry.folder()));
    after.add(entry);
    if (after.size() > MAX_ENTRIES) {
      throw new MapiException(ErrorCode.NOT_ENOUGH_MEMORY, "too many public folders");
    }
    return after;
  }

  private Optional<Entry> find(LongTermId folder) {
    return records.read().stream().filter(e -> e.folder().equals(folder)).findFirst();
  }
}
