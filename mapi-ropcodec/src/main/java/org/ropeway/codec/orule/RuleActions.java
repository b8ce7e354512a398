package org.ropeway.codec.orule;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.ValueCodec;
import org.ropeway.codec.orule.RuleAction.ActionData;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * What a rule does, in order: RuleAction. [MS-OXORULE] 2.2.5; a value of {@link
 * org.ropeway.codec.data.PropertyType#RULE_ACTION}.
 */
public record RuleActions(List<RuleAction> actions) {
  /** As in the rules table and in PidTagClientActions: counts and sizes have 16 bits. */
  public static final WireType<RuleActions> STANDARD = new Codec(ValueCodec.ROP).actions();

  /** As in an extended rule: counts and sizes have 32 bits, and folders are entry ids. */
  public static final WireType<RuleActions> EXTENDED = new Codec(ValueCodec.WIDE).actions();

  public RuleActions {
    actions = List.copyOf(actions);
  }

  /** The actions of a value of PtypRuleAction in a ROP. */
  public static RuleActions of(Bytes value) {
    return STANDARD.readAll(value.unsafeArray());
  }

  /** The value of PtypRuleAction in a ROP. */
  public Bytes toBytes() {
    return Bytes.wrap(WireWriter.encode(STANDARD, this));
  }

  /** How actions stand on the wire with one width of counts. */
  private record Codec(ValueCodec values) {
    private boolean isExtended() {
      return values == ValueCodec.WIDE;
    }

    WireType<RuleActions> actions() {
      WireType<RuleAction> block = WireType.of(isExtended() ? 13 : 11, this::read, this::write);
      WireType<List<RuleAction>> list = isExtended() ? Wire.list32(block) : Wire.list16(block);
      return WireType.of(
          list.minSize(),
          r -> new RuleActions(r.field("NoOfActions", "ActionBlocks", list)),
          (w, v) -> list.write(w, v.actions));
    }

    private WireType<Bytes> bytes() {
      return isExtended() ? Bytes.WIRE32 : Bytes.WIRE16;
    }

    private RuleAction read(WireReader r) {
      long length =
          isExtended() ? r.field("ActionLength", Wire.U32) : r.field("ActionLength", Wire.U16);
      WireReader block = r.slice(length);
      int type = block.field("ActionType", Wire.U8);
      long flavor = block.field("ActionFlavor", Wire.U32);
      long flags = block.field("ActionFlags", Wire.U32);
      RuleAction action = new RuleAction(flavor, flags, data(block, type));
      block.end();
      return action;
    }

    private ActionData data(WireReader r, int type) {
      return switch (type) {
        case RuleAction.MOVE, RuleAction.COPY ->
            new RuleAction.MoveCopy(
                type,
                isExtended() ? 0 : r.field("FolderInThisStore", Wire.U8),
                r.field("StoreEIDSize", "StoreEID", bytes()),
                r.field("FolderEIDSize", "FolderEID", bytes()));
        case RuleAction.REPLY, RuleAction.OOF_REPLY ->
            new RuleAction.Reply(type, template(r), r.field("ReplyTemplateGUID", MapiGuid.WIRE));
        case RuleAction.DEFER_ACTION -> new RuleAction.Defer(r.field("Data", Bytes.REST));
        case RuleAction.BOUNCE -> new RuleAction.Bounce(r.field("BounceCode", Wire.U32));
        case RuleAction.FORWARD, RuleAction.DELEGATE ->
            new RuleAction.Forward(
                type, r.field("RecipientCount", "RecipientBlocks", recipients()));
        case RuleAction.TAG ->
            new RuleAction.Tag(r.field("TaggedPropertyValue", PropertyValue.wire(values)));
        case RuleAction.DELETE -> new RuleAction.Delete();
        case RuleAction.MARK_AS_READ -> new RuleAction.MarkAsRead();
        default -> new RuleAction.Unknown(type, Bytes.rest(r, "Data"));
      };
    }

    private RuleAction.Template template(WireReader r) {
      return isExtended()
          ? new RuleAction.TemplateEntryId(
              r.field("MessageEIDSize", "ReplyTemplateMessageEID", Bytes.WIRE32))
          : new RuleAction.TemplateIds(
              r.field("ReplyTemplateFID", Fid.WIRE), r.field("ReplyTemplateMID", Mid.WIRE));
    }

    private WireType<List<RuleAction.Recipient>> recipients() {
      WireType<PropertyValue> property = PropertyValue.wire(values);
      WireType<List<PropertyValue>> properties =
          isExtended() ? Wire.list32(property) : Wire.list16(property);
      WireType<RuleAction.Recipient> recipient =
          WireType.of(
              1 + properties.minSize(),
              r ->
                  new RuleAction.Recipient(
                      r.field("Reserved", Wire.U8),
                      r.field("NoOfProperties", "PropertyValues", properties)),
              (w, v) -> properties.write(w.u8(v.reserved()), v.properties()));
      return isExtended() ? Wire.list32(recipient) : Wire.list16(recipient);
    }

    private void write(WireWriter w, RuleAction action) {
      WireWriter block = WireWriter.of(w.remaining()).withString8Charset(w.string8Charset());
      block.u8(action.data().actionType()).u32(action.actionFlavor()).u32(action.actionFlags());
      data(block, action.data());
      bytes().write(w, Bytes.wrap(block.toBytes()));
    }

    private void data(WireWriter w, ActionData data) {
      switch (data) {
        case RuleAction.MoveCopy v -> {
          if (!isExtended()) {
            w.u8(v.folderInThisStore());
          }
          bytes().write(w, v.storeEid());
          bytes().write(w, v.folderEid());
        }
        case RuleAction.Reply v -> {
          template(w, v.template());
          MapiGuid.WIRE.write(w, v.templateGuid());
        }
        case RuleAction.Defer v -> w.bytes(v.data().unsafeArray());
        case RuleAction.Bounce v -> w.u32(v.bounceCode());
        case RuleAction.Forward v -> recipients().write(w, v.recipients());
        case RuleAction.Tag v -> PropertyValue.wire(values).write(w, v.property());
        case RuleAction.Delete v -> {}
        case RuleAction.MarkAsRead v -> {}
        case RuleAction.Unknown v -> w.bytes(v.data().unsafeArray());
      }
    }

    private void template(WireWriter w, RuleAction.Template template) {
      switch (template) {
        case RuleAction.TemplateIds ids when !isExtended() -> {
          Fid.WIRE.write(w, ids.folderId());
          Mid.WIRE.write(w, ids.messageId());
        }
        case RuleAction.TemplateEntryId id when isExtended() ->
            Bytes.WIRE32.write(w, id.messageEid());
        default -> throw new IllegalArgumentException(template + " in a rule of the other kind");
      }
    }
  }
}
