package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.it.spec.RuleDesk.into;
import static org.ropeway.it.spec.RuleDesk.mail;
import static org.ropeway.it.spec.RuleDesk.rule;
import static org.ropeway.it.spec.RuleDesk.subject;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.ServerId;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.entryid.MessageEntryId;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.orule.RuleActions;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.rule.RopModifyRules;
import org.ropeway.codec.rop.rule.RopUpdateDeferredActionMessages;
import org.ropeway.codec.rop.rule.RuleData;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** What clients are left to do, and what they are told of failures. [MS-OXORULE] 2.2.6, 2.2.7. */
class DeferredActionsSpecTest extends RuleStage {
  private static final int ENABLED = 0x01;
  private static final List<PropertyTag> COLUMNS =
      List.of(
          PidTag.MID,
          PidTag.MESSAGE_CLASS,
          PidTag.DAM_BACK_PATCHED,
          PidTag.DAM_ORIGINAL_ENTRY_ID,
          PidTag.RULE_PROVIDER,
          PidTag.RULE_FOLDER_ENTRY_ID,
          PidTag.CLIENT_ACTIONS,
          PidTag.RULE_IDS,
          PidTag.DEFERRED_ACTION_MESSAGE_ORIGINAL_ENTRY_ID,
          PidTag.RULE_ERROR,
          PidTag.RULE_ACTION_TYPE,
          PidTag.RULE_ACTION_NUMBER,
          PidTag.RULE_ID);

  private Fid deferred;

  @BeforeAll
  void folder() {
    deferred = outlook.store().folderId(PrivateFolder.DEFERRED_ACTION);
  }

  @BeforeEach
  void nothing() {
    assertThat(desk.modify(RopModifyRules.REPLACE)).isEqualTo(ErrorCode.SUCCESS);
    List<Mid> all = notices().stream().map(n -> new Mid((Long) n.get(PidTag.MID))).toList();
    MapiRef ref = outlook.folder(deferred);
    outlook
        .call(ref, RopDeleteMessages.ROP, new RopDeleteMessages.Request(false, false, all))
        .response();
    outlook.release(ref);
  }

  private List<Map<PropertyTag, Object>> notices() {
    MapiRef ref = outlook.folder(deferred);
    MapiRef table = outlook.contents(ref, 0, COLUMNS);
    List<Map<PropertyTag, Object>> found = new ArrayList<>();
    for (PropertyRow row : outlook.rows(table)) {
      Map<PropertyTag, Object> notice = new HashMap<>();
      for (int i = 0; i < COLUMNS.size(); i++) {
        notice.put(COLUMNS.get(i), row.values().get(i));
      }
      found.add(notice);
    }
    outlook.release(table, ref);
    return found;
  }

