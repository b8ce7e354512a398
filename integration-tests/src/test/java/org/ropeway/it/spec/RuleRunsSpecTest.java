package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.it.spec.RuleDesk.about;
import static org.ropeway.it.spec.RuleDesk.into;
import static org.ropeway.it.spec.RuleDesk.mail;
import static org.ropeway.it.spec.RuleDesk.rule;
import static org.ropeway.it.spec.RuleDesk.subject;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.orule.RuleActions;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.rule.RopModifyRules;
import org.ropeway.codec.rop.rule.RuleData;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** What rules do to mail that arrives. [MS-OXORULE] 3.2.5.1. */
class RuleRunsSpecTest extends RuleStage {
  private static final int ENABLED = 0x01;
  private static final int ONLY_WHEN_OOF = 0x04;
  private static final int EXIT = 0x10;

  private Fid trash;

  @BeforeAll
  void folder() {
    trash = outlook.store().folderId(PrivateFolder.DELETED_ITEMS);
  }

  @BeforeEach
  void noRules() {
    assertThat(desk.modify(RopModifyRules.REPLACE)).isEqualTo(ErrorCode.SUCCESS);
  }

  @AfterEach
  void notAway() {
    away(false);
  }

  private void away(boolean away) {
    outlook
        .call(
            outlook.logon(),
            RopSetProperties.ROP,
            new RopSetProperties.Request(
                List.of(new PropertyValue(PidTag.OUT_OF_OFFICE_STATE, away))))
        .response();
  }

  private void rules(RuleData... rules) {
    assertThat(desk.modify(0, rules)).isEqualTo(ErrorCode.SUCCESS);
  }

  private void arrive(String subject, String... fields) {
    house.ox().deliver(House.ALICE, mail(subject, fields));
  }

