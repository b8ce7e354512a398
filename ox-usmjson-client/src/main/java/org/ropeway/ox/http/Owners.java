package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.http.wire.HttpFolder;
import org.ropeway.ox.http.wire.PersonCalls;

/**
 * Whose the folders are that others share. OX says so only by where they stand: folders of
 * groupware below {@code u:3}, mail folders below a folder for all that is shared, in one that has
 * the owner's address for a name and is his inbox (folders-05). OX calls that by its owner, here it
 * is called as one's own is, for it stands among its owner's folders.
 */
final class Owners {
  private static final int SHARED = 3;
  private static final int INBOX = 7;
  private final HttpConnection connection;
  private final Account account;

  Owners(HttpConnection connection, Account account) {
    this.connection = connection;
    this.account = account;
  }

  /** The same folders, each with its owner if it is another user's. */
  List<HttpFolder> named(Collection<HttpFolder> listed) {
    Map<String, HttpFolder> byId = new HashMap<>();
    listed.forEach(f -> byId.put(f.id(), f));
    String inbox =
        listed.stream()
            .filter(f -> f.standardType() == INBOX && f.type() != SHARED)
            .findFirst()
            .map(HttpFolder::title)
            .orElse("");
    List<HttpFolder> out = new ArrayList<>();
    for (HttpFolder folder : listed) {
      out.add(folder.type() == SHARED ? named(folder, byId, inbox) : folder);
    }
    return out;
  }

  private HttpFolder named(HttpFolder folder, Map<String, HttpFolder> byId, String inbox) {
    return folder.module().equals("mail") ? mail(folder, byId, inbox) : groupware(folder, byId);
  }

  private static HttpFolder groupware(HttpFolder folder, Map<String, HttpFolder> byId) {
    HttpFolder at = folder;
    for (int depth = 0; at != null && depth < byId.size(); depth++) {
      if (at.parentId().matches("u:[0-9]{1,9}")) {
        return folder.of(
            Integer.parseInt(at.parentId().substring(2)), folder.standardType(), folder.title());
      }
      at = byId.get(at.parentId());
    }
    return folder;
  }

  /**
   * By the name behind that of the folder for all that is shared; what lies between may be unseen.
   */
  private HttpFolder mail(HttpFolder folder, Map<String, HttpFolder> byId, String inbox) {
    int end = folder.id().indexOf('/');
    while (end > 0) {
      HttpFolder root = byId.get(folder.id().substring(0, end));
      if (root != null && root.type() == SHARED) {
        int next = folder.id().indexOf('/', end + 1);
        boolean top = next < 0;
        int owner = user(folder.id().substring(end + 1, top ? folder.id().length() : next));
        boolean ownerInbox =
            top && owner != 0 && (folder.standardType() == 0 || folder.standardType() == INBOX);
        return ownerInbox
            ? folder.of(owner, INBOX, inbox.isEmpty() ? folder.title() : inbox)
            : folder.of(owner, folder.standardType(), folder.title());
      }
      end = folder.id().indexOf('/', end + 1);
    }
    return folder;
  }

  /** The number of the user with an address, 0 if there is no one such. */
  private int user(String address) {
    if (address.indexOf('@') < 1) {
      return 0;
    }
    @Nullable Integer known = account.owner(address);
    return known == null ? account.owner(address, find(address)) : known;
  }

  private int find(String address) {
    List<OxPerson> found;
    try {
      found = connection.get(PersonCalls.autocomplete(address));
    } catch (OxException.AccessDenied | OxException.Refused e) {
      return 0;
    }
    return found.stream()
        .filter(person -> person.email().equalsIgnoreCase(address))
        .mapToInt(OxPerson::userId)
        .filter(id -> id > 0)
        .findFirst()
        .orElse(0);
  }
}