  private List<Map<PropertyTag, Object>> await(int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(notices()).hasSize(count));
    return notices();
  }

  private static RuleAction defer(String data) {
    return RuleAction.of(new RuleAction.Defer(Bytes.of(data.getBytes(StandardCharsets.US_ASCII))));
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.1.2: for OP_DEFER_ACTION a DAM is made in the Deferred Action folder")
  @Must("[MS-OXORULE] 2.2.6.1: a DAM is of class IPC.Microsoft Exchange 4.2.Deferred Action")
  @Must("[MS-OXORULE] 2.2.6.2: PidTagDamBackPatched is false in a DAM that is new")
  @Must("[MS-OXORULE] 2.2.6.3: PidTagDamOriginalEntryId is the entry id of the message")
  @Must("[MS-OXORULE] 2.2.6.4: PidTagRuleProvider is that of the rules")
  @Must("[MS-OXORULE] 2.2.6.5: PidTagRuleFolderEntryId is the entry id of the rules' folder")
  @Must("[MS-OXORULE] 2.2.6.6: PidTagClientActions are the actions the client has to do")
  @Must("[MS-OXORULE] 2.2.6.7: PidTagRuleIds has the ids of the rules")
  @Must("[MS-OXORULE] 2.2.6.8: PidTagDeferredActionMessageOriginalEntryId names the message")
  @Must("[MS-OXORULE] 2.2.9.1: PidTagHasDeferredActionMessages is true of such a message")
  @Must("[MS-OXORULE] 3.2.3: the Deferred Action folder is there before anybody logs on")
  @Must("[MS-OXORULE] 3.2.5.1.2: deferred actions of one provider are in one DAM")
  void deferredAction() {
    RuleAction sound = defer("play C:\\Windows\\Media\\ding.wav");
    RuleAction flag = defer("flag");
    assertThat(
            desk.modify(
                0,
                rule("sound", 1, ENABLED, subject("sound"), sound),
                rule("flag", 2, ENABLED, subject("sound"), flag)))
        .isEqualTo(ErrorCode.SUCCESS);
    house.ox().deliver(House.ALICE, mail("sound and flag"));
    Map<PropertyTag, Object> dam = await(1).getFirst();
    Mid mid = desk.messages(inbox).get("sound and flag");
    assertThat(dam)
        .containsEntry(PidTag.MESSAGE_CLASS, "IPC.Microsoft Exchange 4.2.Deferred Action")
        .containsEntry(PidTag.DAM_BACK_PATCHED, false)
        .containsEntry(PidTag.RULE_PROVIDER, "RuleOrganizer")
        .containsEntry(PidTag.CLIENT_ACTIONS, new RuleActions(List.of(sound, flag)).toBytes())
        .containsEntry(
            PidTag.DEFERRED_ACTION_MESSAGE_ORIGINAL_ENTRY_ID,
            Bytes.wrap(WireWriter.encode(ServerId.WIRE, ServerId.of(inbox, mid))));
    MessageEntryId original =
        (MessageEntryId) EntryId.WIRE.readAll(array(dam, PidTag.DAM_ORIGINAL_ENTRY_ID));
    assertThat(original.message().counter()).isEqualTo(mid.counter());
    FolderEntryId folder =
        (FolderEntryId) EntryId.WIRE.readAll(array(dam, PidTag.RULE_FOLDER_ENTRY_ID));
    assertThat(folder.folder().counter()).isEqualTo(inbox.counter());
    ByteBuffer ids = ByteBuffer.wrap(array(dam, PidTag.RULE_IDS)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(List.of(ids.getLong(), ids.getLong()))
        .isEqualTo(desk.rules().stream().map(r -> r.get(PidTag.RULE_ID)).toList());
    MapiRef message = Outlook.opened(outlook.message(inbox, mid, 0));
    assertThat(outlook.properties(message, PidTag.HAS_DEFERRED_ACTION_MESSAGES))
        .containsEntry(PidTag.HAS_DEFERRED_ACTION_MESSAGES, true);
    outlook.release(message);
    backPatched(dam);
  }

  private static byte[] array(Map<PropertyTag, Object> notice, PropertyTag tag) {
    return ((Bytes) notice.get(tag)).array();
  }

  private void backPatched(Map<PropertyTag, Object> dam) {
    Bytes server = (Bytes) dam.get(PidTag.DEFERRED_ACTION_MESSAGE_ORIGINAL_ENTRY_ID);
    Bytes client = Bytes.ofHex("0102030405");
    assertThat(update(server, client)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(notices().getFirst())
        .containsEntry(PidTag.DAM_BACK_PATCHED, true)
        .containsEntry(PidTag.DAM_ORIGINAL_ENTRY_ID, client);
  }

  private ErrorCode update(Bytes server, Bytes client) {
    return outlook
        .call(
            outlook.logon(),
            RopUpdateDeferredActionMessages.ROP,
            new RopUpdateDeferredActionMessages.Request(server, client))
        .returnValue();
  }

  /** Each provider has a DAM of its own, and both are about one message. */
  @Test
  @Must("[MS-OXORULE] 3.2.5.1.2: deferred actions of different providers are in different DAMs")
  @Must("[MS-OXORULE] 3.2.5.4: all DAMs about the message get the client's entry id")
  @Must("[MS-OXORULE] 3.2.5.4: PidTagDamBackPatched is set in all DAMs that were changed")
  void providers() {
    RuleData own = rule("own", 1, ENABLED, subject("both"), defer("one"));
    List<PropertyValue> others = new ArrayList<>(own.propertyValues());
    others.removeIf(v -> v.tag().equals(PidTag.RULE_PROVIDER));
    others.add(new PropertyValue(PidTag.RULE_PROVIDER, "Other"));
    assertThat(desk.modify(0, own, new RuleData(RuleData.ROW_ADD, others)))
        .isEqualTo(ErrorCode.SUCCESS);
    house.ox().deliver(House.ALICE, mail("for both"));
    List<Map<PropertyTag, Object>> dams = await(2);
    assertThat(dams)
        .extracting(dam -> dam.get(PidTag.RULE_PROVIDER))
        .containsExactlyInAnyOrder("RuleOrganizer", "Other");
    Bytes server = (Bytes) dams.getFirst().get(PidTag.DEFERRED_ACTION_MESSAGE_ORIGINAL_ENTRY_ID);
    Bytes client = Bytes.ofHex("0203040506");
    assertThat(update(server, client)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(notices())
        .hasSize(2)
        .allSatisfy(dam ->
            assertThat(dam)
                .containsEntry(PidTag.DAM_BACK_PATCHED, true)
                .containsEntry(PidTag.DAM_ORIGINAL_ENTRY_ID, client));
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.4: lawful data is a success, also where there is no DAM")
  @Must("[MS-OXORULE] 3.2.5.4: data that is incorrect is an error")
  void updatesOfNothing() {
    Bytes other = Bytes.wrap(WireWriter.encode(ServerId.WIRE, ServerId.of(inbox, new Mid(0x0101))));
    assertThat(update(other, Bytes.ofHex("01"))).isEqualTo(ErrorCode.SUCCESS);
    assertThat(update(Bytes.ofHex("01"), Bytes.ofHex("01"))).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(update(other, Bytes.EMPTY)).isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.1.2: a move or copy to another store is left to the client by a DAM")
  void otherStores() {
    LongTermId there = new LongTermId(MapiGuid.parse("11111111-2222-3333-4444-555555555555"), 5);
    Bytes folder =
        FolderEntryId.of(MapiGuid.parse("66666666-2222-3333-4444-555555555555"), there).toBytes();
    RuleAction away =
        RuleAction.of(new RuleAction.MoveCopy(RuleAction.MOVE, 0, Bytes.ofHex("0102"), folder));
    desk.modify(0, rule("away", 1, ENABLED, subject("archive"), away));
    house.ox().deliver(House.ALICE, mail("to the archive"));
    assertThat(await(1).getFirst())
        .containsEntry(PidTag.CLIENT_ACTIONS, new RuleActions(List.of(away)).toBytes());
    assertThat(desk.messages(inbox)).containsKey("to the archive");
  }

  @Test
  @Must("[MS-OXORULE] 3.2.5.1.3: a rule that fails makes a DEM in the Deferred Action folder")
  @Must("[MS-OXORULE] 3.2.5.1.3: the rule gets ST_ERROR, and no second DEM is made for it")
  @Must("[MS-OXORULE] 2.2.7.1: a DEM is of class IPC.Microsoft Exchange 4.2.Deferred Error")
  @Must("[MS-OXORULE] 2.2.7.2: PidTagRuleError tells the cause")
  @Must("[MS-OXORULE] 2.2.7.3: PidTagRuleActionType is that of the action that failed")
  @Must("[MS-OXORULE] 2.2.7.4: PidTagRuleActionNumber is its number")
  @Must("[MS-OXORULE] 2.2.7.8: PidTagRuleId is that of the rule")
  void failures() {
    Fid gone = desk.create("to go");
    desk.modify(
        0,
        rule(
            "lost",
            1,
            ENABLED,
            subject("lost"),
            RuleAction.of(new RuleAction.MarkAsRead()),
            into(RuleAction.MOVE, gone)));
    MapiRef ref = outlook.folder(inbox);
    outlook.call(ref, RopDeleteFolder.ROP, new RopDeleteFolder.Request(0x15, gone)).response();
    outlook.release(ref);
    house.ox().deliver(House.ALICE, mail("lost 1"));
    Map<PropertyTag, Object> dem = await(1).getFirst();
    Object id = desk.rules().getFirst().get(PidTag.RULE_ID);
    assertThat(dem)
        .containsEntry(PidTag.MESSAGE_CLASS, "IPC.Microsoft Exchange 4.2.Deferred Error")
        .containsEntry(PidTag.RULE_ERROR, 6)
        .containsEntry(PidTag.RULE_ACTION_TYPE, RuleAction.MOVE)
        .containsEntry(PidTag.RULE_ACTION_NUMBER, 1)
        .containsEntry(PidTag.RULE_PROVIDER, "RuleOrganizer")
        .containsEntry(PidTag.RULE_ID, id);
    assertThat(desk.rules().getFirst()).containsEntry(PidTag.RULE_STATE, ENABLED | 0x02);
    assertThat(desk.messages(inbox)).containsKey("lost 1");

    Fid done = desk.create("done");
    desk.modify(0, rule("done", 9, ENABLED, subject("lost"), into(RuleAction.COPY, done)));
    house.ox().deliver(House.ALICE, mail("lost 2"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(desk.messages(done)).containsKey("lost 2"));
    assertThat(notices()).hasSize(1);
  }
}
