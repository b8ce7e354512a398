package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.entryid.AdditionalRenEntryIdsEx;
import org.ropeway.codec.entryid.AdditionalRenEntryIdsEx.PersistData;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidName;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.standin.Mailboxes;

/** [MS-OXOCFG] 2.2.8: what is done with conversations. */
class ConversationActionSpecTest extends MessageStage {
  private static Mailboxes.Mail mail(String conversation, String subject) {
    String text =
        "From: bob@ox.test\r\nTo: alice@ox.test\r\nSubject: %s\r\nReferences: <%s@ox.test>\r\n\r\nText\r\n"
            .formatted(subject, conversation);
    return new Mailboxes.Mail(
        text.getBytes(StandardCharsets.US_ASCII), 0, 0, Instant.parse("2026-11-23T10:00:00Z"));
  }

  private void arrive(Mailboxes.Mail... mails) {
    house.ox().mailboxes().append(House.ALICE, House.INBOX, List.of(mails));
  }

  private Mid awaited(Fid folder, String subject) {
    Clerk clerk = new Clerk(outlook);
    Map<String, Mid> there =
        Clerk.eventually(() -> clerk.messages(folder), found -> found.containsKey(subject));
    return Objects.requireNonNull(there.get(subject));
  }

  private Fid settings() {
    Bytes value =
        (Bytes)
            messages.value(outlook.folder(PrivateFolder.INBOX), PidTag.ADDITIONAL_REN_ENTRY_IDS_EX);
    PersistData block =
        AdditionalRenEntryIdsEx.WIRE.readAll(value.array()).blocks().stream()
            .filter(b -> b.persistId() == AdditionalRenEntryIdsEx.CONVERSATION_ACTIONS)
            .findFirst()
            .orElseThrow();
    return folder(block.elements().getFirst().data());
  }

  /** What a client saves about the conversation of a mail. */
  private Mid act(Fid settings, Fid where, Mid about, PropertyTag tag, Object value) {
    Bytes id = (Bytes) messages.value(messages.read(where, about), PidTag.CONVERSATION_ID);
    byte[] conversation = new byte[22];
    conversation[0] = 1;
    System.arraycopy(id.array(), 0, conversation, 6, 16);
    MapiRef action = messages.createAssociated(settings);
    messages.put(action, PidTag.MESSAGE_CLASS, "IPM.ConversationAction");
    messages.put(action, PidTag.SUBJECT, "action");
    messages.put(action, PidTag.CONVERSATION_INDEX, Bytes.wrap(conversation));
    messages.put(action, tag, value);
    return messages.save(action);
  }

  @Test
  @Must("[MS-OXOCFG] 2.2.8.3: mails of a conversation that is ignored go to Deleted Items")
  @Must("[MS-OXOCFG] 2.2.8.3: mails of a conversation go to the folder named for it")
  @Must("[MS-OXOCFG] 2.2.8.7: and get its categories, besides their own")
  @Must("[MS-OXOCFG] 2.2.8: actions are for one conversation, and until they are taken back")
  void whatArrives() {
    Fid inbox = fid(PrivateFolder.INBOX);
    Fid settings = settings();
    Fid target = new Clerk(outlook).create(inbox, "target");
    PropertyTag folder = named(PidLid.CONVERSATION_ACTION_MOVE_FOLDER_EID, PropertyType.BINARY);
    PropertyTag categories = named(PidName.KEYWORDS, PropertyType.MULTIPLE_STRING);
    arrive(mail("a", "a1"), mail("b", "b1"), mail("c", "c1"), mail("d", "d1"));
    Mid ignored = act(settings, inbox, awaited(inbox, "a1"), folder, Bytes.EMPTY);
    act(
        settings,
        inbox,
        awaited(inbox, "b1"),
        folder,
        messages.value(outlook.folder(target), PidTag.ENTRY_ID));
    act(settings, inbox, awaited(inbox, "c1"), categories, List.of("Red"));
    restart();
    arrive(mail("a", "a2"), mail("b", "b2"), mail("c", "c2"), mail("d", "d2"));
    awaited(fid(PrivateFolder.DELETED_ITEMS), "a2");
    awaited(target, "b2");
    Mid red = awaited(inbox, "c2");
    Clerk.eventually(
        () -> messages.value(messages.read(inbox, red), categories), List.of("Red")::equals);
    awaited(inbox, "d2");
    assertThat(new Clerk(outlook).messages(inbox)).doesNotContainKeys("a2", "b2");
    outlook
        .call(
            outlook.folder(settings),
            RopDeleteMessages.ROP,
            new RopDeleteMessages.Request(false, false, List.of(ignored)))
        .response();
    arrive(mail("a", "a3"));
    awaited(inbox, "a3");
  }

  @Test
  @Must("[MS-OXOCFG] 2.2.8: a mail goes where its conversation does, whatever rules say")
  void besideRules() {
    Fid inbox = fid(PrivateFolder.INBOX);
    RuleDesk desk = new RuleDesk(outlook, inbox);
    Fid one = desk.create("one");
    Restriction text =
        new Restriction.Content(
            Restriction.Content.SUBSTRING,
            Restriction.Content.IGNORE_CASE,
            PidTag.BODY,
            new PropertyValue(PidTag.BODY, "text"));
    Restriction condition = new Restriction.And(List.of(RuleDesk.subject("e"), text));
    assertThat(
            desk.modify(
                0, RuleDesk.rule("e", 1, 1, condition, RuleDesk.into(RuleAction.MOVE, one))))
        .isEqualTo(ErrorCode.SUCCESS);
    arrive(mail("e", "e1"));
    Mid ruled = awaited(one, "e1");
    PropertyTag folder = named(PidLid.CONVERSATION_ACTION_MOVE_FOLDER_EID, PropertyType.BINARY);
    act(settings(), one, ruled, folder, Bytes.EMPTY);
    arrive(mail("e", "e2"));
    awaited(fid(PrivateFolder.DELETED_ITEMS), "e2");
    assertThat(desk.messages(one)).containsOnlyKeys("e1");
  }
}
