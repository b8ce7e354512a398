package org.ropeway.store.mailbox;

import java.util.Optional;
import java.util.Set;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.local.LocalMessage;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.search.Contents;

/** What searches ask of a mailbox. */
final class SearchedContents implements Contents {
  private final LiveMailbox mailbox;

  SearchedContents(LiveMailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public MessageContent of(MessageRow row) {
    return row.item().uuid() == null
        ? LocalMessage.open(mailbox.index(), mailbox.limits().local(), row).content()
        : StoredMail.open(mailbox, row).content();
  }

  @Override
  public Optional<Set<String>> search(String folderUuid, OxMailSearch search) {
    return mailbox.sync().ask(session -> session.searchMails(folderUuid, search));
  }

  @Override
  public void fetch(long fid) {
    mailbox.sync().writes().fetch(fid);
  }
}
