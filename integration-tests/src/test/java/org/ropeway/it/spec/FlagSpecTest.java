package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.House;
import org.ropeway.standin.Mailboxes;

/** [MS-OXOFLAG]: flags of mails, as Outlook sets them and as OX has them. */
class FlagSpecTest extends MessageStage {
  private static final int FLAGGED_AT_OX = 8;
  private static final int COMPLETE = 1;
  private static final int FLAGGED = 2;
  private static final FileTime DAY = FileTime.of(Instant.parse("2026-12-01T00:00:00Z"));
  private static final FileTime NOW = FileTime.of(Instant.parse("2026-11-26T09:30:00Z"));

  private final Map<String, String> uuids = new LinkedHashMap<>();

  private Mid mail(String subject) {
    byte[] bytes =
        ("From: Bob <bob@ox.test>\r\nSubject: " + subject + "\r\n\r\nText\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    uuids.put(
        subject,
        house
            .ox()
            .mailboxes()
            .append(
                House.ALICE,
                House.INBOX,
                List.of(new Mailboxes.Mail(bytes, 0, 0, Instant.parse("2026-11-23T10:00:00Z"))))
            .getFirst()
            .uuid());
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> rows().get(subject), row -> row != null)
        .mid();
  }

  private record Shown(Mid mid, Object status, Object icon) {}

  /** What the table of the inbox shows of the flags of mails, by subject. */
  private Map<String, Shown> rows() {
    MapiRef folder = other.folder(PrivateFolder.INBOX);
    MapiRef table =
        other.contents(
            folder,
            0,
            List.of(PidTag.SUBJECT, PidTag.MID, PidTag.FLAG_STATUS, PidTag.FOLLOWUP_ICON));
    Map<String, Shown> shown = new LinkedHashMap<>();
    for (PropertyRow row : other.rows(table)) {
      List<Object> v = row.values();
      shown.put(String.valueOf(v.get(0)), new Shown(new Mid((Long) v.get(1)), v.get(2), v.get(3)));
    }
    other.release(table, folder);
    return shown;
  }

  private boolean isFlaggedAtOx(String subject) {
    return (house.ox().mailboxes().flags(uuids.get(subject)) & FLAGGED_AT_OX) != 0;
  }

  /** What Outlook sets for a time flag. [MS-OXOFLAG] 3.1.4.1.3. */
  private Map<PropertyTag, Object> timeFlag() {
    Map<PropertyTag, Object> flag = new LinkedHashMap<>();
    flag.put(PidTag.FOLLOWUP_ICON, 6);
    flag.put(PidTag.TO_DO_ITEM_FLAGS, 0x101);
    flag.put(PidTag.FLAG_STATUS, FLAGGED);
    flag.put(PidTag.REPLY_REQUESTED, true);
    flag.put(PidTag.RESPONSE_REQUESTED, true);
    flag.put(PidTag.REPLY_TIME, DAY);
    flag.put(PidTag.SWAPPED_TO_DO_DATA, Bytes.ofHex("0100000000000000"));
    flag.put(named(PidLid.TO_DO_ORDINAL_DATE, PropertyType.TIME), NOW);
    flag.put(named(PidLid.TO_DO_SUB_ORDINAL, PropertyType.STRING), "5555555");
    flag.put(named(PidLid.TO_DO_TITLE, PropertyType.STRING), "call back");
    flag.put(named(PidLid.FLAG_REQUEST, PropertyType.STRING), "Call");
    flag.put(named(PidLid.FLAG_STRING, PropertyType.INTEGER32), 1);
    flag.put(named(PidLid.VALID_FLAG_STRING_PROOF, PropertyType.TIME), NOW);
    flag.put(named(PidLid.TASK_DUE_DATE, PropertyType.TIME), DAY);
    flag.put(named(PidLid.TASK_START_DATE, PropertyType.TIME), DAY);
    flag.put(named(PidLid.TASK_COMPLETE, PropertyType.BOOLEAN), false);
    flag.put(named(PidLid.TASK_STATUS, PropertyType.INTEGER32), 0);
    flag.put(named(PidLid.PERCENT_COMPLETE, PropertyType.FLOATING64), 0.0);
    return flag;
  }

  private void check(Fid folder, Mid mid, Map<PropertyTag, Object> flag) {
    MapiRef message = messages.read(folder, mid);
    PropertyTag[] tags = flag.keySet().toArray(PropertyTag[]::new);
    assertThat(messages.values(message, tags)).isEqualTo(List.copyOf(flag.values()));
    outlook.release(message);
  }

  @Test
  @Must("[MS-OXOFLAG] 2.2.1.1: a flag set by a client is told as it was set, and at OX at once")
  @Must("[MS-OXOFLAG] 2.2.1.6: reserved bits of PidTagToDoItemFlags are preserved")
  @Must("[MS-OXOFLAG] 2.2.1.9: what goes with a time flag is kept with it")
  @Must("[MS-OXOFLAG] 2.2.2.1: the task properties of a flag are the client's alone")
  void timeFlagged() {
    Fid inbox = fid(PrivateFolder.INBOX);
    Mid mid = mail("time flag");
    Map<PropertyTag, Object> flag = timeFlag();
    MapiRef message = messages.write(inbox, mid);
    flag.forEach((tag, value) -> messages.put(message, tag, value));
    messages.save(message);
    assertThat(isFlaggedAtOx("time flag")).isTrue();
    assertThat(rows().get("time flag")).isEqualTo(new Shown(mid, FLAGGED, 6));
    check(inbox, mid, flag);
    restart();
    check(inbox, mid, flag);
    assertThat(rows().get("time flag")).isEqualTo(new Shown(mid, FLAGGED, 6));
    assertThat(house.ox().mailboxes().count(House.ALICE, House.INBOX)).isEqualTo(uuids.size());
  }

  @Test
  @Must("[MS-OXOFLAG] 2.2.1.1: a flag that is complete is told so, and is no flag at OX any more")
  @Must("[MS-OXOFLAG] 2.2.1.3: when it was completed is kept")
  void completed() {
    Fid inbox = fid(PrivateFolder.INBOX);
    Mid mid = mail("complete");
    MapiRef message = messages.write(inbox, mid);
    messages.put(message, PidTag.FLAG_STATUS, FLAGGED);
    messages.save(message);
    messages.put(message, PidTag.FLAG_STATUS, COMPLETE);
    messages.put(message, PidTag.FLAG_COMPLETE_TIME, NOW);
    messages.delete(message, PidTag.FOLLOWUP_ICON);
    messages.save(message);
    assertThat(isFlaggedAtOx("complete")).isFalse();
    restart();
    assertThat(rows().get("complete").status()).isEqualTo(COMPLETE);
    MapiRef again = messages.read(inbox, mid);
    assertThat(
            messages.values(
                again, PidTag.FLAG_STATUS, PidTag.FLAG_COMPLETE_TIME, PidTag.FOLLOWUP_ICON))
        .containsExactly(COMPLETE, NOW, ErrorCode.NOT_FOUND);
  }

  @Test
  @Must("[MS-OXOFLAG] 2.2.1.1: a flag that is cleared is gone, at OX, too")
  void cleared() {
    Fid inbox = fid(PrivateFolder.INBOX);
    Mid mid = mail("cleared");
    MapiRef message = messages.write(inbox, mid);
    timeFlag().forEach((tag, value) -> messages.put(message, tag, value));
    messages.save(message);
    PropertyTag[] tags = timeFlag().keySet().toArray(PropertyTag[]::new);
    assertThat(messages.delete(message, tags)).isEmpty();
    messages.save(message);
    assertThat(isFlaggedAtOx("cleared")).isFalse();
    restart();
    assertThat(messages.values(messages.read(inbox, mid), tags)).containsOnly(ErrorCode.NOT_FOUND);
    assertThat(rows().get("cleared").status()).isEqualTo(ErrorCode.NOT_FOUND);
  }

  /** OX's colours, and how Outlook shows them. */
  @ParameterizedTest
  @CsvSource({"0,6", "1,6", "2,5", "3,3", "5,1", "7,2", "10,4"})
  @Must("[MS-OXOFLAG] 2.2.1.2: a flag of OX is one of Outlook in its colour")
  void coloursOfOx(int color, int icon) {
    String subject = "colour " + color;
    Mid mid = mail(subject);
    house.ox().mailboxes().mark(uuids.get(subject), FLAGGED_AT_OX, color);
    awaitShown(subject, new Shown(mid, FLAGGED, icon));
    MapiRef message = messages.read(fid(PrivateFolder.INBOX), mid);
    assertThat(messages.values(message, PidTag.FLAG_STATUS, PidTag.FOLLOWUP_ICON))
        .containsExactly(FLAGGED, icon);
    house.ox().mailboxes().mark(uuids.get(subject), 0, 0);
    awaitShown(subject, new Shown(mid, ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND));
  }

  private void awaitShown(String subject, Shown shown) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(rows().get(subject)).isEqualTo(shown));
  }

  @Test
  @Must("[MS-OXOFLAG] 2.2.1.1: what OX's users say of a flag later counts")
  void theLastWordCounts() {
    Fid inbox = fid(PrivateFolder.INBOX);
    Mid mid = mail("word");
    MapiRef message = messages.write(inbox, mid);
    messages.put(message, PidTag.FLAG_STATUS, FLAGGED);
    messages.put(message, PidTag.FOLLOWUP_ICON, 5);
    messages.save(message);
    messages.put(message, PidTag.FLAG_STATUS, COMPLETE);
    messages.save(message);
    house.ox().mailboxes().mark(uuids.get("word"), FLAGGED_AT_OX, 3);
    awaitShown("word", new Shown(mid, FLAGGED, 3));
    house.ox().mailboxes().mark(uuids.get("word"), 0, 0);
    awaitShown("word", new Shown(mid, ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND));
  }

  @Test
  @Must("[MS-OXOFLAG] 2.2.1.6: a recipient flag of a draft stays with the draft")
  void recipientFlagOfADraft() {
    Fid inbox = fid(PrivateFolder.INBOX);
    MapiRef draft = messages.create(inbox);
    messages.put(draft, PidTag.SUBJECT, "draft");
    messages.put(draft, PidTag.TO_DO_ITEM_FLAGS, 8);
    messages.put(draft, PidTag.FLAG_STATUS, FLAGGED);
    messages.put(draft, PidTag.SWAPPED_TO_DO_STORE, Bytes.ofHex("0011"));
    Mid mid = messages.save(draft);
    uuids.put("draft", "");
    assertThat(
            messages.values(
                messages.read(inbox, mid),
                PidTag.TO_DO_ITEM_FLAGS,
                PidTag.FLAG_STATUS,
                PidTag.SWAPPED_TO_DO_STORE))
        .containsExactly(8, FLAGGED, Bytes.ofHex("0011"));
  }
}
