package org.ropeway.codec.rop.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * The servers that have a replica of a ghosted public folder. [MS-OXCROPS] 2.2.4.1.2.
 *
 * @param cheapServerCount how many of the first servers cost least to reach
 */
public record GhostServers(int cheapServerCount, List<String> servers) {
  /** Behind IsGhosted, which says whether they are there. */
  static final WireType<Optional<GhostServers>> OPTIONAL =
      WireType.of(
          1,
          r -> r.bool() ? Optional.of(read(r)) : Optional.empty(),
          (w, v) -> {
            w.bool(v.isPresent());
            v.ifPresent(s -> s.write(w));
          });

  private static GhostServers read(WireReader r) {
    int count = r.field("ServerCount", Wire.U16);
    int cheap = r.field("CheapServerCount", Wire.U16);
    List<String> servers = new ArrayList<>(r.count(count, 1));
    for (int i = 0; i < count; i++) {
      servers.add(r.field("Servers", Wire.STRING8Z));
    }
    return new GhostServers(cheap, servers);
  }

  private void write(WireWriter w) {
    w.u16(servers.size()).u16(cheapServerCount);
    servers.forEach(w::string8z);
  }
}
