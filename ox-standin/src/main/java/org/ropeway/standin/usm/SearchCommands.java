package org.ropeway.standin.usm;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.mail.MailText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** searchMails, an addition to the profile: {@code mail?action=search} of the HTTP API. */
final class SearchCommands {
  private static final int PAGE = 500;
  private final Backstage backstage;

  SearchCommands(Backstage backstage) {
    this.backstage = backstage;
  }

  /** The uuids of the mails of a folder that meet a filter. */
  JsonNode searchMails(Call call) {
    String folderUuid = call.text("folder_uuid");
    Predicate<Function<String, String>> filter = MailFilter.of(call.body().path("filter"));
    ArrayNode out = backstage.mapper().createArrayNode();
    long after = 0;
    for (List<MailRow> page = page(call, folderUuid, after);
        !page.isEmpty();
        page = page(call, folderUuid, after)) {
      page.stream().filter(mail -> filter.test(texts(mail))).map(MailRow::uuid).forEach(out::add);
      after = page.getLast().uid();
    }
    return out;
  }

  private List<MailRow> page(Call call, String folderUuid, long after) {
    return backstage
        .database()
        .read(tx -> {
          FolderRow folder = Access.readable(tx, call, folderUuid);
          return Mails.inFolder(tx, folder.fid(), after, PAGE);
        });
  }

  /** The text of a mail's field; its content is read only if it is asked for. */
  private Function<String, String> texts(MailRow mail) {
    JsonNode listing = backstage.mapper().readTree(mail.listing());
    return field ->
        switch (field) {
          case "content" -> content(mail);
          case "subject" -> listing.path("subject").asString("");
          default -> addresses(listing.path(field));
        };
  }

  private String content(MailRow mail) {
    byte[] rfc822 = backstage.database().read(tx -> Mails.contentOrNothing(tx, mail.mid()));
    return MailText.of(rfc822);
  }

  private static String addresses(JsonNode pairs) {
    StringBuilder text = new StringBuilder();
    for (JsonNode pair : pairs.values()) {
      text.append(pair.path(0).asString("")).append(" <");
      text.append(pair.path(1).asString("")).append(">, ");
    }
    return text.toString();
  }
}
