package org.ropeway.codec.dump;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rpcext.AuxBlock;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.rpcext.RpcHeaderExt;

/** What the specifications say of bytes in fields and properties. */
final class KnownInsides implements Insides {
  private static final int MAX_PAYLOADS = 16 << 20;

  private final RopContents rops;

  KnownInsides(RopContents rops) {
    this.rops = rops;
  }

  @Override
  public @Nullable Inside of(DumpNode leaf) {
    if (!(leaf.value() instanceof Bytes || leaf.value() instanceof byte[])) {
      return null;
    }
    return switch (leaf.name()) {
      case "RopBuffer", "AuxiliaryBuffer" -> new Same(r -> ExtendedBuffer.unpack(r, MAX_PAYLOADS));
      case "Payload" -> payload(leaf);
      case "TableRowData" -> row(leaf);
      default -> {
        PropertyTag tag = propertyOf(leaf);
        DumpType type = tag == null ? null : PropertyInsides.of(tag);
        yield type == null ? null : new Same(type.reading());
      }
    };
  }

  /** The property a leaf is the value of; in a list or behind its size it is a child of that. */
  private static @Nullable PropertyTag propertyOf(DumpNode leaf) {
    DumpNode node = leaf;
    for (int i = 0; i < 3 && node != null; i++, node = node.parent()) {
      if (node.property() != null) {
        return node.property();
      }
    }
    return null;
  }

  private @Nullable Inside payload(DumpNode leaf) {
    DumpNode parent = leaf.parent();
    RpcHeaderExt header = parent == null ? null : headerOf(leaf, parent);
    if (parent == null || header == null) {
      return null;
    }
    DumpType.Reading reading = contentOf(parent);
    if (!header.has(RpcHeaderExt.COMPRESSED) && !header.has(RpcHeaderExt.XOR_MAGIC)) {
      return new Same(reading);
    }
    byte[] bytes = leaf.bytes().array();
    return new Unpacked(
        "Payload (unpacked)", () -> ExtendedBuffer.unpack(header, bytes, leaf.offset()), reading);
  }

  private static @Nullable RpcHeaderExt headerOf(DumpNode leaf, DumpNode parent) {
    List<DumpNode> siblings = parent.children();
    int at = siblings.indexOf(leaf);
    return at > 0 && siblings.get(at - 1).value() instanceof RpcHeaderExt header ? header : null;
  }

  private DumpType.Reading contentOf(DumpNode buffer) {
    if (buffer.name().equals("AuxiliaryBuffer") || buffer.name().equals(DumpTypes.AUXILIARY)) {
      return AuxBlock.LIST::read;
    }
    DumpNode body = buffer.parent();
    boolean response =
        buffer.name().equals(DumpTypes.ROP_OUTPUT)
            || buffer.name().equals("ExtendedRopOutputBuffer")
            || (body != null && body.child("ErrorCode") != null);
    return response ? rops::response : rops::request;
  }

  private @Nullable Inside row(DumpNode leaf) {
    RopNotify notify = leaf.enclosing(RopNotify.class);
    List<PropertyTag> columns = notify == null ? null : rops.columnsOf(notify.notificationHandle());
    return columns == null ? null : new Same(PropertyRow.wire(columns)::read);
  }
}
