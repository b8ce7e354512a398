package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ropeway.ox.OxException;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.FolderBook;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.wire.Examined;
import org.ropeway.ox.http.wire.FolderCalls;
import org.ropeway.ox.http.wire.HttpAnswer;
import org.ropeway.ox.http.wire.HttpCall;
import org.ropeway.ox.http.wire.HttpFailure;
import org.ropeway.ox.http.wire.HttpFolder;
import org.ropeway.ox.http.wire.MailCalls;

/** The folders as OX lists them, compared with what is known. */
final class Hierarchy {
  private static final List<String> MODULES = List.of("mail", "calendar", "contacts", "tasks");
  private static final int AT_ONCE = 100;
  private static final int MAX_DEPTH = 30;

  private final HttpConnection connection;
  private final Account account;
  private final Books books;
  private final Owners owners;

  Hierarchy(HttpConnection connection, Account account) {
    this.connection = connection;
    this.account = account;
    this.books = account.books();
    this.owners = new Owners(connection, account);
  }

  /**
   * A change of one's own that the next comparison will find.
   *
   * @param ids uuids a client chose, by OX's id
   * @param same folders that have another id now, by that id
   */
  record Own(Map<String, String> ids, Map<String, KnownFolder> same) {
    static final Own NONE = new Own(Map.of(), Map.of());
  }

  /** A folder by its uuid; asks OX if it is not known. Throws {@link OxException.NotFound}. */
  KnownFolder folder(String uuid) {
    KnownFolder known = books.locked(() -> books.folders().find(uuid));
    if (known == null) {
      compare();
      known = books.locked(() -> books.folders().find(uuid));
    }
    if (known == null) {
      throw new OxException.NotFound("there is no such folder");
    }
    return known;
  }

  /**
   * The folder of objects of groupware that OX calls so, or so but for what newer servers put
   * before it; empty if OX lists none.
   */
  Optional<KnownFolder> ofItems(String id) {
    Optional<KnownFolder> known = named(id);
    if (known.isEmpty()) {
      compare();
      known = named(id);
    }
    return known;
  }

  private Optional<KnownFolder> named(String id) {
    String number = id.substring(id.lastIndexOf('/') + 1);
    return books.locked(() ->
        Stream.of(id, number, "cal://0/" + number)
            .flatMap(name -> Stream.ofNullable(books.folders().findId(name)))
            .findFirst());
  }

  /** Makes the book say what OX says. */
  void compare() {
    compare(Own.NONE);
  }

  /** The same after a change of one's own. */
  void compare(Own own) {
    account.inTurn(() -> {
      List<HttpFolder> listing = list();
      Map<String, KnownFolder> same = same(listing, own.same());
      return books.locked(() -> {
        books.folders().take(listing, same, own.ids());
        return true;
      });
    });
  }

  private List<HttpFolder> list() {
    List<HttpCall<List<HttpFolder>>> calls = new ArrayList<>();
    calls.add(FolderCalls.root());
    MODULES.forEach(module -> calls.add(FolderCalls.allVisible(module)));
    List<HttpAnswer<List<HttpFolder>>> answers = connection.all(calls, FolderCalls::any, AT_ONCE);
    Map<String, HttpFolder> out = new LinkedHashMap<>();
    for (HttpAnswer<List<HttpFolder>> answer : answers) {
      switch (answer) {
        case HttpAnswer.Failure<List<HttpFolder>>(HttpFailure failure) -> {
          OxException refusal = Refusals.of("the list of folders", failure);
          // A module that the user may not use has no folders; anything else is no answer.
          if (!(refusal instanceof OxException.AccessDenied)) {
            throw refusal;
          }
        }
        case HttpAnswer.Data<List<HttpFolder>> data -> {
          HttpFailure warning = data.warning();
          if (warning != null) {
            throw new OxException.Unavailable(
                "OX lists only some of the folders: " + warning.code());
          }
          HttpConnection.value("folders", data).forEach(f -> out.put(f.id(), f));
        }
      }
    }
    addUnlisted(out);
    guard(out);
    return owners.named(out.values());
  }

