package org.ropeway.standin.ajax.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.standin.data.MailRow;
import tools.jackson.databind.JsonNode;

/** Mails that belong together, by Message-ID, In-Reply-To and References. */
final class MailThreads {
  private final Map<String, String> parents = new HashMap<>();

  private MailThreads() {}

  /** The conversations in the order of their first mails, each with its newest mail first. */
  static List<List<MailRow>> of(List<MailRow> mails) {
    MailThreads threads = new MailThreads();
    for (MailRow mail : mails) {
      String key = threads.key(mail);
      for (String id : threads.references(mail)) {
        threads.join(key, id);
      }
    }
    Map<String, List<MailRow>> out = new LinkedHashMap<>();
    for (MailRow mail : mails) {
      out.computeIfAbsent(threads.root(threads.key(mail)), root -> new ArrayList<>()).add(mail);
    }
    Comparator<MailRow> newest =
        Comparator.comparingLong(MailRow::received).thenComparingLong(MailRow::uid).reversed();
    out.values().forEach(thread -> thread.sort(newest));
    return List.copyOf(out.values());
  }

  private String key(MailRow mail) {
    String id = MailFields.listing(mail).path("headers").path("Message-ID").asString("");
    return id.isEmpty() ? "uid " + mail.uid() : id;
  }

  private List<String> references(MailRow mail) {
    JsonNode headers = MailFields.listing(mail).path("headers");
    String all =
        headers.path("References").asString("") + " " + headers.path("In-Reply-To").asString("");
    return all.isBlank() ? List.of() : List.of(all.strip().split("\\s+"));
  }

  private void join(String one, String other) {
    parents.put(root(other), root(one));
  }

  private String root(String id) {
    String at = id;
    String above = parents.get(at);
    while (above != null && !above.equals(at)) {
      at = above;
      above = parents.get(at);
    }
    return at;
  }
}
