package org.ropeway.it.differential;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.stream.RopCloneStream;
import org.ropeway.codec.rop.stream.RopCommitStream;
import org.ropeway.codec.rop.stream.RopCopyToStream;
import org.ropeway.codec.rop.stream.RopGetStreamSize;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.stream.RopSeekStream;
import org.ropeway.codec.rop.stream.RopSetStreamSize;
import org.ropeway.codec.rop.stream.RopWriteAndCommitStream;
import org.ropeway.codec.rop.stream.RopWriteStream;
import org.ropeway.codec.rop.stream.RopWriteStreamExtended;

/** What clients do to streams. */
final class StreamActs {
  static final List<Act.Named> ALL =
      List.of(
          new Act.Named("open a stream", 20, StreamActs::open),
          new Act.Named("read a stream", 14, StreamActs::read),
          new Act.Named("write a stream", 14, StreamActs::write),
          new Act.Named("seek in a stream", 10, StreamActs::seek),
          new Act.Named("size of a stream", 8, StreamActs::size),
          new Act.Named("commit a stream", 8, StreamActs::commit),
          new Act.Named("copy a stream", 5, StreamActs::copy));

  private StreamActs() {}

  private static boolean open(Play p, Dice d) {
    Optional<Handle> object = p.any(d, h -> h.kind().hasProperties());
    object.ifPresent(o -> {
      List<PropertyTag> tags =
          Values.tags(o.kind()).stream()
              .filter(tag -> o.kind() != Handle.Kind.FOLDER || !tag.equals(PidTag.DISPLAY_NAME))
              .filter(tag ->
                  tag.type() == PropertyType.STRING
                      || tag.type() == PropertyType.BINARY
                      || d.percent(2))
              .toList();
      PropertyTag tag = d.one(tags);
      PropertyTag asked =
          tag.type() == PropertyType.STRING && d.percent(15)
              ? tag.withType(PropertyType.STRING8)
              : tag;
      int mode = d.of(RopOpenStream.READ_ONLY, RopOpenStream.READ_WRITE, RopOpenStream.CREATE);
      p.note("    " + asked + " mode " + mode);
      p.open(
          Handle.Kind.STREAM,
          o,
          RopOpenStream.ROP,
          (s, out) -> new RopOpenStream.Request(out, s.real(asked), mode));
    });
    return object.isPresent();
  }

  private static Optional<Handle> stream(Play p, Dice d) {
    return p.any(d, Handle.Kind.STREAM);
  }

  private static boolean read(Play p, Dice d) {
    Optional<Handle> stream = stream(p, d);
    int count = d.of(0, 1, 10, 1000, 30_000);
    stream.ifPresent(at -> p.call(at, RopReadStream.ROP, s -> new RopReadStream.Request(count, 0)));
    return stream.isPresent();
  }

  private static boolean write(Play p, Dice d) {
    Optional<Handle> stream = stream(p, d);
    stream.ifPresent(at -> {
      // whole UTF-16 characters, since strings have streams, too
      byte[] data =
          "Grüße 日本 0123456789\r\n".repeat(d.of(0, 1, 3, 200)).getBytes(StandardCharsets.UTF_16LE);
      Bytes bytes = Bytes.wrap(data);
      switch (d.below(4)) {
        case 0 ->
            p.call(
                at, RopWriteAndCommitStream.ROP, s -> new RopWriteAndCommitStream.Request(bytes));
        case 1 ->
            p.call(at, RopWriteStreamExtended.ROP, s -> new RopWriteStreamExtended.Request(bytes));
        default -> p.call(at, RopWriteStream.ROP, s -> new RopWriteStream.Request(bytes));
      }
    });
    return stream.isPresent();
  }

  private static boolean seek(Play p, Dice d) {
    Optional<Handle> stream = stream(p, d);
    int origin = d.of(RopSeekStream.BEGINNING, RopSeekStream.CURRENT, RopSeekStream.END);
    long offset = d.of(0, 2, -2, 100, 5000, -100);
    stream.ifPresent(at -> {
      p.note("    " + origin + " " + offset);
      p.call(at, RopSeekStream.ROP, s -> new RopSeekStream.Request(origin, offset));
    });
    return stream.isPresent();
  }

  private static boolean size(Play p, Dice d) {
    Optional<Handle> stream = stream(p, d);
    stream.ifPresent(at -> {
      if (d.percent(40)) {
        long size = d.of(0, 2, 100, 40_000);
        p.note("    " + size);
        p.call(at, RopSetStreamSize.ROP, s -> new RopSetStreamSize.Request(size));
      }
      p.call(at, RopGetStreamSize.ROP, s -> new RopGetStreamSize.Request());
    });
    return stream.isPresent();
  }

  private static boolean commit(Play p, Dice d) {
    Optional<Handle> stream = stream(p, d);
    stream.ifPresent(at -> p.call(at, RopCommitStream.ROP, s -> new RopCommitStream.Request()));
    return stream.isPresent();
  }

  private static boolean copy(Play p, Dice d) {
    Optional<Handle> from = stream(p, d);
    Optional<Handle> to = stream(p, d);
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    if (d.percent(40)) {
      return p.open(
              Handle.Kind.STREAM,
              from.get(),
              RopCloneStream.ROP,
              (s, out) -> new RopCloneStream.Request(out))
          != null;
    }
    long count = d.of(0, 2, 1000, 1 << 20);
    p.note("    " + count);
    p.call(
        from.get(),
        to.get(),
        RopCopyToStream.ROP,
        (s, at) -> new RopCopyToStream.Request(at, count));
    return true;
  }
}
