package org.ropeway.codec.fxics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Which servers have the contents of a public folder. [MS-OXCFXICS] 2.2.2.9.
 *
 * @param flags 0
 * @param depth 0
 * @param servers the cheapest first
 */
public record FolderReplicaInfo(
    long flags, long depth, LongTermId folderLongTermId, Servers servers) {
  /** All bytes. */
  public static final Struct<FolderReplicaInfo> WIRE =
      struct(
          FolderReplicaInfo::new,
          field("Flags", Wire.U32, FolderReplicaInfo::flags),
          field("Depth", Wire.U32, FolderReplicaInfo::depth),
          field("FolderLongTermId", LongTermId.WIRE, FolderReplicaInfo::folderLongTermId),
          field("ServerDNArray", Servers.WIRE, FolderReplicaInfo::servers));

  /**
   * Servers.
   *
   * @param cheapServerDnCount how many of the first cost the least
   */
  public record Servers(long cheapServerDnCount, List<String> serverDns) {
    static final WireType<Servers> WIRE = WireType.of(8, Servers::read, Servers::write);

    public Servers {
      serverDns = List.copyOf(serverDns);
    }

    private static Servers read(WireReader r) {
      long count = r.field("ServerDNCount", Wire.U32);
      long cheap = r.field("CheapServerDNCount", Wire.U32);
      return new Servers(
          cheap, Wire.readList(r, count, WireType.of(1, WireReader::latin1z, WireWriter::latin1z)));
    }

    private static void write(WireWriter w, Servers v) {
      w.u32(v.serverDns.size()).u32(v.cheapServerDnCount);
      v.serverDns.forEach(w::latin1z);
    }
  }
}