  /** What is below a mail folder that is said to have folders below, if they were not listed. */
  private void addUnlisted(Map<String, HttpFolder> folders) {
    Set<String> asked = new HashSet<>();
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      Set<String> parents = new HashSet<>();
      folders.values().forEach(f -> parents.add(f.parentId()));
      List<HttpFolder> open =
          folders.values().stream()
              .filter(f -> f.subfolders() && f.id().startsWith("default"))
              .filter(f -> !parents.contains(f.id()) && asked.add(f.id()))
              .toList();
      if (open.isEmpty()) {
        return;
      }
      for (HttpFolder parent : open) {
        connection.get(FolderCalls.list(parent.id())).forEach(f -> folders.put(f.id(), f));
      }
    }
  }

  /** That all mail is gone at once is an outage, not a wish. */
  private void guard(Map<String, HttpFolder> listed) {
    boolean hadMail =
        books.locked(() -> books.folders().all().stream().anyMatch(KnownFolder::isMail));
    if (hadMail && listed.values().stream().noneMatch(f -> f.module().equals("mail"))) {
      throw new OxException.Unavailable("OX lists no mail folders, though there were some");
    }
  }

  /** Which of the folders that appeared are ones that went: renamed or moved by somebody else. */
  private Map<String, KnownFolder> same(List<HttpFolder> listed, Map<String, KnownFolder> given) {
    Map<String, KnownFolder> out = new HashMap<>(given);
    FolderBook.Difference difference = books.locked(() -> books.folders().compare(listed));
    List<HttpFolder> appeared =
        new ArrayList<>(
            difference.appeared().stream().filter(f -> f.module().equals("mail")).toList());
    List<KnownFolder> missing =
        new ArrayList<>(difference.missing().stream().filter(KnownFolder::isMail).toList());
    appeared.removeIf(f -> given.containsKey(f.id()));
    missing.removeAll(given.values());
    if (!appeared.isEmpty() && !missing.isEmpty()) {
      byValidity(appeared, missing, out);
      byParents(appeared, missing, out);
    }
    return out;
  }

  private void byValidity(
      List<HttpFolder> appeared, List<KnownFolder> missing, Map<String, KnownFolder> out) {
    List<HttpAnswer<Examined>> answers =
        connection.all(
            appeared.stream().map(f -> MailCalls.examine(f.id())).toList(),
            MailCalls::examined,
            AT_ONCE);
    Map<HttpFolder, Examined> states = new HashMap<>();
    for (int i = 0; i < appeared.size(); i++) {
      if (answers.get(i) instanceof HttpAnswer.Data<Examined> data && data.value() != null) {
        states.put(appeared.get(i), HttpConnection.value("examine", data));
      }
    }
    for (KnownFolder folder : List.copyOf(missing)) {
      Examined known = books.locked(() -> books.mails(folder).head().examined());
      List<HttpFolder> fits =
          states.entrySet().stream()
              .filter(e -> !known.validity().isEmpty())
              .filter(e -> e.getValue().validity().equals(known.validity()))
              .filter(e -> e.getValue().next() >= known.next())
              .map(Map.Entry::getKey)
              .filter(appeared::contains)
              .toList();
      if (fits.size() == 1) {
        pair(fits.getFirst(), folder, appeared, missing, out);
      }
    }
  }

  /** What stands under the same name below a folder that is the same. */
  private static void byParents(
      List<HttpFolder> appeared, List<KnownFolder> missing, Map<String, KnownFolder> out) {
    boolean found = true;
    while (found) {
      found = false;
      for (KnownFolder folder : List.copyOf(missing)) {
        for (HttpFolder candidate : List.copyOf(appeared)) {
          KnownFolder parent = out.get(candidate.parentId());
          if (parent != null
              && parent.id().equals(folder.folder().parentId())
              && candidate.title().equals(folder.folder().title())) {
            pair(candidate, folder, appeared, missing, out);
            found = true;
            break;
          }
        }
      }
    }
  }

  private static void pair(
      HttpFolder now,
      KnownFolder before,
      List<HttpFolder> appeared,
      List<KnownFolder> missing,
      Map<String, KnownFolder> out) {
    out.put(now.id(), before);
    appeared.remove(now);
    missing.remove(before);
  }
}
