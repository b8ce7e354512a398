package org.ropeway.ox.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.memory.KnownMail;
import org.ropeway.ox.http.wire.MailCalls;

/** The mails of a session over the HTTP API: listed, read, changed and looked for. */
final class HttpMails {
  private final HttpConnection connection;
  private final Account account;
  private final Books books;
  private final Hierarchy hierarchy;
  private final String device;
  private final MailTelling telling;
  private final MailMoving moving;
  private final MailSearching searching;

  HttpMails(HttpConnection connection, Account account, Hierarchy hierarchy, String device) {
    this.connection = connection;
    this.account = account;
    this.books = account.books();
    this.hierarchy = hierarchy;
    this.device = device;
    this.telling = new MailTelling(connection, books, device);
    this.moving = new MailMoving(connection, books, device);
    this.searching = new MailSearching(connection, books, this::compare);
  }

  /** As {@link OxSession#syncMails}. */
  OxChanges<OxMail> sync(String folderUuid, @Nullable OxSyncState state, int limit) {
    DeviceConfig config = DeviceConfig.of(books, device);
    KnownFolder folder = hierarchy.folder(folderUuid);
    long known = books.seq(state, folder.number(), config.epoch());
    boolean enough =
        limit > 0 && known >= 0 && books.locked(() -> books.mails(folder).hasBeyond(known, limit));
    if (!enough) {
      compare(folder);
    }
    return telling.tell(folder, known, limit, config);
  }

  /** A folder that is not found may have another name by now. */
  private void compare(KnownFolder folder) {
    try {
      compareOnce(folder);
    } catch (OxException.NotFound e) {
      hierarchy.compare();
      KnownFolder now = hierarchy.folder(folder.uuid());
      if (now.id().equals(folder.id())) {
        throw e;
      }
      compareOnce(now);
    }
  }

  private void compareOnce(KnownFolder folder) {
    account.inTurn(
        folder,
        () -> {
          new MailComparison(connection, account, folder).run();
          return true;
        });
  }

  /** As {@link OxSession#loadMail}. */
  byte[] load(String folderUuid, String mailUuid) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    KnownMail mail = books.locked(() -> books.mail(mailUuid));
    if (mail == null || mail.folder() != folder.number()) {
      throw new OxException.NotFound("there is no such mail");
    }
    return Marker.strip(connection.get(MailCalls.source(folder.id(), mail.id())));
  }

  /** As {@link OxSession#updateMails}. */
  Map<String, OxException> update(String folderUuid, List<OxMailUpdate> updates) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    return account.inTurn(
        folder, () -> new MailMarking(connection, books, device).update(folder, updates));
  }

  /** As {@link OxSession#createMail}. */
  OxApplied<OxMail> create(String folderUuid, OxSyncState state, OxNewMail mail, int limit) {
    DeviceConfig config = DeviceConfig.of(books, device);
    KnownFolder folder = hierarchy.folder(folderUuid);
    long known = books.seq(state, folder.number(), config.epoch());
    MailStoring storing = new MailStoring(connection, books);
    return OwnChange.apply(
        mail.uuid(),
        OxMail::uuid,
        () -> Optional.of(account.inTurn(folder, () -> storing.store(folder, mail))),
        () -> {
          compare(folder);
          return telling.tell(folder, known, limit, config);
        });
  }

  /** As {@link OxSession#moveMails}. */
  Map<String, OxException> move(String folderUuid, String targetUuid, List<String> mailUuids) {
    KnownFolder from = hierarchy.folder(folderUuid);
    KnownFolder to = hierarchy.folder(targetUuid);
    if (from.number() == to.number()) {
      return Map.of();
    }
    return account.inTurn(from, to, () -> moving.move(from, to, mailUuids));
  }

  /** As {@link OxSession#deleteMails}. */
  Map<String, OxException> delete(String folderUuid, List<String> mailUuids) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    return account.inTurn(folder, () -> moving.delete(folder, mailUuids));
  }

  /** As {@link OxSession#searchMails}, which OX can. */
  Set<String> search(String folderUuid, OxMailSearch search) {
    return searching.search(hierarchy.folder(folderUuid), search);
  }
}
