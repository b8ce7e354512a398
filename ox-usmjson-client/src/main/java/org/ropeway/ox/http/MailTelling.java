package org.ropeway.ox.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxSyncConfig;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.memory.KnownMail;
import org.ropeway.ox.http.memory.MailBook.Entry;
import org.ropeway.ox.http.memory.MailBook.Page;
import org.ropeway.ox.http.wire.MailCalls;

/** Tells a device what happened in a folder: pages of the log, with the mails as OX lists them. */
final class MailTelling {
  private final HttpConnection connection;
  private final Books books;
  private final String device;

  MailTelling(HttpConnection connection, Books books, String device) {
    this.connection = connection;
    this.books = books;
    this.device = device;
  }

  /** A page from a number of the log on. Throws {@link org.ropeway.ox.OxException}. */
  OxChanges<OxMail> tell(KnownFolder folder, long known, int limit, DeviceConfig config) {
    Page page = books.locked(() -> books.mails(folder).page(known, limit, device));
    Map<String, OxMail> listed = list(folder, page);
    Map<String, KnownMail> rows = new Recognition(connection, books, folder).of(listed.values());
    List<OxMail> created = new ArrayList<>();
    List<OxMail> modified = new ArrayList<>();
    List<String> deleted = new ArrayList<>();
    for (Entry entry : page.entries()) {
      switch (entry) {
        case Entry.Gone(String uuid) -> deleted.add(uuid);
        case Entry.Present(KnownMail mail, boolean isNew) -> {
          KnownMail row = rows.get(mail.id());
          OxMail content = listed.get(mail.id());
          // Gone meanwhile, which is told next time, or brought here by this device.
          boolean told = row != null && content != null && row.isNewsTo(device, known);
          if (told && row != null && content != null && isWanted(content, config.value())) {
            (isNew ? created : modified).add(Named.mail(content, row.uuid()));
          }
        }
      }
    }
    return new OxChanges<>(
        books.state(folder.number(), page.state(), config.epoch()),
        created,
        modified,
        deleted,
        page.more());
  }

  private Map<String, OxMail> list(KnownFolder folder, Page page) {
    List<String> ids = new ArrayList<>();
    for (Entry entry : page.entries()) {
      if (entry instanceof Entry.Present(KnownMail mail, boolean isNew)) {
        ids.add(mail.id());
      }
    }
    Map<String, OxMail> out = new HashMap<>();
    for (int from = 0; from < ids.size(); from += MailCalls.AT_ONCE) {
      int to = Math.min(ids.size(), from + MailCalls.AT_ONCE);
      connection
          .get(MailCalls.list(folder.id(), ids.subList(from, to)))
          .forEach(mail -> out.put(mail.id(), mail));
    }
    return out;
  }

  private static boolean isWanted(OxMail mail, OxSyncConfig config) {
    Instant received = mail.receivedDate();
    return config.mailDays().isEmpty()
        || received == null
        || received.isAfter(Instant.now().minus(Duration.ofDays(config.mailDays().getAsInt())));
  }
}
