package org.ropeway.it.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.it.stage.Post;

/** One house for a class that sends mails; each test has a subject of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Sending {
  static final int SUBMITTED = 0x04;
  static final int UNSENT = 0x08;
  static final Duration SOON = Duration.ofSeconds(20);

  final House house = House.build(b -> {});
  final Outlook outlook = house.outlook(House.ALICE);
  final Post post = new Post(outlook);
  String subject = "";

  @AfterAll
  void end() {
    outlook.close();
    house.close();
  }

  @BeforeEach
  void name(TestInfo test) {
    subject = test.getTestMethod().orElseThrow().getName();
  }

  final Fid fid(PrivateFolder which) {
    return outlook.store().folderId(which);
  }

  /** The messages of a folder by subject. */
  final Map<String, Mid> in(Fid folder) {
    MapiRef ref = outlook.folder(folder);
    MapiRef table = outlook.contents(ref, 0, List.of(PidTag.SUBJECT, PidTag.MID));
    Map<String, Mid> found = new HashMap<>();
    for (PropertyRow row : outlook.rows(table)) {
      Mid before =
          found.put(
              String.valueOf(row.values().getFirst()), new Mid((Long) row.values().getLast()));
      assertThat(before).as("%s stands twice", row).isNull();
    }
    outlook.release(table, ref);
    return found;
  }

  final Map<String, Mid> in(PrivateFolder which) {
    return in(fid(which));
  }

  final Map<PropertyTag, Object> read(PrivateFolder in, Mid mid, PropertyTag... tags) {
    MapiRef message = Outlook.opened(outlook.message(fid(in), mid, RopOpenMessage.READ_ONLY));
    Map<PropertyTag, Object> values = outlook.properties(message, tags);
    outlook.release(message);
    return values;
  }

  final int flags(PrivateFolder in, Mid mid) {
    return (Integer) read(in, mid, PidTag.MESSAGE_FLAGS).getOrDefault(PidTag.MESSAGE_FLAGS, -1);
  }

  /** The header of the mail that left the house last. */
  final String departed() {
    String mail = new String(house.ox().mailboxes().departed().getLast().rfc822(), UTF_8);
    return mail.substring(0, mail.indexOf("\r\n\r\n")).replaceAll("\r\n[ \t]", " ");
  }

  static void eventually(Runnable assertion) {
    Awaitility.await().atMost(SOON).untilAsserted(assertion::run);
  }
}
