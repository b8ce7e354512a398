package org.ropeway.codec.orule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Readings;
import org.ropeway.codec.RestrictionShape;
import org.ropeway.codec.TracedFields;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.ServerId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

class RuleActionsTest {
  private static final MapiGuid TEMPLATE = MapiGuid.parse("41213b37-7628-44fe-8e8d-71be34cc3154");

  static Stream<Vector> conditions() {
    return Vectors.ofKind("rule-condition").filter(v -> !v.id().equals("mfcmapi-rulecondition-4"));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void conditionsOfOthers(Vector v) {
    WireType<ExtendedRuleCondition> type =
        v.id().contains("extended") ? ExtendedRuleCondition.WIRE : Readings.NARROW_CONDITION;
    ExtendedRuleCondition condition = Vectors.roundTrip(type, v.bytes());
    Vectors.refusesPrefixes(type, v.bytes());
    Attack.on(type, v.bytes());
    List<String> compared =
        TracedFields.of(type, v.bytes())
            .compare(
                v,
                Map.of(
                    "Number of named props", "NoOfNamedProps",
                    "Named prop size", "NamedPropertiesSize",
                    "Guid", "GUID",
                    "PropTag", ""));
    assertThat(compared).contains("NoOfNamedProps");
    RestrictionShape.compare(condition.restriction(), v);
  }

  @Test
  void actionsOfOthers() {
    Vector v = Vectors.get("mfcmapi-extendedruleaction-1");
    ExtendedRuleActions actions = Vectors.roundTrip(ExtendedRuleActions.WIRE, v.bytes());
    Vectors.refusesPrefixes(ExtendedRuleActions.WIRE, v.bytes());
    Attack.on(ExtendedRuleActions.WIRE, v.bytes());
    assertThat(
            TracedFields.of(ExtendedRuleActions.WIRE, v.bytes())
                .compare(
                    v,
                    Map.of(
                        "Number of named props", "NoOfNamedProps",
                        "Named prop size", "NamedPropertiesSize",
                        "Guid", "GUID",
                        "PropID", "",
                        "StoreEIDBytes", "StoreEID")))
        .contains("ActionLength", "ActionFlavor", "ActionFlags", "RuleVersion", "StoreEIDSize");
    assertThat(actions.namedProperties().entries())
        .hasSize(1)
        .allSatisfy(e -> assertThat(e.propId()).isEqualTo(0x837E));
    assertThat(actions.actions().actions())
        .extracting(RuleAction::data)
        .satisfiesExactly(
            move -> assertThat(move.actionType()).isEqualTo(RuleAction.MOVE),
            tag ->
                assertThat(tag)
                    .isEqualTo(
                        new RuleAction.Tag(
                            new PropertyValue(new PropertyTag(0x837E0003), 0x377BDC0A))));
  }

  @Test
  void deferredActionsOfOthers() {
    Vector v = Vectors.get("mfcmapi-extendedruleaction-2");
    ExtendedRuleActions actions = Vectors.roundTrip(ExtendedRuleActions.WIRE, v.bytes());
    Attack.on(ExtendedRuleActions.WIRE, v.bytes());
    assertThat(actions)
        .isEqualTo(
            ExtendedRuleActions.of(
                new RuleActions(List.of(actions.actions().actions().getFirst()))));
    assertThat(actions.actions().actions().getFirst().data())
        .isInstanceOfSatisfying(
            RuleAction.Defer.class, d -> assertThat(d.data().length()).isEqualTo(2306));
  }

  private static final List<RuleAction.Recipient> RECIPIENTS =
      List.of(
          new RuleAction.Recipient(
              1,
              List.of(
                  new PropertyValue(PidTag.DISPLAY_NAME, "A"),
                  new PropertyValue(PidTag.RECIPIENT_TYPE, 1))));

  private static final List<RuleAction> SIMPLE =
      List.of(
          RuleAction.of(new RuleAction.Defer(Bytes.ofHex("0102"))),
          RuleAction.of(new RuleAction.Bounce(RuleAction.BOUNCE_DENIED)),
          new RuleAction(
              RuleAction.FORWARD_AS_ATTACHMENT,
              0,
              new RuleAction.Forward(RuleAction.FORWARD, RECIPIENTS)),
          RuleAction.of(new RuleAction.Forward(RuleAction.DELEGATE, List.of())),
          RuleAction.of(new RuleAction.Tag(new PropertyValue(PidTag.IMPORTANCE, 2))),
          RuleAction.of(new RuleAction.Delete()),
          RuleAction.of(new RuleAction.MarkAsRead()),
          new RuleAction(1, 2, new RuleAction.Unknown(0x7F, Bytes.ofHex("09"))));

  /** Each action of a standard rule by hand. 2.2.5.1.2. */
  @Test
  void standardActions() {
    Fid folder = Fid.of(1, 0x435);
    RuleAction move =
        RuleAction.of(
            new RuleAction.MoveCopy(
                RuleAction.MOVE,
                1,
                Bytes.ofHex("aa"),
                Bytes.wrap(WireWriter.encode(ServerId.WIRE, ServerId.of(folder)))));
    RuleAction reply =
        new RuleAction(
            RuleAction.REPLY_NOT_TO_SENDER,
            0,
            new RuleAction.Reply(
                RuleAction.OOF_REPLY,
                new RuleAction.TemplateIds(folder, Mid.of(1, 0x999)),
                TEMPLATE));
    String expected =
        "0a002400 01 00000000 00000000 01 0100 aa 1500 01 0100000000000435 0000000000000000"
            + " 000000002900 04 01000000 00000000 0100000000000435 0100000000000999"
            + " 373b21412876fe448e8d71be34cc31540b00 05 00000000 00000000 01020d00 06 00000000"
            + " 00000000 260000001e00 07 04000000 00000000 0100 01 0200 1f000130 4100 0000 0300150c"
            + " 010000000b00 08 00000000 00000000 00001100 09 00000000 00000000 03001700"
            + " 020000000900 0a 00000000 000000000900 0b 00000000 000000000a00 7f 01000000 02000000"
            + " 09";
    RuleActions actions =
        new RuleActions(Stream.concat(Stream.of(move, reply), SIMPLE.stream()).toList());
    assertThat(actions.toBytes().toHex()).isEqualTo(expected.replace(" ", ""));
    assertThat(RuleActions.of(actions.toBytes())).isEqualTo(actions);
    Vectors.refusesPrefixes(RuleActions.STANDARD, actions.toBytes().array());
    Attack.on(RuleActions.STANDARD, actions.toBytes().array());
    assertThatThrownBy(() -> WireWriter.encode(RuleActions.EXTENDED, actions))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void extendedActions() {
    RuleAction copy =
        RuleAction.of(
            new RuleAction.MoveCopy(RuleAction.COPY, 0, Bytes.ofHex("aa"), Bytes.ofHex("bb")));
    RuleAction reply =
        RuleAction.of(
            new RuleAction.Reply(
                RuleAction.REPLY, new RuleAction.TemplateEntryId(Bytes.ofHex("cc")), TEMPLATE));
    RuleActions actions =
        new RuleActions(Stream.concat(Stream.of(copy, reply), SIMPLE.stream()).toList());
    byte[] bytes = WireWriter.encode(RuleActions.EXTENDED, actions);
    assertThat(Bytes.wrap(bytes).toHex())
        .startsWith(
            ("0a000000"
                    + "13000000 02 00000000 00000000 01000000 aa 01000000 bb"
                    + "1e000000 03 00000000 00000000 01000000 cc 373b21412876fe448e8d71be34cc3154")
                .replace(" ", ""));
    assertThat(Vectors.roundTrip(RuleActions.EXTENDED, bytes)).isEqualTo(actions);
    Vectors.refusesPrefixes(RuleActions.EXTENDED, bytes);
    Attack.on(RuleActions.EXTENDED, bytes);
  }

  /** Sizes that are not those of what they hold. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0100 0800 0a 00000000 000000",
        "0100 0a00 0a 00000000 00000000 00",
        "0100 0c00 06 00000000 00000000 000000",
        "0200 0900 0a 00000000 00000000",
        "0100 0b00 07 00000000 00000000 ffff"
      })
  void refusesOtherSizes(String hex) {
    Bytes bytes = Bytes.ofHex(hex.replace(" ", ""));
    assertThatThrownBy(() -> RuleActions.of(bytes)).isInstanceOf(WireException.class);
  }
}
