package org.ropeway.store.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.OneOffEntryId;
import org.ropeway.codec.property.PidName;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxAddress;
import org.ropeway.ox.OxMail;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.property.PropertyBag;

class MailRowTest {
  private static final Instant SENT = Instant.parse("2024-05-01T08:00:00Z");
  private static final Instant RECEIVED = Instant.parse("2024-05-01T08:00:07Z");

  private final MemoryNames names = new MemoryNames();
  private final MailMapper mapper =
      new MailMapper(
          MailLimits.DEFAULT,
          new MailOwner("Alice Example", List.of("Alice@ox.test", "al@ox.test")),
          names);

  private PropertyBag row(String subject, int flags, Map<String, String> headers) {
    return row(subject, flags, 0, List.of(), headers);
  }

  private PropertyBag row(
      String subject, int flags, int color, List<String> keywords, Map<String, String> headers) {
    return mapper.row(
        new OxMail(
            "u",
            "1",
            subject,
            List.of(new OxAddress("\"Bob B.\"", "bob@ox.test")),
            List.of(new OxAddress("", "AL@ox.test"), new OxAddress("Carol", "carol@ox.test")),
            List.of(new OxAddress("Dave", "dave@ox.test")),
            List.of(),
            flags,
            color,
            SENT,
            RECEIVED,
            5_000_000_000L,
            3,
            true,
            keywords,
            headers));
  }

  @Test
  void showsWhoAndWhen() {
    PropertyBag row = row("Hello", OxMail.SEEN, Map.of());
    assertThat(row.get(PidTag.SENDER_NAME)).isEqualTo("Bob B.");
    assertThat(row.get(PidTag.SENT_REPRESENTING_EMAIL_ADDRESS)).isEqualTo("bob@ox.test");
    assertThat(row.get(PidTag.SENT_REPRESENTING_ADDRESS_TYPE)).isEqualTo("SMTP");
    assertThat(EntryId.of(row.get(PidTag.SENDER_ENTRY_ID, Bytes.EMPTY)))
        .isEqualTo(OneOffEntryId.ofSmtp("Bob B.", "bob@ox.test"));
    assertThat(row.get(PidTag.SENDER_SEARCH_KEY, Bytes.EMPTY).toHex())
        .isEqualTo("534d54503a424f42404f582e5445535400");
    assertThat(row.get(PidTag.DISPLAY_TO)).isEqualTo("AL@ox.test; Carol");
    assertThat(row.get(PidTag.DISPLAY_CC)).isEqualTo("Dave");
    assertThat(row.get(PidTag.DISPLAY_BCC)).isEqualTo("");
    assertThat(row.get(PidTag.MESSAGE_TO_ME)).isEqualTo(true);
    assertThat(row.get(PidTag.MESSAGE_CC_ME)).isEqualTo(false);
    assertThat(row.get(PidTag.RECEIVED_BY_NAME)).isEqualTo("Alice Example");
    assertThat(row.get(PidTag.CLIENT_SUBMIT_TIME)).isEqualTo(FileTime.of(SENT));
    assertThat(row.get(PidTag.MESSAGE_DELIVERY_TIME)).isEqualTo(FileTime.of(RECEIVED));
    assertThat(row.get(PidTag.MESSAGE_SIZE)).isEqualTo(Integer.MAX_VALUE);
    assertThat(row.get(PidTag.HAS_ATTACHMENTS)).isEqualTo(true);
    assertThat(row.get(PidTag.MESSAGE_FLAGS)).isEqualTo(0x2413);
  }

  @Test
  void tellsTheSenderFromWhomItRepresents() {
    PropertyBag row = row("x", 0, Map.of("sender", "\"Secretary, Sue\" <sue@ox.test>"));
    assertThat(row.get(PidTag.SENT_REPRESENTING_NAME)).isEqualTo("Bob B.");
    assertThat(row.get(PidTag.SENDER_NAME)).isEqualTo("Secretary, Sue");
    assertThat(row.get(PidTag.SENDER_SMTP_ADDRESS)).isEqualTo("sue@ox.test");
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '|',
      value = {
        "Re: Hello,Re: ,Hello",
        "AW:   Hello,AW: ,Hello",
        "Re:Hello,Re: ,Hello",
        "回复: Hello,回复: ,Hello",
        "Re: Re: Hello,Re: ,Re: Hello",
        "Note: Hello,||,Note: Hello",
        "R2: Hello,||,R2: Hello",
        "a b: Hello,||,a b: Hello",
        ": Hello,||,: Hello",
        "Re:,Re: ,||",
        "||,||,||"
      })
  void splitsSubjects(String subject, String prefix, String normalized) {
    PropertyBag row = row(subject, 0, Map.of());
    assertThat(row.get(PidTag.SUBJECT)).isEqualTo(subject);
    assertThat(row.get(PidTag.SUBJECT_PREFIX)).isEqualTo(prefix);
    assertThat(row.get(PidTag.NORMALIZED_SUBJECT)).isEqualTo(normalized);
    assertThat(row.get(PidTag.CONVERSATION_TOPIC)).isEqualTo(normalized);
  }

  @Test
  void answersShareTheConversation() {
    PropertyBag first = row("Plan", 0, Map.of("message-id", "<1@x>"));
    PropertyBag answer = row("Re: Plan", 0, Map.of("message-id", "<2@x>", "in-reply-to", "<1@x>"));
    PropertyBag next =
        row("Re: Plan B", 0, Map.of("message-id", "<3@x>", "references", "<1@x> <2@x>"));
    PropertyBag other = row("Plan", 0, Map.of("message-id", "<4@x>"));
    Object id = first.get(PidTag.CONVERSATION_ID);
    assertThat(id).isEqualTo(answer.get(PidTag.CONVERSATION_ID));
    assertThat(id).isEqualTo(next.get(PidTag.CONVERSATION_ID));
    assertThat(id).isNotEqualTo(other.get(PidTag.CONVERSATION_ID));
    Bytes a = index(first);
    Bytes b = index(answer);
    Bytes c = index(next);
    assertThat(a.length()).isEqualTo(22);
    assertThat(b.length()).isEqualTo(27);
    assertThat(b.startsWith(a)).isTrue();
    assertThat(c.startsWith(b)).isTrue();
  }

