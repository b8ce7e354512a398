package org.ropeway.store.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.local.Overlay;
import org.ropeway.store.mail.Corpus;
import org.ropeway.store.mail.MemoryNames;
import org.ropeway.store.mail.MessageContent;

/** Mails of all shapes, read and written again, say what they said before. */
class ReturnTest {
  private static final Stamp STAMP =
      new Stamp(Instant.parse("2026-11-23T10:00:00Z"), "<new@ox.test>");

  /** What nobody writes back: it is about the mail as it came. */
  private static final Set<Integer> OF_ITS_WAY =
      Set.of(
          PidTag.TRANSPORT_MESSAGE_HEADERS.id(),
          PidTag.MESSAGE_DELIVERY_TIME.id(),
          PidTag.CONVERSATION_ID.id(),
          PidTag.CONVERSATION_INDEX_TRACKING.id(),
          0x0E12,
          0x0E13);

  /** Senders without an address, and names that are none: these are lost. */
  private static final Set<Integer> PEOPLE =
      Set.of(
          0x003B, 0x0041, 0x0042, 0x0064, 0x0065, 0x0C19, 0x0C1A, 0x0C1D, 0x0C1E, 0x0C1F, 0x0E03,
          0x0E04, 0x401A, 0x5D01, 0x5D02);

  /** Reports and meetings are no longer such, but ordinary mails. */
  private static final Set<Integer> REPORTS =
      Set.of(
          PidTag.MESSAGE_CLASS.id(),
          0x0049,
          0x004E,
          0x0057,
          0x0059,
          0x0080,
          0x0081,
          0x0E04,
          0x1046,
          0x6820);

  private static final Map<String, Set<Integer>> EXCEPTIONS =
      Map.of(
          "own/dsn-", REPORTS,
          "own/mdn-", REPORTS,
          "own/meeting-", REPORTS,
          "mimetools/", PEOPLE,
          "mime4j/basic-plain", PEOPLE,
          "own/rfc6532", PEOPLE);

  static Stream<Corpus.Mail> mails() {
    return Corpus.all();
  }

  @ParameterizedTest
  @MethodSource("mails")
  void saysTheSame(Corpus.Mail mail) {
    MessageContent before = Corpus.read(mail.bytes());
    Written written = new MimeWriter(new MemoryNames()).write(before, STAMP);
    MessageContent after = Corpus.read(written.rfc822());
    Overlay lost = Overlay.of(before, after, written.attachments(), Set.of());
    Set<Integer> more = new TreeSet<>(lost.ids());
    more.removeAll(OF_ITS_WAY);
    EXCEPTIONS.forEach((prefix, ids) -> {
      if (mail.name().startsWith(prefix)) {
        more.removeAll(ids);
      }
    });
    if (!mail.name().equals("own/tnef.eml")) {
      assertThat(more.stream().map(Integer::toHexString).collect(Collectors.toSet())).isEmpty();
    }
    assertThat(after.attachments()).hasSize(before.attachments().size());
  }

  /** With what is kept beside it, nothing is lost at all. */
  @ParameterizedTest
  @MethodSource("mails")
  void isTheSameWithWhatIsKept(Corpus.Mail mail) {
    MessageContent before = Corpus.read(mail.bytes());
    Written written = new MimeWriter(new MemoryNames()).write(before, STAMP);
    MessageContent after = Corpus.read(written.rfc822());
    Overlay kept = Overlay.of(before, after, written.attachments(), Set.of());
    MessageContent whole = Overlay.of(kept.bytes().decode()).over(after);
    assertThat(whole.recipients()).isEqualTo(before.recipients());
    assertThat(whole.attachments()).hasSize(before.attachments().size());
    before
        .properties()
        .forEach((tag, value) -> {
          if (!Overlay.of(before, MessageContent.EMPTY, Written.Order.NONE, Set.of())
              .ids()
              .contains(tag.id())) {
            return;
          }
          assertThat(whole.properties().get(tag)).as(tag.toString()).isEqualTo(value);
        });
    for (int i = 0; i < before.attachments().size(); i++) {
      assertThat(whole.attachments().get(i).number())
          .isEqualTo(before.attachments().get(i).number());
      assertThat(whole.attachments().get(i).properties().get(PidTag.ATTACH_DATA_BINARY))
          .isEqualTo(before.attachments().get(i).properties().get(PidTag.ATTACH_DATA_BINARY));
    }
  }
}
