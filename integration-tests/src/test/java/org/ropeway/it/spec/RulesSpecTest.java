package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.it.spec.RuleDesk.about;
import static org.ropeway.it.spec.RuleDesk.into;
import static org.ropeway.it.spec.RuleDesk.rule;
import static org.ropeway.it.spec.RuleDesk.subject;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.rule.RopGetRulesTable;
import org.ropeway.codec.rop.rule.RopModifyRules;
import org.ropeway.codec.rop.rule.RuleData;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** The rules of a folder: their table, and how it changes. [MS-OXORULE] 2.2.1, 2.2.2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesSpecTest {
  private static final int ENABLED = 0x01;
  private static final int ERROR = 0x02;
  private static final int PARSE_ERROR = 0x40;

  private House house;
  private Outlook outlook;
  private Fid inbox;
  private RuleDesk desk;

  @BeforeAll
  void build() {
    house = House.build(ox -> {});
  }

  @AfterAll
  void end() {
    house.close();
  }

  @BeforeEach
  void begin() {
    outlook = house.outlook(House.ALICE);
    inbox = outlook.store().folderId(PrivateFolder.INBOX);
    desk = new RuleDesk(outlook, inbox);
  }

  @AfterEach
  void clear() {
    assertThat(desk.modify(RopModifyRules.REPLACE)).isEqualTo(ErrorCode.SUCCESS);
    outlook.close();
  }

  private RuleData simple(String name, int sequence) {
    return rule(name, sequence, ENABLED, subject(name), into(RuleAction.MOVE, inbox));
  }

  private Object idOf(String name) {
    return desk.rules().stream()
        .filter(rule -> name.equals(rule.get(PidTag.RULE_NAME)))
        .map(rule -> rule.get(PidTag.RULE_ID))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.2: each rule that is added gets a PidTagRuleId, unique in its folder")
  @Must("[MS-OXORULE] 3.2.5.2: a request that is processed completely returns 0")
  @Must("[MS-OXORULE] 3.2.5.3: the table lets clients read the rules by the ROPs of tables")
  @Must("[MS-OXORULE] 2.2.1.3.1.8: PidTagRuleProviderData is preserved")
  @Must("[MS-OXORULE] 2.2.1.3.1.7: PidTagRuleUserFlags are preserved")
  void whatIsWrittenIsRead() {
    Restriction when =
        new Restriction.And(
            List.of(
                subject("offer"),
                new Restriction.Comment(
                    List.of(new PropertyValue(new PropertyTag(0x6001001F), "Bob")),
                    new Restriction.Property(
                        RelOp.EQUAL,
                        PidTag.SENDER_SEARCH_KEY,
                        new PropertyValue(
                            PidTag.SENDER_SEARCH_KEY,
                            Bytes.of("SMTP:BOB@OX.TEST\0".getBytes(StandardCharsets.US_ASCII)))))));
    RuleData first = rule("first", 11, ENABLED | 0x10, when, into(RuleAction.MOVE, inbox));
    List<PropertyValue> values = new ArrayList<>(first.propertyValues());
    values.add(new PropertyValue(PidTag.RULE_USER_FLAGS, 0x80000005));
    values.add(new PropertyValue(PidTag.RULE_PROVIDER_DATA, Bytes.ofHex("010000000100")));
    assertThat(desk.modify(0, new RuleData(RuleData.ROW_ADD, values), simple("second", 10)))
        .isEqualTo(ErrorCode.SUCCESS);

    List<Map<PropertyTag, Object>> rules = desk.rules();
    assertThat(rules).extracting(r -> r.get(PidTag.RULE_NAME)).containsExactly("second", "first");
    values.forEach(v -> assertThat(rules.get(1)).containsEntry(v.tag(), v.value()));
    assertThat(rules.get(0).get(PidTag.RULE_ID))
        .isInstanceOf(Long.class)
        .isNotEqualTo(rules.get(1).get(PidTag.RULE_ID));

    house.restartGateway();
    try (Outlook again = house.outlook(House.ALICE)) {
      assertThat(new RuleDesk(again, inbox).rules()).isEqualTo(rules);
    }
    outlook = house.outlook(House.ALICE);
    desk = new RuleDesk(outlook, inbox);
  }

  @Test
  @Must("[MS-OXORULE] 2.2.1.3: ROW_MODIFY changes the values it names of the rule it names")
  @Must("[MS-OXORULE] 2.2.1.3: ROW_REMOVE removes the rule it names")
  @Must("[MS-OXORULE] 2.2.1.2: with R the rules of the request take the place of all")
  void changes() {
    desk.modify(0, simple("a", 1), simple("b", 2), simple("c", 3));
    Object b = idOf("b");
    assertThat(
            desk.modify(
                0,
                about(RuleData.ROW_MODIFY, b, new PropertyValue(PidTag.RULE_SEQUENCE, 9)),
                about(RuleData.ROW_REMOVE, idOf("a"))))
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(desk.rules()).extracting(r -> r.get(PidTag.RULE_NAME)).containsExactly("c", "b");
    assertThat(desk.rules().get(1))
        .containsEntry(PidTag.RULE_ID, b)
        .containsEntry(PidTag.RULE_SEQUENCE, 9)
        .containsEntry(PidTag.RULE_CONDITION, subject("b"));

    assertThat(desk.modify(RopModifyRules.REPLACE, simple("only", 1))).isEqualTo(ErrorCode.SUCCESS);
    assertThat(desk.rules()).extracting(r -> r.get(PidTag.RULE_NAME)).containsExactly("only");
    assertThat(desk.modify(0, about(RuleData.ROW_REMOVE, b))).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.2: PidTagHasRules is true if and only if the folder has rules")
  @Must("[MS-OXORULE] 2.2.8.1: PidTagHasRules says whether a folder has rules")
  void hasRules() {
    assertThat(hasRulesNow()).isFalse();
    desk.modify(0, simple("one", 1));
    assertThat(hasRulesNow()).isTrue();
    desk.modify(0, about(RuleData.ROW_REMOVE, idOf("one")));
    assertThat(hasRulesNow()).isFalse();
  }

  private boolean hasRulesNow() {
    var opened =
        outlook.open(
            outlook.logon(), RopOpenFolder.ROP, out -> new RopOpenFolder.Request(out, inbox, 0));
    boolean answer = opened.response().hasRules();
    assertThat(outlook.properties(opened.opened(), PidTag.HAS_RULES))
        .containsEntry(PidTag.HAS_RULES, answer);
    outlook.release(opened.opened());
    return answer;
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.2: data that is incorrect is an error, and nothing of it is done")
  void whatIsNoRule() {
    RuleData good = simple("good", 1);
    for (PropertyTag needed :
        List.of(PidTag.RULE_PROVIDER, PidTag.RULE_CONDITION, PidTag.RULE_ACTIONS)) {
      RuleData less =
          new RuleData(
              RuleData.ROW_ADD,
              good.propertyValues().stream().filter(v -> !v.tag().equals(needed)).toList());
      assertThat(desk.modify(0, good, less)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    }
    RuleData withId =
        about(RuleData.ROW_ADD, 5L, good.propertyValues().toArray(PropertyValue[]::new));
    assertThat(desk.modify(0, good, withId)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    RuleData strange = about(RuleData.ROW_MODIFY, 5L, new PropertyValue(PidTag.RULE_SEQUENCE, 1));
    assertThat(desk.modify(0, good, strange)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(desk.modify(RopModifyRules.REPLACE, strange)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(desk.modify(0, new RuleData(RuleData.ROW_REMOVE, List.of())))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(desk.modify(0x02)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(desk.modify(0, rule("empty", 1, 1, subject("x"))))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(desk.rules()).isEmpty();
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.2: beyond the server's limit of rules the answer is ecNotEnoughMemory")
  void limits() {
    RuleData[] many =
        IntStream.range(0, 100).mapToObj(i -> simple("r" + i, i)).toArray(RuleData[]::new);
    for (int i = 0; i < 5; i++) {
      assertThat(desk.modify(0, many)).isEqualTo(ErrorCode.SUCCESS);
    }
    assertThat(desk.modify(0, simple("one too many", 501))).isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
    assertThat(desk.rules()).hasSize(500);
    desk.modify(RopModifyRules.REPLACE);
    RuleData large =
        rule("large", 1, ENABLED, subject("x".repeat(12_000)), into(RuleAction.MOVE, inbox));
    for (int i = 0; i < 10; i++) {
      assertThat(desk.modify(0, large)).isEqualTo(ErrorCode.SUCCESS);
    }
    assertThat(desk.modify(0, large)).isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
  }

  @Test
  @Must("[MS-OXORULE] 2.2.1.3.1.3: ST_ERROR set by a client is ignored")
  @Must("[MS-OXORULE] 2.2.1.3.1.3: a rule the server cannot parse has ST_RULE_PARSE_ERROR")
  void theErrorBitsAreTheServers() {
    desk.modify(0, rule("fine", 1, ENABLED | ERROR | PARSE_ERROR, subject("x"), into(1, inbox)));
    assertThat(desk.rules().getFirst()).containsEntry(PidTag.RULE_STATE, ENABLED);
    Restriction list =
        new Restriction.Property(
            RelOp.MEMBER_OF_DL,
            PidTag.SENDER_ENTRY_ID,
            new PropertyValue(PidTag.SENDER_ENTRY_ID, Bytes.of((byte) 1)));
    Object id = desk.rules().getFirst().get(PidTag.RULE_ID);
    desk.modify(0, about(RuleData.ROW_MODIFY, id, new PropertyValue(PidTag.RULE_CONDITION, list)));
    assertThat(desk.rules().getFirst()).containsEntry(PidTag.RULE_STATE, ENABLED | PARSE_ERROR);
    desk.modify(
        0, about(RuleData.ROW_MODIFY, id, new PropertyValue(PidTag.RULE_CONDITION, subject("y"))));
    assertThat(desk.rules().getFirst()).containsEntry(PidTag.RULE_STATE, ENABLED);
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.3: a bit of TableFlags other than U is ecNotSupported")
  void tableFlags() {
    MapiRef ref = outlook.folder(inbox);
    for (int flags : new int[] {0x01, 0x80, 0x41}) {
      assertThat(
              outlook
                  .open(ref, RopGetRulesTable.ROP, out -> new RopGetRulesTable.Request(out, flags))
                  .returnValue())
          .isEqualTo(ErrorCode.NOT_SUPPORTED);
    }
    outlook.release(ref);
  }

  @Test
  @Must("[MS-OXCTABL] 3.2.5.4: a rules table can be restricted")
  @Must("[MS-OXCTABL] 3.2.5.14: a row of a rules table can be found")
  void restricted() {
    desk.modify(0, simple("a", 1), simple("b", 2), simple("c", 3));
    MapiRef ref = outlook.folder(inbox);
    MapiRef table = desk.table(ref);
    Restriction second =
        new Restriction.Property(
            RelOp.GREATER_THAN_OR_EQUAL,
            PidTag.RULE_SEQUENCE,
            new PropertyValue(PidTag.RULE_SEQUENCE, 2));
    RopFindRow.Response found =
        outlook
            .call(
                table,
                RopFindRow.ROP,
                new RopFindRow.Request(0, Optional.of(second), 0, Bytes.EMPTY))
            .response();
    PropertyRow row = found.rowData().rows(RuleDesk.COLUMNS).getFirst();
    assertThat(row.values().get(3)).isEqualTo("b");
    outlook
        .call(table, RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(second)))
        .response();
    assertThat(outlook.rows(table)).extracting(r -> r.values().get(3)).containsExactly("b", "c");
    outlook.release(table, ref);
  }
}
