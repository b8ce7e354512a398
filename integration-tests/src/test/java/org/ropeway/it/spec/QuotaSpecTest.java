package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.it.stage.Post;
import org.ropeway.it.stage.Post.Draft;

/** [MS-OXCSTOR] 2.2.2.1.1: how much a mailbox may hold, as OX says. */
class QuotaSpecTest {
  private static final int LIMIT = 2000;
  private static House house;
  private static Outlook outlook;

  @BeforeAll
  static void begin() {
    house = House.build(ox -> {}, OxBackend.Kind.HTTP_API);
    house.ox().mailboxes().setQuota(House.ALICE, LIMIT * 1024L);
    outlook = house.outlook(House.ALICE);
  }

  @AfterAll
  static void end() {
    outlook.close();
    house.close();
  }

  private static Map<PropertyTag, Object> bounds() {
    return outlook.properties(
        outlook.logon(),
        PidTag.PROHIBIT_RECEIVE_QUOTA,
        PidTag.PROHIBIT_SEND_QUOTA,
        PidTag.MAXIMUM_SUBMIT_MESSAGE_SIZE);
  }

  @Test
  @Must("[MS-OXCSTOR] 2.2.2.1.1.3: PidTagProhibitReceiveQuota is how much mail is taken, in KB")
  @Must("[MS-OXCSTOR] 2.2.2.1.1.4: PidTagProhibitSendQuota is how much lets the user send, in KB")
  @Must("[MS-OXCSTOR] 2.2.2.1.1.2: PidTagMaximumSubmitMessageSize is what may be sent, in KB")
  void whatOxLetsTheUserHave() {
    Map<PropertyTag, Object> bounds =
        Clerk.eventually(QuotaSpecTest::bounds, map -> map.containsKey(PidTag.PROHIBIT_SEND_QUOTA));
    assertThat(bounds)
        .containsEntry(PidTag.PROHIBIT_RECEIVE_QUOTA, LIMIT)
        .containsEntry(PidTag.PROHIBIT_SEND_QUOTA, LIMIT)
        .containsEntry(PidTag.MAXIMUM_SUBMIT_MESSAGE_SIZE, 17 << 10);
  }

  @Test
  void aFullMailboxSaysSoAndLetsGo() {
    try (Outlook bob = house.outlook(House.BOB)) {
      fill(bob);
    }
  }

  private static void fill(Outlook bob) {
    Clerk clerk = new Clerk(bob);
    Post post = new Post(bob);
    Fid drafts = clerk.folders(bob.store().folderId(PrivateFolder.IPM_SUBTREE)).get("Drafts");
    Mid kept = post.save(drafts, new Draft("kept")).mid();
    house.ox().mailboxes().setQuota(House.BOB, 1);
    assertThat(clerk.write(drafts, "too much", false)).isEqualTo(ErrorCode.QUOTA_EXCEEDED);
    Fid trash = bob.store().folderId(PrivateFolder.DELETED_ITEMS);
    assertThat(Clerk.isDone(clerk.transfer(drafts, trash, false, kept))).isTrue();
    assertThat(clerk.messages(drafts)).isEmpty();
    assertThat(clerk.messages(trash)).containsEntry("kept", kept);
    house.ox().mailboxes().setQuota(House.BOB, LIMIT * 1024L);
    assertThat(clerk.write(drafts, "room again", false)).isEqualTo(ErrorCode.SUCCESS);
  }
}
