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
import org.ropeway.codec.fxics.IdSet;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;

/**
 * What clients keep with a private mailbox of what its owner has read in public folders
 * ([MS-OXCSTOR] 3.2.5.10 to 3.2.5.13): a set of change numbers for each folder. Written in parts of
 * which the last makes them durable.
 */
final class PerUserData {
  private static final int MAX_ENTRIES = 64;
  private static final int MAX_SIZE = 16 * 1024;

  /** The most bytes of one part of a BLOB. */
  private static final int MAX_PART = 4096;

  private static final WireType<List<Entry>> WIRE =
      Wire.list16(
          struct(
              Entry::new,
              field("FolderId", LongTermId.WIRE, Entry::folder),
              field("ReplGuid", MapiGuid.WIRE, Entry::replica),
              field("DataSize", "Data", Bytes.WIRE16, Entry::data)));

  private final StoreRecords<Entry> records;
  private Optional<Entry> unfinished = Optional.empty();

  private record Entry(LongTermId folder, MapiGuid replica, Bytes data) {
    Entry with(Bytes more) {
      WireWriter w = WireWriter.of(MAX_SIZE).bytes(data.unsafeArray());
      return new Entry(folder, replica, Bytes.wrap(w.bytes(more.unsafeArray()).toBytes()));
    }
  }

  /** A part of a BLOB, and whether it is the last. */
  record Part(Bytes data, boolean last) {}

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

  /** Reads a part of a folder's BLOB, which is empty if there is none; ecError past its end. */
  Part read(LongTermId folder, long offset, int maxSize) {
    Bytes data = find(folder).map(Entry::data).orElse(Bytes.EMPTY);
    if (offset < 0 || offset > data.length()) {
      throw new MapiException(ErrorCode.GENERAL_FAILURE, "offset past the end");
    }
    int most = maxSize == 0 ? MAX_PART : Math.min(maxSize, MAX_PART);
    int end = (int) Math.min(data.length(), offset + most);
    return new Part(data.slice((int) offset, end), end == data.length());
  }

  /**
   * Writes a part of a folder's BLOB; ecError if it does not continue the one before, which is then
   * forgotten; ecFmtError if all parts together are no set of ids.
   */
  void write(LongTermId folder, MapiGuid replica, long offset, Bytes data, boolean last) {
    Optional<Entry> before = unfinished;
    unfinished = Optional.empty();
    Entry begun =
        offset == 0
            ? new Entry(folder, replica, Bytes.EMPTY)
            : before
                .filter(e -> e.folder().equals(folder) && e.data().length() == offset)
                .orElseThrow(
                    () -> new MapiException(ErrorCode.GENERAL_FAILURE, "offset of no part"));
    if (begun.data().length() + data.length() > MAX_SIZE) {
      throw new MapiException(ErrorCode.NOT_ENOUGH_MEMORY, "too much read in one folder");
    }
    Entry entry = begun.with(data);
    if (last) {
      requireIds(entry.data());
      records.change(entries -> changed(entries, entry));
    } else {
      unfinished = Optional.of(entry);
    }
  }

  private static void requireIds(Bytes data) {
    try {
      IdSet.REPLGUID.readAll(data.unsafeArray());
    } catch (WireException e) {
      throw new MapiException(ErrorCode.FORMAT_ERROR, "no set of ids");
    }
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
