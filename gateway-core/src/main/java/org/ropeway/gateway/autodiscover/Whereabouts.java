package org.ropeway.gateway.autodiscover;

import java.util.List;
import java.util.Optional;
import org.ropeway.store.MailboxIdentity;

/** What Autodiscover has to say of a mailbox, in whatever form. */
sealed interface Whereabouts {
  /**
   * It is here.
   *
   * @param publicFolders those that the user has, if it is his own mailbox
   * @param shared mailboxes of others to be opened beside it, if it is his own
   */
  record Here(
      MailboxIdentity mailbox,
      Optional<MailboxIdentity> publicFolders,
      List<MailboxIdentity> shared)
      implements Whereabouts {
    /** A mailbox that is not the user's own. */
    static Here of(MailboxIdentity mailbox) {
      return new Here(mailbox, Optional.empty(), List.of());
    }
  }

  /** It is found by another address. */
  record ByAddress(String address) implements Whereabouts {}

  /** It is found at another Autodiscover service. */
  record ByUrl(String url) implements Whereabouts {}

  /** It is nobody's, as far as the user may know. */
  record Nowhere() implements Whereabouts {}
}
