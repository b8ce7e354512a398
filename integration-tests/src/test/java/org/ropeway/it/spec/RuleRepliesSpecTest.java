package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.it.spec.RuleDesk.into;
import static org.ropeway.it.spec.RuleDesk.rule;
import static org.ropeway.it.spec.RuleDesk.subject;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.rule.RopModifyRules;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.Mailboxes;
import org.ropeway.store.Danger;

/** What rules send. [MS-OXORULE] 3.2.5.1, OP_REPLY to OP_DELEGATE. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleRepliesSpecTest {
  private static final int ENABLED = 0x01;
  private static final MapiGuid TEMPLATE = MapiGuid.parse("aaaaaaaa-0000-0000-0000-000000000001");

  private House house;
  private Outlook outlook;
  private Fid inbox;
  private Fid done;
  private RuleDesk desk;
  private int before;

  @BeforeAll
  void build() {
    house = House.build(ox -> {});
    house.allow(Set.of(Danger.BOUNCES));
    outlook = house.outlook(House.ALICE);
    inbox = outlook.store().folderId(PrivateFolder.INBOX);
    desk = new RuleDesk(outlook, inbox);
    house.ox().deliver(House.ALICE, mail("was here before"));
    outlook.awaitMessages(outlook.folder(inbox), 1);
    done = desk.create("done");
  }

  @AfterAll
  void end() {
    outlook.close();
    house.close();
  }

  @BeforeEach
  void begin() {
    assertThat(desk.modify(RopModifyRules.REPLACE)).isEqualTo(ErrorCode.SUCCESS);
    before = departed().size();
  }

  private List<Mailboxes.Departed> departed() {
    return house.ox().mailboxes().departed();
  }

  private static byte[] mail(String subject, String... fields) {
    return ("From: Carol <carol@example.org>\r\nTo: Alice <alice@ox.test>\r\n"
            + String.join("", List.of(fields).stream().map(f -> f + "\r\n").toList())
            + "Message-ID: <"
            + (subject.hashCode() & 0x7FFFFFFF)
            + "@example.org>\r\nSubject: "
            + subject
            + "\r\n\r\nText of "
            + subject
            + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Sets an action, and a rule that moves the mail, which comes last, to tell when all is over. */
  private void rules(String when, RuleAction what) {
    assertThat(
            desk.modify(
                0,
                rule("acts", 1, ENABLED, subject(when), what),
                rule("done", 2, ENABLED, subject(when), into(RuleAction.MOVE, done))))
        .isEqualTo(ErrorCode.SUCCESS);
  }

  private void arrive(String subject, String... fields) {
    house.ox().deliver(House.ALICE, mail(subject, fields));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(desk.messages(done)).containsKey(subject));
  }

  private List<Mailboxes.Departed> awaitSent(int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> departed().size() >= before + count);
    List<Mailboxes.Departed> all = departed();
    assertThat(all).hasSize(before + count);
    return all.subList(before, all.size());
  }

  private static String text(Mailboxes.Departed mail) {
    return new String(mail.rfc822(), StandardCharsets.UTF_8);
  }

  private Mid template(String subject, String body) {
    RopList list = outlook.client().list();
    RopFuture<RopCreateMessage.Response> made =
        list.open(
            outlook.logon(),
            RopCreateMessage.ROP,
            out -> new RopCreateMessage.Request(out, 0x0FFF, inbox, true));
    list.call(
        made.opened(),
        RopSetProperties.ROP,
        new RopSetProperties.Request(
            List.of(
                new PropertyValue(PidTag.MESSAGE_CLASS, "IPM.Note.rules.ReplyTemplate.Microsoft"),
                new PropertyValue(PidTag.SUBJECT, subject),
                new PropertyValue(PidTag.BODY, body),
                new PropertyValue(PidTag.REPLY_TEMPLATE_ID, TEMPLATE.toBytes()))));
    RopFuture<RopSaveChangesMessage.Response> saved =
        list.call(
            made.opened(),
            made.opened(),
            RopSaveChangesMessage.ROP,
            in -> new RopSaveChangesMessage.Request(in, 0));
    list.send();
    Mid mid = saved.response().messageId();
    outlook.release(Outlook.opened(made));
    return mid;
  }

  private RuleAction reply(int type, long flavor, Mid template) {
    return new RuleAction(
        flavor,
        0,
        new RuleAction.Reply(type, new RuleAction.TemplateIds(inbox, template), TEMPLATE));
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.1: OP_REPLY sends a reply made of the template and the message")
  @Must("[MS-OXORULE] 3.2.5.1: no reply goes to automatic messages, or where it is suppressed")
  void replies() {
    Mid template = template("", "I have got your mail.");
    rules("question", reply(RuleAction.REPLY, 0, template));
    arrive("a question");
    Mailboxes.Departed sent = awaitSent(1).getFirst();
    assertThat(sent.recipients()).containsExactly("carol@example.org");
    assertThat(text(sent))
        .contains(
            "I have got your mail.",
            "Subject: Re: a question",
            "In-Reply-To: <" + ("a question".hashCode() & 0x7FFFFFFF) + "@example.org>",
            "Auto-Submitted: auto-replied",
            "X-Auto-Response-Suppress: All",
            "<alice@ox.test>");
    arrive("list question", "List-Id: <list.example.org>");
    arrive("auto question", "Auto-Submitted: auto-generated");
    arrive("bulk question", "Precedence: bulk");
    arrive("bounce question", "Return-Path: <>");
    arrive("no question", "X-Auto-Response-Suppress: AutoReply");
    arrive("own question", "X-MS-Exchange-Inbox-Rules-Loop: alice@ox.test");
    arrive("oof question", "X-Auto-Response-Suppress: OOF");
    awaitSent(2);
  }

  @Test
  @Must(
      "[MS-OXORULE] 3.2.5.1: OP_OOF_REPLY behaves as OP_REPLY, and is not sent where OOF replies are suppressed")
  void outOfOffice() {
    Mid template = template("Away", "I am away.");
    rules("oof", reply(RuleAction.OOF_REPLY, 0, template));
    arrive("oof 1");
    assertThat(text(awaitSent(1).getFirst())).contains("Subject: Away", "I am away.");
    arrive("oof 2");
    arrive("other oof", "X-Auto-Response-Suppress: OOF");
    awaitSent(1);
  }

  @Test
  @Must("[MS-OXORULE] 2.2.5.1.1: ST replies with a text of the server's, NS not to the sender")
  void replyFlavors() {
    rules("stock", reply(RuleAction.REPLY, RuleAction.REPLY_STOCK_TEMPLATE, new Mid(0)));
    arrive("stock please");
    assertThat(text(awaitSent(1).getFirst())).contains("This is an automatic reply");
  }

  private static RuleAction forward(int type, long flavor, String... to) {
    return new RuleAction(
        flavor,
        0,
        new RuleAction.Forward(
            type,
            List.of(to).stream()
                .map(address ->
                    new RuleAction.Recipient(
                        1,
                        List.of(
                            new PropertyValue(PidTag.DISPLAY_NAME, address),
                            new PropertyValue(PidTag.ADDRESS_TYPE, "SMTP"),
                            new PropertyValue(PidTag.EMAIL_ADDRESS, address))))
                .toList()));
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.1: OP_FORWARD sends the message to the recipients of the action")
  @Must("[MS-OXORULE] 2.2.5.1.1: AT forwards the message as an attachment")
  void forwards() {
    rules("forward", forward(RuleAction.FORWARD, 0, "dave@example.net", "erin@example.net"));
    arrive("forward this");
    Mailboxes.Departed sent = awaitSent(1).getFirst();
    assertThat(sent.recipients()).containsExactlyInAnyOrder("dave@example.net", "erin@example.net");
    assertThat(text(sent))
        .contains("Subject: FW: forward this", "Text of forward this", "From: Alice Anderson <")
        .contains("Reply-To: Carol <carol@example.org>");
    arrive("forward loop", "X-MS-Exchange-Inbox-Rules-Loop: alice@ox.test");
    awaitSent(1);

    desk.modify(RopModifyRules.REPLACE);
    rules(
        "attach",
        forward(RuleAction.FORWARD, RuleAction.FORWARD_AS_ATTACHMENT, "dave@example.net"));
    arrive("attach this");
    assertThat(text(awaitSent(2).getLast()))
        .contains("Content-Type: message/rfc822", "From: Carol <carol@example.org>");
  }

  @Test
  @Must("[MS-OXORULE] 2.2.5.1.1: PR and NC redirect the message as it is")
  @Must("[MS-OXORULE] 3.2.5.1: OP_DELEGATE resends the message to the delegates")
  void redirects() {
    // with an attachment rule beside it, so that it is done here and not by OX
    for (RuleAction action :
        List.of(
            forward(RuleAction.DELEGATE, 0, "dave@example.net"),
            forward(RuleAction.FORWARD, RuleAction.FORWARD_PRESERVE_SENDER, "dave@example.net"))) {
      before = departed().size();
      desk.modify(RopModifyRules.REPLACE);
      rules("redirect", action);
      arrive("redirect " + action.data().actionType());
      if (house.isByHttpApi()) { // the header is the envelope there
        assertThat(departed()).hasSize(before);
        continue;
      }
      assertThat(text(awaitSent(1).getFirst()))
          .contains("Subject: redirect", "Reply-To: Carol <carol@example.org>", "Resent-From: ");
    }
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.1: OP_BOUNCE tells the sender, and the message does not appear")
  void bounces() {
    desk.modify(
        0,
        rule(
            "bounce",
            1,
            ENABLED,
            subject("unwelcome"),
            RuleAction.of(new RuleAction.Bounce(RuleAction.BOUNCE_DENIED))));
    house.ox().deliver(House.ALICE, mail("unwelcome"));
    Mailboxes.Departed sent = awaitSent(1).getFirst();
    assertThat(sent.recipients()).containsExactly("carol@example.org");
    assertThat(text(sent))
        .contains(
            "multipart/report", "Action: failed", "Status: 5.7.1", "Undeliverable: unwelcome");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(desk.messages(inbox)).doesNotContainKey("unwelcome"));
  }

  @Test
  @Must("[MS-OXORULE] 2.2.7.2: a template that is missing is error 0x0000000A")
  void withoutTemplate() {
    rules("nothing", reply(RuleAction.REPLY, 0, Mid.of(1, 0x7FFFFFF)));
    arrive("nothing to say");
    assertThat(desk.rules().getFirst()).containsEntry(PidTag.RULE_STATE, ENABLED | 0x02);
    awaitSent(0);
  }
}
