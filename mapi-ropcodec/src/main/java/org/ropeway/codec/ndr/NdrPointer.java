package org.ropeway.codec.ndr;

import java.util.Optional;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** A unique pointer whose referent is deferred. C706 14.3.12.3. */
record NdrPointer<T>(String name, WireType<T> referent) implements NdrType<Optional<T>> {
  @Override
  public Deferred<Optional<T>> readFlat(WireReader r) {
    return Ndr.isPresent(r, name)
        ? later -> Optional.of(later.field(name, referent))
        : Deferred.of(Optional.empty());
  }

  @Override
  public void writeFlat(WireWriter w, Optional<T> value) {
    Ndr.writePointer(w, value.isPresent());
  }

  @Override
  public void writeReferents(WireWriter w, Optional<T> value) {
    value.ifPresent(t -> referent.write(w, t));
  }

  @Override
  public int minSize() {
    return 4;
  }
}
