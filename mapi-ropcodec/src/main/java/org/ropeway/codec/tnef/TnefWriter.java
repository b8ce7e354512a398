package org.ropeway.codec.tnef;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.tnef.TnefStream.Attribute;
import org.ropeway.codec.wire.WireWriter;

/**
 * Writes a message as a TNEF stream. [MS-OXTNEF] 2.1.3. All that can stands in lists of properties,
 * so that text is Unicode.
 */
public final class TnefWriter {
  /** PidTagAttachMethod: an OLE object. */
  private static final int OLE = 6;

  private static final int WINDOWS_1252 = 1252;

  private TnefWriter() {}

  /**
   * The stream of a message.
   *
   * @param key LegacyKey, not 0; names the stream within a mail
   */
  public static byte[] write(TnefMessage message, int key) {
    List<Attribute> attributes = new ArrayList<>();
    message(attributes, 0x00089006, WireWriter.of(4).u32(0x00010000));
    message(attributes, 0x00069007, WireWriter.of(8).u32(WINDOWS_1252).u32(0));
    List<TnefProperty> properties = new ArrayList<>(message.properties());
    for (TnefProperty p : message.properties()) {
      if (is(p, PidTag.MESSAGE_CLASS) && isAscii(p.value())) {
        message(attributes, 0x00078008, writer().latin1z((String) p.value()));
        properties.remove(p);
      }
    }
    if (!message.recipients().isEmpty()) {
      WireWriter rows = writer().u32(message.recipients().size());
      message.recipients().forEach(row -> TnefPropertyWriter.write(rows, row, List.of()));
      message(attributes, 0x00069004, rows);
    }
    WireWriter list = writer();
    TnefPropertyWriter.write(list, properties, List.of());
    message(attributes, 0x00069003, list);
    message.attachments().forEach(a -> attach(attributes, a, key));
    return WireWriter.encode(TnefStream.WIRE, new TnefStream(key, attributes, Bytes.EMPTY));
  }

  /** AttachRendData begins an attachment. [MS-OXTNEF] 2.1.3.3.15. */
  private static void attach(List<Attribute> to, TnefAttachment attachment, int key) {
    List<TnefProperty> properties = new ArrayList<>();
    boolean ole = false;
    int position = -1;
    @Nullable Bytes data = null;
    for (TnefProperty p : attachment.properties()) {
      ole |= is(p, PidTag.ATTACH_METHOD) && p.value().equals(OLE);
      if (is(p, PidTag.RENDERING_POSITION) && p.value() instanceof Integer at) {
        position = at;
      }
      boolean isData = is(p, PidTag.ATTACH_DATA_BINARY) && p.tag().type() == PropertyType.BINARY;
      if (isData && p.value() instanceof Bytes bytes) {
        data = bytes;
      } else {
        properties.add(p);
      }
    }
    WireWriter rendering = WireWriter.of(14).u16(ole ? 2 : 1).u32(position & 0xFFFFFFFFL).zero(8);
    attachment(to, 0x00069002, rendering);
    if (data != null) {
      attachment(to, 0x0006800F, writer().bytes(data.unsafeArray()));
    }
    TnefMessage embedded = attachment.embedded();
    List<byte[]> messages = embedded == null ? List.of() : List.of(write(embedded, key));
    WireWriter list = writer();
    TnefPropertyWriter.write(list, properties, messages);
    attachment(to, 0x00069005, list);
  }

  private static boolean is(TnefProperty p, PropertyTag tag) {
    return p.name() == null && p.tag().id() == tag.id();
  }

  private static boolean isAscii(Object value) {
    return value instanceof String s && StandardCharsets.US_ASCII.newEncoder().canEncode(s);
  }

  private static WireWriter writer() {
    return WireWriter.of(Integer.MAX_VALUE);
  }

  private static void message(List<Attribute> to, int id, WireWriter data) {
    to.add(Attribute.of(Attribute.MESSAGE, id, Bytes.wrap(data.toBytes())));
  }

  private static void attachment(List<Attribute> to, int id, WireWriter data) {
    to.add(Attribute.of(Attribute.ATTACHMENT, id, Bytes.wrap(data.toBytes())));
  }
}
