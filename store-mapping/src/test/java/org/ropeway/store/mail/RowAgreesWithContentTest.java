package org.ropeway.store.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxAddress;
import org.ropeway.ox.OxMail;
import org.ropeway.standin.mail.MailListing;
import org.ropeway.store.property.PropertyBag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A mail does not change when it is opened: what the row made of an OX listing has, the content has
 * in the same way. The listing is the stand-in's, which reads the mail by other code than ours.
 */
class RowAgreesWithContentTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** What OX knows better, or only the whole mail tells. */
  private static final Set<Integer> NOT_THE_SAME =
      Set.of(PidTag.HAS_ATTACHMENTS.id(), PidTag.MESSAGE_DELIVERY_TIME.id());

  /**
   * Comments as names, names with bare commas, an offset without its zero, damaged words: the
   * listing reads them otherwise.
   */
  private static final Set<String> READ_DIFFERENTLY =
      Set.of("mimetools/multi-bad.msg", "own/addresses.eml", "own/subject-damaged.eml");

  /** Classes that the parts of the mail may narrow. */
  private static final Map<String, String> NARROWED =
      Map.of(
          "REPORT.IPM.Note.NDR", "REPORT.IPM.Note.",
          "REPORT.IPM.Note.IPNRN", "REPORT.IPM.Note.",
          "IPM.Note", "IPM.Schedule.Meeting.");

  static Stream<Corpus.Mail> mails() {
    return Corpus.all();
  }

  @ParameterizedTest
  @MethodSource("mails")
  void agree(Corpus.Mail mail) {
    MailMapper mapper = Corpus.mapper(MailLimits.DEFAULT);
    byte[] bytes = RawMail.tidy(mail.bytes());
    OxMail listed = listed(bytes);
    PropertyBag row = mapper.row(listed);
    PropertyBag content = mapper.content(bytes).properties();
    List<String> differences = new ArrayList<>();
    row.forEach((tag, value) -> {
      Object other = content.get(tag);
      boolean same = other == null || other.equals(value) || NOT_THE_SAME.contains(tag.id());
      if (!same && !(tag.equals(PidTag.MESSAGE_CLASS) && narrows(value, other))) {
        differences.add(tag + ": " + value + " / " + other);
      }
    });
    if (READ_DIFFERENTLY.contains(mail.name())) {
      assertThat(differences).isNotEmpty();
    } else {
      assertThat(differences).as(mail.name()).isEmpty();
    }
    PropertyBag opened = MailMapper.opened(row, mapper.content(bytes));
    assertThat(opened.get(PidTag.MESSAGE_SIZE)).isEqualTo(bytes.length);
    assertThat(opened.get(PidTag.BODY)).isEqualTo(content.get(PidTag.BODY));
  }

  private static boolean narrows(Object row, @Nullable Object content) {
    String start = NARROWED.get(row.toString());
    return start != null && String.valueOf(content).startsWith(start);
  }

  private static OxMail listed(byte[] bytes) {
    JsonNode json = JSON.readTree(MailListing.of(bytes).json());
    return new OxMail(
        "u",
        "1",
        json.get("subject").asString(),
        addresses(json.get("from")),
        addresses(json.get("to")),
        addresses(json.get("cc")),
        addresses(json.get("bcc")),
        0,
        0,
        instant(json.get("sent_date")),
        null,
        bytes.length,
        json.get("priority").asInt(),
        json.get("attachment").asBoolean(),
        List.of(),
        headers(json.get("headers")));
  }

  private static List<OxAddress> addresses(JsonNode list) {
    List<OxAddress> out = new ArrayList<>();
    list.forEach(p -> out.add(new OxAddress(p.get(0).asString(), p.get(1).asString())));
    return out;
  }

  private static @Nullable Instant instant(JsonNode ms) {
    return ms.isNull() ? null : Instant.ofEpochMilli(ms.asLong());
  }

  private static Map<String, String> headers(JsonNode headers) {
    Map<String, String> out = new HashMap<>();
    headers
        .properties()
        .forEach(e -> {
          List<String> values = new ArrayList<>();
          if (e.getValue().isArray()) {
            e.getValue().forEach(v -> values.add(v.asString()));
          } else {
            values.add(e.getValue().asString());
          }
          out.put(e.getKey().toLowerCase(Locale.ROOT), String.join("\n", values));
        });
    return out;
  }
}