  private static Bytes index(PropertyBag bag) {
    assertThat(bag.get(PidTag.CONVERSATION_INDEX_TRACKING)).isEqualTo(true);
    return bag.get(PidTag.CONVERSATION_INDEX, Bytes.EMPTY);
  }

  @Test
  void honoursThreadHeaders() {
    byte[] index = new byte[27];
    index[0] = 1;
    index[6] = 0x55;
    String header = Base64.getEncoder().encodeToString(index);
    PropertyBag row =
        row(
            "Re: Plan",
            0,
            Map.of("thread-topic", "=?utf-8?Q?Pl=C3=A4ne?=", "thread-index", header));
    assertThat(row.get(PidTag.CONVERSATION_TOPIC)).isEqualTo("Pläne");
    assertThat(row.get(PidTag.CONVERSATION_INDEX)).isEqualTo(Bytes.of(index));
    assertThat(row.get(PidTag.CONVERSATION_ID)).isEqualTo(Bytes.of(index).slice(6, 22));
  }

  /** The topic's MD5 in upper case, UTF-16LE ([MS-OXOMSG] 2.2.1.2). */
  @Test
  void fallsBackToTheTopic() {
    PropertyBag row = row("Re: hi", 0, Map.of("thread-index", "AAAA"));
    assertThat(row.get(PidTag.CONVERSATION_INDEX)).isNull();
    assertThat(row.get(PidTag.CONVERSATION_INDEX_TRACKING)).isEqualTo(false);
    assertThat(row.get(PidTag.CONVERSATION_ID))
        .isEqualTo(row("HI", 0, Map.of()).get(PidTag.CONVERSATION_ID));
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, IPM.Note",
    "'', IPM.Note",
    "application/pkcs7-mime; smime-type=enveloped-data, IPM.Note.SMIME",
    "application/octet-stream; name=\"SMIME.P7M\", IPM.Note.SMIME",
    "multipart/signed; protocol=\"application/pkcs7-signature\", IPM.Note.SMIME.MultipartSigned",
    "multipart/signed; protocol=\"application/pgp-signature\", IPM.Note",
    "multipart/report; report-type=delivery-status, REPORT.IPM.Note.NDR",
    "Multipart/Report; Report-Type=Disposition-Notification, REPORT.IPM.Note.IPNRN",
    "text/calendar; method=REQUEST, IPM.Schedule.Meeting.Request",
    "text/calendar; charset=utf-8; method=\"cancel\", IPM.Schedule.Meeting.Canceled",
  })
  void hasAMessageClass(String contentType, String expected) {
    assertThat(row("x", 0, Map.of("content-type", contentType)).get(PidTag.MESSAGE_CLASS))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "importance, High, 2, 1",
    "importance, low, 0, -1",
    "x-priority, 1 (Highest), 2, 1",
    "x-priority, 5, 0, -1",
    "x-priority, 3, 1, 0",
    "x-msmail-priority, High, 2, 1",
    "priority, non-urgent, 0, -1",
    "x-unknown, 1, 1, 0",
  })
  void hasAnImportance(String header, String value, int importance, int priority) {
    PropertyBag row = row("x", 0, Map.of(header, value));
    assertThat(row.get(PidTag.IMPORTANCE)).isEqualTo(importance);
    assertThat(row.get(PidTag.PRIORITY)).isEqualTo(priority);
  }

  @ParameterizedTest
  @CsvSource({"Personal, 1", "private, 2", "Company-Confidential, 3", "Secret, 0"})
  void hasASensitivity(String value, int expected) {
    assertThat(row("x", 0, Map.of("sensitivity", value)).get(PidTag.SENSITIVITY))
        .isEqualTo(expected);
  }

  @Test
  void showsMarks() {
    PropertyBag draft = row("x", OxMail.DRAFT | OxMail.SEEN, Map.of());
    assertThat(draft.get(PidTag.MESSAGE_FLAGS, 0) & (MessageFlags.UNSENT | MessageFlags.UNMODIFIED))
        .isEqualTo(MessageFlags.UNSENT);
    PropertyBag answered = row("x", OxMail.SEEN | OxMail.ANSWERED, Map.of());
    assertThat(answered.get(PidTag.ICON_INDEX)).isEqualTo(0x105);
    assertThat(answered.get(PidTag.LAST_VERB_EXECUTED)).isEqualTo(102);
    PropertyBag flagged = row("x", OxMail.FLAGGED, 2, List.of(), Map.of());
    assertThat(flagged.get(PidTag.FLAG_STATUS)).isEqualTo(2);
    assertThat(flagged.get(PidTag.FOLLOWUP_ICON)).isEqualTo(5);
    assertThat(flagged.get(PidTag.ICON_INDEX)).isEqualTo(0x101);
    assertThat(row("x", 0, Map.of()).get(PidTag.FLAG_STATUS)).isNull();
  }

  @Test
  void keywordsAreCategories() {
    PropertyBag row = row("x", 0, 0, List.of("$label1", "Project X", "NonJunk"), Map.of());
    int id = names.idsOf(List.of(PidName.KEYWORDS), false)[0];
    assertThat(row.get(PropertyTag.of(id, PropertyType.MULTIPLE_STRING)))
        .isEqualTo(List.of("Project X"));
  }
}
