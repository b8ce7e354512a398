package org.ropeway.codec.rop.folder;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * The servers that have a replica of a public folder. [MS-OXCROPS] 2.2.3.6.2, 2.2.3.7.2, 2.2.4.1.2,
 * which call the same fields by different names.
 *
 * @param cheapServerCount how many of the first servers cost least to reach
 */
public record ReplicaServers(int cheapServerCount, List<String> servers) implements RopResponse {
  private static final int MIN_SIZE = 4;

  public ReplicaServers {
    servers = List.copyOf(servers);
  }

  /** How they stand under these names. */
  public static WireType<ReplicaServers> wire(String count, String cheapCount, String list) {
    return WireType.of(MIN_SIZE, r -> read(r, count, cheapCount, list), (w, v) -> v.write(w));
  }

  /** Behind IsGhosted, which says whether they are there. */
  public static WireType<Optional<ReplicaServers>> ifGhosted(
      String count, String cheapCount, String list) {
    return WireType.of(
        1,
        r ->
            r.field("IsGhosted", Wire.BOOL)
                ? Optional.of(read(r, count, cheapCount, list))
                : Optional.empty(),
        (w, v) -> {
          w.bool(v.isPresent());
          v.ifPresent(s -> s.write(w));
        });
  }

  private static ReplicaServers read(WireReader r, String count, String cheapCount, String list) {
    int n = r.field(count, Wire.U16);
    int cheap = r.field(cheapCount, Wire.U16);
    return new ReplicaServers(cheap, r.field(list, Wire.list(n, Wire.STRING8Z)));
  }

  private void write(WireWriter w) {
    w.u16(servers.size()).u16(cheapServerCount);
    servers.forEach(w::string8z);
  }
}