  private void await(Fid folder, String subject) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(desk.messages(folder)).containsKey(subject));
  }

  private Map<PropertyTag, Object> properties(Fid folder, String subject, PropertyTag... tags) {
    MapiRef message =
        Outlook.opened(outlook.message(folder, desk.messages(folder).get(subject), 0));
    Map<PropertyTag, Object> found = outlook.properties(message, tags);
    outlook.release(message);
    return found;
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.1: OP_MOVE puts the message into the folder, and not where it came")
  @Must("[MS-OXORULE] 3.2.5.1: OP_COPY puts a copy into the folder")
  @Must("[MS-OXORULE] 3.2.5.1: several OP_MOVE make several copies and no original")
  void movesAndCopies() {
    Fid one = desk.create("one");
    Fid two = desk.create("two");
    rules(
        rule("move", 1, ENABLED, subject("move"), into(RuleAction.MOVE, one)),
        rule("copy", 2, ENABLED, subject("copy"), into(RuleAction.COPY, one)),
        rule("twice", 3, ENABLED, subject("twice"), into(1, one), into(1, two)));
    arrive("move me");
    arrive("copy me");
    arrive("twice, please");
    await(two, "twice, please");
    await(one, "twice, please");
    await(one, "copy me");
    await(inbox, "copy me");
    await(one, "move me");
    assertThat(desk.messages(inbox)).doesNotContainKeys("move me", "twice, please");
    assertThat(desk.messages(two)).containsOnlyKeys("twice, please");
    assertThat(house.ox().mailboxes().count(House.ALICE, House.INBOX + "/one")).isEqualTo(3);
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.2: rules are used for what is delivered once the request is processed")
  @Must("[MS-OXORULE] 2.2.1.3.1.2: rules run in the order of PidTagRuleSequence")
  @Must("[MS-OXORULE] 2.2.1.3.1.3: after a rule with ST_EXIT_LEVEL no others run")
  @Must("[MS-OXORULE] 2.2.1.3.1.3: a rule without ST_ENABLED and ST_ONLY_WHEN_OOF is skipped")
  void orderAndEnd() {
    Fid first = desk.create("first");
    Fid second = desk.create("second");
    rules(
        rule("later", 20, ENABLED, subject("order"), into(RuleAction.COPY, second)),
        rule("off", 1, 0, subject("order"), into(RuleAction.COPY, second)),
        rule("sooner", 10, ENABLED | EXIT, subject("order"), into(RuleAction.MOVE, first)));
    arrive("in order");
    await(first, "in order");
    assertThat(desk.messages(second)).isEmpty();
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.1: OP_TAG sets the property")
  @Must("[MS-OXORULE] 3.2.5.1: OP_MARK_AS_READ marks the message as read")
  @Must("[MS-OXORULE] 3.2.5.1: OP_DELETE deletes the message, and no other rule meets it")
  void marksAndDeletes() {
    Fid target = desk.create("marked");
    PropertyTag own = PidTag.IMPORTANCE;
    rules(
        rule(
            "mark",
            1,
            ENABLED,
            subject("mark"),
            RuleAction.of(new RuleAction.Tag(new PropertyValue(own, 2))),
            RuleAction.of(new RuleAction.MarkAsRead())),
        rule(
            "important",
            2,
            ENABLED,
            new Restriction.Property(RelOp.EQUAL, own, new PropertyValue(own, 2)),
            into(RuleAction.MOVE, target)),
        rule("delete", 3, ENABLED, subject("unwanted"), RuleAction.of(new RuleAction.Delete())),
        rule("never", 4, ENABLED, subject("unwanted"), into(RuleAction.COPY, target)));
    arrive("mark this");
    arrive("unwanted thing");
    await(target, "mark this");
    assertThat(properties(target, "mark this", own, PidTag.MESSAGE_FLAGS))
        .containsEntry(own, 2)
        .hasEntrySatisfying(PidTag.MESSAGE_FLAGS, v -> assertThat((int) v & 1).isOne());
    awaitDeletion();
    assertThat(desk.messages(target)).containsOnlyKeys("mark this");
    assertThat(desk.messages(inbox)).doesNotContainKey("unwanted thing");
  }

  /** It can be recovered, and is not shown. */
  private void awaitDeletion() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(house.ox().mailboxes().count(House.ALICE, "default0/Trash")).isOne());
    assertThat(desk.messages(trash)).isEmpty();
  }

  @Test
  @Must("[MS-OXORULE] 2.2.1.3.1.9: the condition is a restriction, on the body and recipients, too")
  void conditions() {
    Fid body = desk.create("by body");
    Fid recipient = desk.create("by recipient");
    Fid sender = desk.create("by sender");
    Bytes key = Bytes.of("SMTP:TEAM@OX.TEST\0".getBytes(StandardCharsets.US_ASCII));
    String dn =
        "EX:/o=Ropeway/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients"
            + "/cn=bob@ox.test\0";
    Bytes entry = Bytes.of(dn.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    rules(
        rule(
            "body",
            1,
            ENABLED,
            new Restriction.Content(
                1, 1, PidTag.BODY, new PropertyValue(PidTag.BODY, "text of secret")),
            into(RuleAction.COPY, body)),
        rule(
            "recipient",
            2,
            ENABLED,
            new Restriction.SubObject(
                PidTag.MESSAGE_RECIPIENTS,
                new Restriction.Property(
                    RelOp.EQUAL, PidTag.SEARCH_KEY, new PropertyValue(PidTag.SEARCH_KEY, key))),
            into(RuleAction.COPY, recipient)),
        rule(
            "sender",
            3,
            ENABLED,
            new Restriction.And(
                List.of(
                    subject("secret"),
                    new Restriction.Property(
                        RelOp.EQUAL,
                        PidTag.SENDER_SEARCH_KEY,
                        new PropertyValue(PidTag.SENDER_SEARCH_KEY, entry)))),
            into(RuleAction.COPY, sender)));
    arrive("secret plans");
    arrive("for the team", "Cc: team@ox.test");
    await(body, "secret plans");
    await(recipient, "for the team");
    await(sender, "secret plans");
    assertThat(desk.messages(body)).hasSize(1);
    assertThat(desk.messages(recipient)).hasSize(1);
    assertThat(desk.messages(sender)).hasSize(1);
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.1.1: ST_ONLY_WHEN_OOF rules run only while the user is out of office")
  @Must("[MS-OXORULE] 3.2.5.1.1.1: ST_EXIT_LEVEL does not keep ST_ONLY_WHEN_OOF rules from running")
  @Must(
      "[MS-OXORULE] 3.2.5.1.1: ST_KEEP_OOF_HIST rules run once for a sender until the user is back")
  void outOfOffice() {
    Fid away = desk.create("away");
    Fid once = desk.create("once");
    rules(
        rule("end", 1, ENABLED | EXIT, subject("oof"), RuleAction.of(new RuleAction.MarkAsRead())),
        rule("away", 2, ONLY_WHEN_OOF, subject("oof"), into(RuleAction.COPY, away)),
        rule("once", 3, ONLY_WHEN_OOF | 0x08, subject("oof"), into(RuleAction.COPY, once)));
    arrive("oof 1");
    Fid done = desk.create("done");
    rules(rule("done", 9, ENABLED, subject("done"), into(RuleAction.MOVE, done)));
    arrive("done 1");
    await(done, "done 1");
    assertThat(desk.messages(away)).isEmpty();
    away(true);
    arrive("oof 2");
    arrive("oof 3");
    arrive("done 2");
    await(done, "done 2");
    await(away, "oof 2");
    await(away, "oof 3");
    assertThat(desk.messages(away)).containsOnlyKeys("oof 2", "oof 3");
    assertThat(desk.messages(once)).hasSize(1);
    away(false);
    away(true);
    arrive("oof 4");
    await(once, "oof 4");
    assertThat(desk.messages(once)).hasSize(2);
  }

  /** Neither what was there, nor what the user puts there himself. */
  @Test
  void onlyWhatArrives() {
    Fid target = desk.create("only new");
    Fid aside = desk.create("aside");
    rules(rule("all", 1, ENABLED, subject(""), into(RuleAction.COPY, target)));
    house.ox().deliver(House.ALICE, mail("to be moved"));
    await(target, "to be moved");
    desk.move(inbox, aside, "to be moved");
    desk.move(aside, inbox, "to be moved");
    arrive("another");
    await(target, "another");
    assertThat(desk.messages(target)).containsOnlyKeys("to be moved", "another");
    MapiRef ref = outlook.folder(target);
    MapiRef table = outlook.contents(ref, 0, List.of(PidTag.SUBJECT));
    assertThat(outlook.rows(table)).hasSize(2);
    outlook.release(table, ref);
  }

  /** Clients learn of a new mail where its rules put it. */
  @Test
  @Must("[MS-OXCNOTIF] 2.2.1.1: NewMail tells the folder the message is in")
  void newMailIsToldWhereItIs() {
    Fid target = desk.create("news");
    rules(rule("news", 1, ENABLED, subject("headline"), into(RuleAction.MOVE, target)));
    MapiRef subscription =
        Outlook.opened(
            outlook.open(
                outlook.logon(),
                RopRegisterNotification.ROP,
                out ->
                    new RopRegisterNotification.Request(
                        out, RopRegisterNotification.NEW_MAIL, 0, Optional.empty())));
    outlook.client().takeEvents();
    arrive("headline");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          outlook.client().list().send();
          assertThat(outlook.client().takeEvents())
              .extracting(RopNotify::notificationData)
              .filteredOn(NotificationData.NewMail.class::isInstance)
              .extracting(data -> ((NotificationData.NewMail) data).object().folderId())
              .containsExactly(target);
        });
    outlook.release(subscription);
  }

  @Test
  void anEditedRuleRunsAsItIsNow() {
    Fid old = desk.create("old");
    Fid now = desk.create("now");
    rules(rule("edit", 1, ENABLED, subject("edit"), into(RuleAction.MOVE, old)));
    Object id = desk.rules().getFirst().get(PidTag.RULE_ID);
    rules(
        about(
            RuleData.ROW_MODIFY,
            id,
            new PropertyValue(
                PidTag.RULE_ACTIONS,
                new RuleActions(List.of(into(RuleAction.MOVE, now))).toBytes())));
    arrive("edited");
    await(now, "edited");
    assertThat(desk.messages(old)).isEmpty();
  }
}
