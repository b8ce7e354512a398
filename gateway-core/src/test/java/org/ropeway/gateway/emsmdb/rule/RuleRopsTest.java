package org.ropeway.gateway.emsmdb.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.rule.RopGetRulesTable;
import org.ropeway.codec.rop.rule.RopModifyRules;
import org.ropeway.codec.rop.rule.RopUpdateDeferredActionMessages;
import org.ropeway.codec.rop.rule.RuleData;
import org.ropeway.codec.rop.table.RopQueryColumnsAll;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** [MS-OXORULE] 2.2.2, 3.2.5.2, 3.2.5.3. */
class RuleRopsTest {
  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final int logon = client.logon();
  private final int folder = client.openFolder(logon, alice.mailbox().special(SpecialFolder.INBOX));

  @AfterEach
  void end() {
    alice.close();
  }

  /** A folder has no rules, in Unicode or not: Outlook's dialog opens and is empty. */
  @Test
  void noRules() {
    for (int flags : new int[] {0, 0x40}) {
      int table = client.open(folder, RopGetRulesTable.ROP, new RopGetRulesTable.Request(1, flags));
      client.setColumns(table, PidTag.RULE_ID, PidTag.RULE_NAME, PidTag.RULE_ACTIONS);
      assertThat(client.rows(table, 10)).isEmpty();
      assertThat(
              client
                  .get(table, RopQueryColumnsAll.ROP, new RopQueryColumnsAll.Request())
                  .propertyTags())
          .contains(PidTag.RULE_ID, PidTag.RULE_CONDITION);
    }
  }

  @Test
  void refusals() {
    for (int flags : new int[] {0x01, 0x41, 0x80}) {
      assertThat(
              client.refused(folder, RopGetRulesTable.ROP, new RopGetRulesTable.Request(1, flags)))
          .isEqualTo(ErrorCode.NOT_SUPPORTED);
    }
    assertThat(client.refused(logon, RopGetRulesTable.ROP, new RopGetRulesTable.Request(1, 0)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    for (int flags : new int[] {0x02, 0x80}) {
      assertThat(
              client.refused(
                  folder, RopModifyRules.ROP, new RopModifyRules.Request(flags, List.of())))
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
    }
    for (int flags : new int[] {0, 0x03, 0x08}) {
      RuleData data = new RuleData(flags, List.of());
      assertThat(
              client.refused(
                  folder, RopModifyRules.ROP, new RopModifyRules.Request(0, List.of(data))))
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
    }
    assertThat(client.refused(logon, RopModifyRules.ROP, new RopModifyRules.Request(0, List.of())))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(
                folder,
                RopUpdateDeferredActionMessages.ROP,
                new RopUpdateDeferredActionMessages.Request(Bytes.EMPTY, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  /** Only the owner of a folder changes its rules. */
  @Test
  void rightsOfOthers() {
    alice
        .mailbox()
        .folder(alice.mailbox().special(SpecialFolder.INBOX))
        .setProperties(List.of(new PropertyValue(PidTag.RIGHTS, 0x63)));
    assertThat(client.refused(folder, RopModifyRules.ROP, new RopModifyRules.Request(0, List.of())))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
  }
}
