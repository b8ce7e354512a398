package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.it.spec.RuleDesk.about;
import static org.ropeway.it.spec.RuleDesk.into;
import static org.ropeway.it.spec.RuleDesk.mail;
import static org.ropeway.it.spec.RuleDesk.rule;
import static org.ropeway.it.spec.RuleDesk.subject;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.rule.RopModifyRules;
import org.ropeway.codec.rop.rule.RuleData;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.usm.UsmOxServer;

/** Rules that OX runs with its mail filter, and those of its users that Outlook gets to see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesAtOxTest {
  private static final int ENABLED = 0x01;
  private static final int EXIT = 0x10;

  private House house;
  private UsmOxServer server;
  private OxSession appSuite;
  private Outlook outlook;
  private Fid inbox;
  private Fid target;
  private RuleDesk desk;

  @BeforeAll
  void build() {
    house = House.build(ox -> {});
    server = new UsmOxServer(OxServerConfig.of(house.ox().baseUrl()));
    appSuite = server.login(new OxCredentials(House.ALICE, House.PASSWORD), "app-suite");
    outlook = house.outlook(House.ALICE);
    inbox = outlook.store().folderId(PrivateFolder.INBOX);
    desk = new RuleDesk(outlook, inbox);
    house.ox().deliver(House.ALICE, mail("was here before"));
    outlook.awaitMessages(outlook.folder(inbox), 1);
    target = desk.create("target");
  }

  @AfterAll
  void end() {
    outlook.close();
    appSuite.close();
    server.close();
    house.close();
  }

  @BeforeEach
  @AfterEach
  void noRules() {
    assertThat(desk.modify(RopModifyRules.REPLACE)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(filters()).isEmpty();
  }

  private List<OxMailFilter> filters() {
    return appSuite.mailFilters().orElseThrow();
  }

  private int count(String folder) {
    return house.ox().mailboxes().count(House.ALICE, folder);
  }

  /** What OX can do it does, when the mail is delivered, and without us. */
  @Test
  void oxRunsWhatItCan() {
    desk.modify(
        0,
        rule(
            "sort",
            1,
            ENABLED | EXIT,
            subject("report"),
            RuleAction.of(new RuleAction.MarkAsRead()),
            into(RuleAction.MOVE, target)));
    assertThat(filters()).hasSize(1);
    OxMailFilter filter = filters().getFirst();
    assertThat(filter.active()).isTrue();
    assertThat(filter.flags()).containsExactly("ropeway");
    int before = count(House.INBOX + "/target");
    house.ox().deliver(House.ALICE, mail("report 1"));
    assertThat(count(House.INBOX + "/target")).isEqualTo(before + 1);
    await(target, "report 1");
    assertThat(desk.rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule).containsEntry(PidTag.RULE_PROVIDER, "RuleOrganizer"));
  }

  private void await(Fid folder, String subject) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(desk.messages(folder)).containsKey(subject));
  }

  /** Before a rule that OX cannot run nothing is handed over that would change what it meets. */
  @Test
  void orderIsKeptAndNothingRunsTwice() {
    Fid copies = desk.create("copies");
    Fid last = desk.create("last");
    Restriction body =
        new Restriction.Content(1, 1, PidTag.BODY, new PropertyValue(PidTag.BODY, "text of"));
    desk.modify(
        0,
        rule("ox", 1, ENABLED, subject("both"), into(RuleAction.COPY, copies)),
        rule("here", 2, ENABLED, body, into(RuleAction.COPY, copies)),
        rule("after", 3, ENABLED, subject("both"), into(RuleAction.MOVE, last)));
    assertThat(filters()).extracting(OxMailFilter::name).containsExactly("ox");
    house.ox().deliver(House.ALICE, mail("both of us"));
    await(last, "both of us");
    assertThat(count(House.INBOX + "/copies")).isEqualTo(2);
    assertThat(count(House.INBOX + "/last")).isOne();
    assertThat(desk.messages(inbox)).doesNotContainKey("both of us");
  }

  @Test
  void editedAndRemoved() {
    desk.modify(
        0,
        rule("a", 1, ENABLED, subject("a"), into(RuleAction.COPY, target)),
        rule("b", 2, ENABLED, subject("b"), into(RuleAction.COPY, target)));
    assertThat(filters()).extracting(OxMailFilter::name).containsExactly("a", "b");
    Object a = desk.rules().getFirst().get(PidTag.RULE_ID);
    Object b = desk.rules().getLast().get(PidTag.RULE_ID);
    desk.modify(
        0,
        about(
            RuleData.ROW_MODIFY,
            a,
            new PropertyValue(PidTag.RULE_NAME, "z"),
            new PropertyValue(PidTag.RULE_SEQUENCE, 9)));
    assertThat(filters()).extracting(OxMailFilter::name).containsExactly("b", "z");
    desk.modify(0, about(RuleData.ROW_MODIFY, b, new PropertyValue(PidTag.RULE_STATE, 0)));
    assertThat(filters()).extracting(OxMailFilter::name).containsExactly("z");
    desk.modify(0, about(RuleData.ROW_REMOVE, a));
    assertThat(filters()).isEmpty();
    assertThat(desk.rules()).hasSize(1);
  }

  /** A rule that gets an action for the client is ours from then on. */
  @Test
  void takenBack() {
    desk.modify(0, rule("back", 1, ENABLED, subject("back"), into(RuleAction.MOVE, target)));
    assertThat(filters()).hasSize(1);
    Object id = desk.rules().getFirst().get(PidTag.RULE_ID);
    Restriction exact =
        new Restriction.Content(1, 0, PidTag.SUBJECT, new PropertyValue(PidTag.SUBJECT, "Back"));
    desk.modify(0, about(RuleData.ROW_MODIFY, id, new PropertyValue(PidTag.RULE_CONDITION, exact)));
    assertThat(filters()).isEmpty();
    house.ox().deliver(House.ALICE, mail("Back again"));
    await(target, "Back again");
    assertThat(desk.messages(inbox)).doesNotContainKey("Back again");
  }

  /** What a user made in App Suite stands first, is seen as far as it can be said, and stays. */
  @Test
  void rulesOfAppSuite() {
    long own =
        appSuite.createMailFilter(
            new OxMailFilter(
                OxMailFilter.NEW,
                "from App Suite",
                true,
                List.of(),
                new OxMailFilter.Header(
                    List.of("subject"), OxMailFilter.Comparison.CONTAINS, List.of("app")),
                List.of(new OxMailFilter.AddFlags(List.of("\\flagged")))));
    long away =
        appSuite.createMailFilter(
            new OxMailFilter(
                OxMailFilter.NEW,
                "away",
                false,
                List.of("vacation"),
                new OxMailFilter.Always(),
                List.of(new OxMailFilter.Vacation(7, List.of(), "Away", "I am away"))));
    desk.modify(0, rule("mine", 5, ENABLED, subject("x"), into(RuleAction.MOVE, target)));
    assertThat(desk.rules())
        .extracting(r -> r.get(PidTag.RULE_PROVIDER), r -> r.get(PidTag.RULE_NAME))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Open-Xchange", "from App Suite"),
            org.assertj.core.groups.Tuple.tuple("RuleOrganizer", "mine"));
    assertThat(filters())
        .extracting(OxMailFilter::name)
        .containsExactly("from App Suite", "away", "mine");
    Object foreign = desk.rules().getFirst().get(PidTag.RULE_ID);
    assertThat(desk.modify(0, about(RuleData.ROW_REMOVE, foreign)))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    desk.modify(RopModifyRules.REPLACE);
    assertThat(filters()).extracting(OxMailFilter::id).containsExactly(own, away);
    appSuite.deleteMailFilter(own);
    appSuite.deleteMailFilter(away);
  }

  /** A folder that gets another name is still the one the rule means. */
  @Test
  void foldersThatMove() {
    Fid moving = desk.create("old name");
    desk.modify(0, rule("to", 1, ENABLED, subject("follow"), into(RuleAction.MOVE, moving)));
    desk.rename(moving, "new name");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(filters().getFirst().actions())
                .contains(new OxMailFilter.Move(House.INBOX + "/new name", false)));
    house.ox().deliver(House.ALICE, mail("follow me"));
    await(moving, "follow me");
  }

  /** Without the command all rules run here. */
  @Test
  void anOxWithoutMailFilter() {
    house.ox().faults().missing(house.operation("getMailFilters", "mailfilter.list"), 100);
    try {
      desk.modify(0, rule("here", 1, ENABLED, subject("old ox"), into(RuleAction.MOVE, target)));
      house.ox().deliver(House.ALICE, mail("old ox"));
      await(target, "old ox");
      assertThat(desk.messages(inbox)).doesNotContainKey("old ox");
    } finally {
      house.ox().faults().clear();
    }
  }

  /** A rule that OX refuses runs here. */
  @Test
  void refusedByOx() {
    house.ox().faults().missing(house.operation("changeMailFilters", "mailfilter.new"), 9);
    try {
      desk.modify(0, rule("no", 1, ENABLED, subject("refused"), into(RuleAction.MOVE, target)));
    } finally {
      house.ox().faults().clear();
    }
    assertThat(filters()).isEmpty();
    house.ox().deliver(House.ALICE, mail("refused"));
    await(target, "refused");
    assertThat(desk.messages(inbox)).doesNotContainKey("refused");
  }

  /** What OX marked as read would meet no rule here, so that it is marked here. */
  @Test
  void readMailMeetsTheOthers() {
    Restriction body =
        new Restriction.Content(1, 1, PidTag.BODY, new PropertyValue(PidTag.BODY, "text of"));
    desk.modify(
        0,
        rule("mark", 1, ENABLED, subject("seen"), RuleAction.of(new RuleAction.MarkAsRead())),
        rule("move", 2, ENABLED, body, into(RuleAction.MOVE, target)));
    assertThat(filters()).isEmpty();
    house.ox().deliver(House.ALICE, mail("seen and moved"));
    await(target, "seen and moved");
  }

  /** What only clients can do does not go to OX. */
  @Test
  void notToOx() {
    desk.modify(
        0,
        rule(
            "client",
            1,
            ENABLED,
            subject("client"),
            RuleAction.of(new RuleAction.Defer(Bytes.of((byte) 1)))));
    assertThat(appSuite.mailFilters()).isEqualTo(Optional.of(List.of()));
  }
}
