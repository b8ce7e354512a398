package org.ropeway.codec.dump;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.dcerpc.Pdu;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rpc.emsmdb.EcDoRpc;
import org.ropeway.codec.rpcext.AuxBlock;
import org.ropeway.codec.rpcext.AuxInfo;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.rpcext.RpcHeaderExt;
import org.ropeway.codec.rtf.CompressedRtf;
import org.ropeway.codec.wire.WireType;

/** What the specifications say of bytes in fields and properties. */
final class KnownInsides implements Insides {
  private static final int MAX_PAYLOADS = 16 << 20;

  private static final MapiGuid IID_MESSAGE =
      MapiGuid.parse("00020307-0000-0000-c000-000000000046");

  private static final DumpType.Reading TEXT =
      r ->
          r.field(
              "Text",
              WireType.of(
                  0,
                  in -> new String(in.rest(), StandardCharsets.ISO_8859_1),
                  (w, v) -> w.bytes(v.getBytes(StandardCharsets.ISO_8859_1))));

  private static final Set<String> ENTRY_IDS =
      Set.of("EntryId", "EntryID", "EmbeddedEntryID", "ElementData", "TaskAssignerEntryID");

  private final RopContents rops;
  private final DumpRpcSession rpc;
  private boolean learnt;

  KnownInsides(RopContents rops, DumpRpcSession rpc) {
    this.rops = rops;
    this.rpc = rpc;
  }

  @Override
  public @Nullable Inside of(DumpNode leaf) {
    if (leaf.value() instanceof EcDoRpc.Buffer buffer) {
      return obfuscated(leaf, buffer);
    }
    if (!(leaf.value() instanceof Bytes || leaf.value() instanceof byte[])) {
      return null;
    }
    return switch (nameOf(leaf)) {
      case "stub_data" -> stub(leaf);
      case "RopBuffer", "AuxiliaryBuffer", "rgbIn", "rgbOut", "rgbAuxIn", "rgbAuxOut" ->
          new Same(r -> ExtendedBuffer.unpack(r, MAX_PAYLOADS));
      case "Payload" -> payload(leaf);
      case "TableRowData" -> row(leaf);
      case "AuxPayload" -> auxiliary(leaf);
      case "CONTENTS" -> rtf(leaf);
      case "ObjectData" -> object(leaf);
      default -> {
        if (ENTRY_IDS.contains(nameOf(leaf))) {
          yield new Same(Blobs.ENTRY_ID.reading());
        }
        PropertyTag tag = propertyOf(leaf);
        DumpType type = tag == null ? null : PropertyInsides.of(tag);
        yield type == null ? null : new Same(type.reading());
      }
    };
  }

  /** The name of a field; of an entry id behind its size as well. */
  private static String nameOf(DumpNode leaf) {
    DumpNode parent = leaf.parent();
    return parent != null
            && leaf.name().equals("Data")
            && ENTRY_IDS.contains(parent.name())
            && !parent.isOpened()
        ? parent.name()
        : leaf.name();
  }

  /** The property a leaf is the value of; in a list or behind its size it is a child of that. */
  private static @Nullable PropertyTag propertyOf(DumpNode leaf) {
    DumpNode node = leaf;
    for (int i = 0; i < 3 && node != null && !node.isOpened(); i++, node = node.parent()) {
      if (node.property() != null) {
        return node.property();
      }
    }
    return null;
  }

  /** All PDUs before it, and beside it, are decoded when its insides are asked for. */
  private @Nullable Inside stub(DumpNode leaf) {
    if (!learnt) {
      learnt = true;
      rpc.learn(leaf.root());
    }
    Pdu pdu = leaf.enclosing(Pdu.class);
    return pdu == null ? null : rpc.of(pdu);
  }

  private @Nullable Inside payload(DumpNode leaf) {
    DumpNode parent = leaf.parent();
    RpcHeaderExt header = parent == null ? null : headerOf(leaf, parent);
    if (parent == null || header == null) {
      return null;
    }
    DumpType.Reading reading = contentOf(parent);
    if (!header.has(RpcHeaderExt.COMPRESSED) && !header.has(RpcHeaderExt.XOR_MAGIC)) {
      return reading == null ? null : new Same(reading);
    }
    byte[] bytes = leaf.bytes().array();
    return new Unpacked(
        "Payload (unpacked)", () -> ExtendedBuffer.unpack(header, bytes, leaf.offset()), reading);
  }

  /** A ROP buffer without a header, of a call or, where no size of an array follows, an answer. */
  private Inside obfuscated(DumpNode leaf, EcDoRpc.Buffer buffer) {
    Pdu pdu = leaf.enclosing(Pdu.class);
    RopContents contents = pdu == null ? rops : rpc.rops(pdu);
    DumpNode parent = leaf.parent();
    boolean call = parent != null && parent.child("cbMax") != null;
    return new Unpacked(
        "rgb (unpacked)", buffer::ropBuffer, call ? contents::request : contents::response);
  }

  private static @Nullable RpcHeaderExt headerOf(DumpNode leaf, DumpNode parent) {
    List<DumpNode> siblings = parent.children();
    int at = siblings.indexOf(leaf);
    return at > 0 && siblings.get(at - 1).value() instanceof RpcHeaderExt header ? header : null;
  }

  private DumpType.@Nullable Reading contentOf(DumpNode buffer) {
    Pdu pdu = buffer.enclosing(Pdu.class);
    RopContents contents = pdu == null ? rops : rpc.rops(pdu);
    return switch (buffer.name()) {
      case DumpTypes.EXTENDED -> null;
      case "AuxiliaryBuffer", "rgbAuxIn", "rgbAuxOut", DumpTypes.AUXILIARY -> AuxBlock.LIST::read;
      case DumpTypes.ROP_OUTPUT, "ExtendedRopOutputBuffer", "rgbOut" -> contents::response;
      default -> {
        DumpNode body = buffer.parent();
        boolean response = body != null && body.child("ErrorCode") != null;
        yield response ? contents::response : contents::request;
      }
    };
  }

  private static @Nullable Inside auxiliary(DumpNode leaf) {
    DumpNode block = leaf.parent();
    return block == null
            || !(number(block, "Version") instanceof Integer version)
            || !(number(block, "Type") instanceof Integer type)
        ? null
        : new Same(r -> AuxInfo.read(r, version, type));
  }

  private static @Nullable Object number(DumpNode node, String child) {
    DumpNode found = node.child(child);
    return found == null ? null : found.value();
  }

  private static @Nullable Inside rtf(DumpNode leaf) {
    DumpNode blob = leaf.parent();
    if (blob == null || blob.child("COMPTYPE") == null) {
      return null;
    }
    DumpNode size = blob.child("COMPSIZE");
    int from = size == null ? blob.offset() : size.offset();
    byte[] all = blob.space().slice(from, leaf.offset() + leaf.length()).unsafeArray();
    return new Unpacked("RTF", () -> Bytes.wrap(CompressedRtf.decompress(all, MAX_PAYLOADS)), TEXT);
  }

  private static @Nullable Inside object(DumpNode leaf) {
    DumpNode value = leaf.parent();
    return value != null && IID_MESSAGE.equals(number(value, "InterfaceIdentifier"))
        ? new Same(Blobs.TNEF.reading())
        : null;
  }

  private @Nullable Inside row(DumpNode leaf) {
    RopNotify notify = leaf.enclosing(RopNotify.class);
    List<PropertyTag> columns = notify == null ? null : rops.columnsOf(notify.notificationHandle());
    return columns == null ? null : new Same(PropertyRow.wire(columns)::read);
  }
}
