package org.ropeway.codec.entryid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * The special folders named in PidTagAdditionalRenEntryIdsEx. [MS-OXOSFLD] 2.2.2 to 2.2.4.
 *
 * @param blocks in their order, with the sentinel where there is one
 */
public record AdditionalRenEntryIdsEx(List<PersistData> blocks) {
  /** PersistID of the RSS feeds. */
  public static final int RSS_SUBSCRIPTION = 0x8001;

  /** PersistID of the tracked mail processing folder. */
  public static final int SEND_AND_TRACK = 0x8002;

  /** PersistID of the to-do search folder. */
  public static final int TODO_SEARCH = 0x8004;

  /** PersistID of the conversation actions. */
  public static final int CONVERSATION_ACTIONS = 0x8006;

  /** PersistID of the suggested contacts. */
  public static final int SUGGESTED_CONTACTS = 0x8008;

  /** PersistID of the contact search folder. */
  public static final int CONTACT_SEARCH = 0x8009;

  /** PersistID of the list of buddies. */
  public static final int BUDDYLIST_PDLS = 0x800A;

  /** PersistID of the quick contacts. */
  public static final int BUDDYLIST_CONTACTS = 0x800B;

  /** PersistID of the block behind the last. */
  public static final int SENTINEL = 0x0000;

  /** All bytes up to the end. */
  public static final WireType<AdditionalRenEntryIdsEx> WIRE =
      WireType.of(
          0,
          r -> new AdditionalRenEntryIdsEx(readAll(r, "PersistData", PersistData.WIRE)),
          (w, v) -> Wire.writeList(w, v.blocks, PersistData.WIRE));

  public AdditionalRenEntryIdsEx {
    blocks = List.copyOf(blocks);
  }

  /** The entry id of a special folder, where the property names it. */
  public Optional<Bytes> entryId(int persistId) {
    for (PersistData block : blocks) {
      if (block.persistId == SENTINEL) {
        break;
      }
      if (block.persistId == persistId) {
        for (PersistElement element : block.elements) {
          if (element.elementId == PersistElement.ENTRY_ID) {
            return Optional.of(element.data);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A special folder. 2.2.3. */
  public record PersistData(int persistId, List<PersistElement> elements) {
    static final WireType<PersistData> WIRE = WireType.of(4, PersistData::read, PersistData::write);

    public PersistData {
      elements = List.copyOf(elements);
    }

    /** A special folder with nothing but its entry id. */
    public static PersistData of(int persistId, Bytes entryId) {
      return new PersistData(
          persistId, List.of(new PersistElement(PersistElement.ENTRY_ID, entryId)));
    }

    private static PersistData read(WireReader r) {
      int persistId = r.field("PersistID", Wire.U16);
      WireReader elements = r.slice(r.field("DataElementsSize", Wire.U16));
      return new PersistData(persistId, readAll(elements, "DataElement", PersistElement.WIRE));
    }

    private static void write(WireWriter w, PersistData v) {
      int size = w.u16(v.persistId).position();
      Wire.writeList(w.u16(0), v.elements, PersistElement.WIRE);
      w.patchU16(size, w.position() - size - 2);
    }
  }

  /** Something about a special folder. 2.2.4. */
  public record PersistElement(int elementId, Bytes data) {
    /** ElementID of the folder's entry id. */
    public static final int ENTRY_ID = 0x0001;

    /** ElementID of a block's header, 4 zero bytes. */
    public static final int HEADER = 0x0002;

    static final WireType<PersistElement> WIRE =
        WireType.of(
            4,
            r ->
                new PersistElement(
                    r.field("ElementID", Wire.U16),
                    r.field("ElementDataSize", "ElementData", Bytes.WIRE16)),
            (w, v) -> Bytes.WIRE16.write(w.u16(v.elementId), v.data));
  }

  private static <T> List<T> readAll(WireReader r, String name, WireType<T> type) {
    List<T> list = new ArrayList<>();
    while (r.remaining() > 0) {
      r.count(1, type.minSize());
      list.add(r.field(name, type));
    }
    return list;
  }
}
