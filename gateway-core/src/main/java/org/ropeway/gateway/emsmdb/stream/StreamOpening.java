package org.ropeway.gateway.emsmdb.stream;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.PropertyObject;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.stream.StreamObject.Access;
import org.ropeway.store.MapiException;
import org.ropeway.store.property.PropertyBag;

/** RopOpenStream. [MS-OXCPRPT] 2.2.14, 3.2.5.11. */
final class StreamOpening {
  /**
   * OpenModeFlags, which the specification had before: for writing if that is possible, else for
   * reading.
   */
  private static final int BEST_ACCESS = 0x03;

  RopResult open(RopContext c, RopOpenStream.Request r) {
    PropertyObject object = c.input(PropertyObject.class);
    if (object.kind() == ObjectKind.LOGON) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "stream of a logon");
    }
    if (object.kind() == ObjectKind.FOLDER
        && r.propertyTag().id() == PidTag.SECURITY_DESCRIPTOR_AS_XML.id()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "[MS-OXCPERM] 3.2.5.3");
    }
    Access access = access(object, r.openModeFlags());
    c.requireHandle(ObjectKind.STREAM);
    SessionStreams streams = c.session().streams();
    PropertyBag bag = streams.seenThrough(object);
    PropertyTag tag = streamed(bag, r.propertyTag());
    PropertyStream stream;
    if (r.openModeFlags() == RopOpenStream.CREATE) {
      stream = new PropertyStream(streams, object, tag, bytes(c, tag, Bytes.EMPTY));
      stream.change();
      if (!stream.isOfFolder()) {
        stream.commit();
      }
    } else {
      Object value = value(bag, tag);
      if (value == null) {
        throw new MapiException(ErrorCode.NOT_FOUND, "no property " + tag);
      }
      stream = new PropertyStream(streams, object, tag, bytes(c, tag, value));
    }
    StreamObject opened = new StreamObject(stream, access, streams.maxSize());
    return RopResult.opened(opened, new RopOpenStream.Response(opened.size()));
  }

  private static Access access(PropertyObject object, int mode) {
    return switch (mode) {
      case RopOpenStream.READ_ONLY -> Access.READ;
      case RopOpenStream.READ_WRITE, RopOpenStream.CREATE -> {
        if (!isWritable(object)) {
          throw new MapiException(ErrorCode.ACCESS_DENIED, "not writable: " + object.kind());
        }
        yield Access.WRITE;
      }
      case BEST_ACCESS -> isWritable(object) ? Access.WRITE : Access.READ;
      default -> throw new MapiException(ErrorCode.INVALID_PARAMETER, "OpenModeFlags " + mode);
    };
  }

  /** Streams of public folders are for reading only. [MS-OXCPRPT] 3.2.5.11. */
  private static boolean isWritable(PropertyObject object) {
    boolean publicFolder = object.kind() == ObjectKind.FOLDER && object.logon().isPublic();
    return object.isWritable() && !publicFolder;
  }

  /** The tag as which a property is streamed; NotSupported if it has none. */
  private static PropertyTag streamed(PropertyBag bag, PropertyTag asked) {
    PropertyTag known = bag.tagOf(asked.id());
    PropertyTag tag = asked.typeCode() == 0 && known != null ? known : asked;
    PropertyType type =
        tag.hasKnownType() && !tag.isMultivalueInstance() ? tag.type() : PropertyType.NULL;
    return switch (type) {
      case BINARY, STRING, STRING8 -> tag;
      case OBJECT -> tag.withType(PropertyType.BINARY);
      default -> throw new MapiException(ErrorCode.NOT_SUPPORTED, "stream of " + tag);
    };
  }

  /** The value of a property if a stream of this type can have it. */
  private static @Nullable Object value(PropertyBag bag, PropertyTag tag) {
    Object value =
        StreamText.isText(tag.type())
            ? PropertyObject.valueOf(bag, tag)
            : bag.get(tag.withType(PropertyType.UNSPECIFIED));
    boolean fits = StreamText.isText(tag.type()) ? value instanceof String : value instanceof Bytes;
    return fits ? value : null;
  }

  private static StreamBytes bytes(RopContext c, PropertyTag tag, Object value) {
    StreamMemory memory = c.session().streams().memory();
    return value instanceof String text
        ? StreamBytes.made(memory, StreamText.encode(text, tag.type(), c.string8().charset()))
        : StreamBytes.of(memory, (Bytes) value);
  }
}
