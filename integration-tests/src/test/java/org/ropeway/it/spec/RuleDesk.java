package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.NoValue;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.ServerId;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.orule.RuleActions;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.DestinationResponse;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.rule.RopGetRulesTable;
import org.ropeway.codec.rop.rule.RopModifyRules;
import org.ropeway.codec.rop.rule.RuleData;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.Outlook;

/** What a client does with the rules of a folder, in few words. */
final class RuleDesk {
  /** What a client sees of a rule. */
  static final List<PropertyTag> COLUMNS =
      List.of(
          PidTag.RULE_ID,
          PidTag.RULE_SEQUENCE,
          PidTag.RULE_STATE,
          PidTag.RULE_NAME,
          PidTag.RULE_PROVIDER,
          PidTag.RULE_LEVEL,
          PidTag.RULE_USER_FLAGS,
          PidTag.RULE_PROVIDER_DATA,
          PidTag.RULE_CONDITION,
          PidTag.RULE_ACTIONS);

  private final Outlook outlook;
  private final Fid folder;

  RuleDesk(Outlook outlook, Fid folder) {
    this.outlook = outlook;
    this.folder = folder;
  }

  /** A subject that contains a text. */
  static Restriction subject(String part) {
    return new Restriction.Content(
        Restriction.Content.SUBSTRING,
        Restriction.Content.IGNORE_CASE,
        PidTag.SUBJECT,
        new PropertyValue(PidTag.SUBJECT, part));
  }

  /** An action that moves, or copies, into a folder of the same mailbox. */
  static RuleAction into(int type, Fid target) {
    Bytes id = Bytes.wrap(WireWriter.encode(ServerId.WIRE, ServerId.of(target)));
    return RuleAction.of(new RuleAction.MoveCopy(type, 1, Bytes.EMPTY, id));
  }

  /** A new rule. */
  static RuleData rule(String name, int sequence, int state, Restriction when, RuleAction... what) {
    return new RuleData(
        RuleData.ROW_ADD,
        List.of(
            new PropertyValue(PidTag.RULE_SEQUENCE, sequence),
            new PropertyValue(PidTag.RULE_STATE, state),
            new PropertyValue(PidTag.RULE_NAME, name),
            new PropertyValue(PidTag.RULE_PROVIDER, "RuleOrganizer"),
            new PropertyValue(PidTag.RULE_LEVEL, 0),
            new PropertyValue(PidTag.RULE_CONDITION, when),
            new PropertyValue(
                PidTag.RULE_ACTIONS, new RuleActions(Arrays.asList(what)).toBytes())));
  }

  /** Some data about a rule that is there. */
  static RuleData about(int flags, Object id, PropertyValue... values) {
    List<PropertyValue> all = new ArrayList<>();
    all.add(new PropertyValue(PidTag.RULE_ID, id));
    all.addAll(List.of(values));
    return new RuleData(flags, all);
  }

  /** Changes rules; what came of it. */
  ErrorCode modify(int flags, RuleData... data) {
    MapiRef ref = outlook.folder(folder);
    RopFuture<?> answer =
        outlook.call(ref, RopModifyRules.ROP, new RopModifyRules.Request(flags, List.of(data)));
    outlook.release(ref);
    return answer.returnValue();
  }

  /** The rules of the folder as its table shows them. */
  List<Map<PropertyTag, Object>> rules() {
    MapiRef ref = outlook.folder(folder);
    MapiRef table = table(ref);
    List<Map<PropertyTag, Object>> rules = new ArrayList<>();
    for (PropertyRow row : outlook.rows(table)) {
      Map<PropertyTag, Object> rule = new TreeMap<>();
      for (int i = 0; i < COLUMNS.size(); i++) {
        Object value = row.values().get(i);
        if (!(value instanceof ErrorCode) && !(value instanceof NoValue)) {
          rule.put(COLUMNS.get(i), value);
        }
      }
      rules.add(rule);
    }
    outlook.release(table, ref);
    return rules;
  }

  /** A rules table with the usual columns. */
  MapiRef table(MapiRef ref) {
    MapiRef table =
        Outlook.opened(
            outlook.open(
                ref, RopGetRulesTable.ROP, out -> new RopGetRulesTable.Request(out, 0x40)));
    outlook.call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, COLUMNS)).response();
    return table;
  }

  /** Makes a folder below the one with the rules. */
  Fid create(String name) {
    MapiRef ref = outlook.folder(folder);
    RopFuture<RopCreateFolder.Response> made =
        outlook.open(
            ref,
            RopCreateFolder.ROP,
            out ->
                new RopCreateFolder.Request(out, RopCreateFolder.GENERIC, true, true, 0, name, ""));
    Fid fid = made.response().folderId();
    outlook.release(made.opened(), ref);
    return fid;
  }

  /** The messages of a folder by their subjects. */
  Map<String, Mid> messages(Fid fid) {
    MapiRef ref = outlook.folder(fid);
    MapiRef table = outlook.contents(ref, 0, List.of(PidTag.MID, PidTag.SUBJECT));
    Map<String, Mid> found = new TreeMap<>();
    for (PropertyRow row : outlook.rows(table)) {
      String subject = row.values().get(1) instanceof String s ? s : "";
      found.put(subject, new Mid((Long) row.values().get(0)));
    }
    outlook.release(table, ref);
    return found;
  }

  /** Gives a folder another name. */
  void rename(Fid fid, String name) {
    MapiRef ref = outlook.folder(fid);
    outlook
        .call(
            ref,
            RopSetProperties.ROP,
            new RopSetProperties.Request(List.of(new PropertyValue(PidTag.DISPLAY_NAME, name))))
        .response();
    outlook.release(ref);
  }

  /** Moves a message as its user does. */
  void move(Fid from, Fid to, String subject) {
    Mid mid = messages(from).get(subject);
    MapiRef source = outlook.folder(from);
    MapiRef target = outlook.folder(to);
    RopList list = outlook.client().list();
    RopFuture<DestinationResponse> answer =
        list.call(
            source,
            target,
            RopMoveCopyMessages.ROP,
            at -> new RopMoveCopyMessages.Request(at, List.of(mid), false, false));
    list.send();
    assertThat(answer.response()).isEqualTo(new DestinationResponse.Done(false));
    outlook.release(source, target);
  }

  /** A short mail. */
  static byte[] mail(String subject, String... fields) {
    return ("From: Bob Builder <bob@ox.test>\r\nTo: Alice <alice@ox.test>\r\n"
            + String.join("", Arrays.stream(fields).map(f -> f + "\r\n").toList())
            + "Message-ID: <"
            + (subject.hashCode() & 0x7FFFFFFF)
            + "@ox.test>\r\nSubject: "
            + subject
            + "\r\n\r\nText of "
            + subject
            + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
