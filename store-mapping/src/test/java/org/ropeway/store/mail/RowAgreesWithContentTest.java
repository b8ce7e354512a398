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

  /** What only the whole mail tells: which attachments are shown in the text. */
  private static final Set<Integer> ONLY_CONTENT = Set.of(PidTag.HAS_ATTACHMENTS.id());

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
      if (other != null && !other.equals(value) && !ONLY_CONTENT.contains(tag.id())) {
        differences.add(tag + ": " + value + " / " + other);
      }
    });
    assertThat(differences).isEmpty();
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
