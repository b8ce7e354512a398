package org.ropeway.ox.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPing;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.wire.Examined;
import org.ropeway.ox.http.wire.HttpAnswer;
import org.ropeway.ox.http.wire.HttpCall;
import org.ropeway.ox.http.wire.MailCalls;
import org.ropeway.ox.http.wire.SessionCalls;
import org.ropeway.ox.transport.Cancellation;
import org.ropeway.ox.transport.Deadline;

/** Waits for news by asking again and again, at a pace that follows what happens. */
final class Waiting {
  private static final int AT_ONCE = 50;
  private static final int INBOX = 7;
  private static final OxPing NOTHING = new OxPing(Set.of(), false, false);

  private final HttpConnection connection;
  private final Account account;
  private final Books books;
  private final Hierarchy hierarchy;
  private final String device;
  private final Polling polling;
  private final Bell bell;
  private final Push push;
  private final AtomicReference<@Nullable Cancellation> waiting = new AtomicReference<>();
  private Duration pause;
  private long foldersSeen;
  private int turn;

  Waiting(
      HttpConnection connection,
      Account account,
      Hierarchy hierarchy,
      String device,
      Polling polling,
      Bell bell,
      Push push) {
    this.connection = connection;
    this.account = account;
    this.books = account.books();
    this.hierarchy = hierarchy;
    this.device = device;
    this.polling = polling;
    this.bell = bell;
    this.push = push;
    this.pause = polling.shortest();
    this.foldersSeen = connection.line().time().nanos();
  }

  /** What is watched: numbers of logs by folder, and of the folder list, -1 if it is not. */
  private record Watched(Map<KnownFolder, Long> folders, Set<String> gone, long hierarchy) {}

  /** Ends the one who waits, if there is one. */
  void end() {
    Cancellation pending = waiting.get();
    if (pending != null) {
      pending.cancel();
    }
  }

  /** See {@link org.ropeway.ox.OxSession#ping}. */
  OxPing ping(Map<String, OxSyncState> folders, @Nullable OxSyncState list, Duration timeout) {
    DeviceConfig config = DeviceConfig.of(books, device);
    Cancellation mine = new Cancellation();
    Cancellation before = waiting.getAndSet(mine);
    if (before != null) {
      before.cancel();
    }
    try {
      mine.onCancel(bell::ring);
      return rounds(watched(folders, list, config), timeout, mine);
    } catch (CancellationException e) {
      return NOTHING;
    } finally {
      waiting.compareAndSet(mine, null);
    }
  }

  private Watched watched(
      Map<String, OxSyncState> folders, @Nullable OxSyncState list, DeviceConfig config) {
    Map<KnownFolder, Long> known = new HashMap<>();
    Set<String> gone = new HashSet<>();
    return books.locked(() -> {
      folders.forEach((uuid, state) -> {
        KnownFolder folder = books.folders().find(uuid);
        if (folder == null) {
          gone.add(uuid);
        } else {
          known.put(folder, books.seq(state, folder.number(), config.epoch()));
        }
      });
      return new Watched(known, gone, books.seq(list, 0, 0));
    });
  }

  private OxPing rounds(Watched watched, Duration timeout, Cancellation cancellation) {
    Deadline end = connection.line().deadline(timeout);
    while (true) {
      long heard = bell.rung();
      push.ensure();
      OxPing news = news(watched, Set.of());
      if (news == null) {
        news = news(watched, look(watched, end, cancellation));
      }
      if (news != null) {
        pause = polling.shortest();
        return news;
      }
      Duration next = Polling.jittered(pause, connection.line().time().chance());
      pause = polling.after(pause);
      Duration left = end.remaining();
      boolean rung = bell.await(heard, next.compareTo(left) < 0 ? next : left);
      cancellation.check();
      if (rung) {
        pause = polling.shortest();
      }
      if (end.isOver()) {
        return new OxPing(Set.of(), false, true);
      }
    }
  }

  /** What is to be told; null if nothing is. */
  private @Nullable OxPing news(Watched watched, Set<KnownFolder> differing) {
    return books.locked(() -> {
      Set<String> changed = new HashSet<>(watched.gone());
      differing.forEach(folder -> changed.add(folder.uuid()));
      watched
          .folders()
          .forEach((folder, known) -> {
            if (books.mails(folder).hasNews(known, device)) {
              changed.add(folder.uuid());
            }
          });
      boolean list =
          !watched.gone().isEmpty()
              || (watched.hierarchy() >= 0 && books.folders().hasNews(watched.hierarchy(), device));
      return changed.isEmpty() && !list ? null : new OxPing(changed, list, false);
    });
  }

  /** One look at OX; returns the folders that hold other than what is known. */
  private Set<KnownFolder> look(Watched watched, Deadline end, Cancellation cancellation) {
    Set<KnownFolder> differing = new HashSet<>();
    List<KnownFolder> folders =
        watched.folders().keySet().stream()
            .sorted(Comparator.comparingLong(KnownFolder::number))
            .toList();
    for (int from = 0; from < folders.size(); from += AT_ONCE) {
      List<KnownFolder> some = folders.subList(from, Math.min(folders.size(), from + AT_ONCE));
      differing.addAll(examine(some, end, cancellation));
    }
    cancellation.check();
    if (differing.isEmpty()) {
      compareMarks(folders);
    }
    long now = connection.line().time().nanos();
    if (watched.hierarchy() >= 0 && now - foldersSeen >= polling.folders().toNanos()) {
      foldersSeen = now;
      hierarchy.compare();
    }
    return differing;
  }

  private Set<KnownFolder> examine(
      List<KnownFolder> folders, Deadline end, Cancellation cancellation) {
    List<HttpCall<Examined>> calls = folders.stream().map(f -> MailCalls.examine(f.id())).toList();
    Deadline patient =
        connection
            .line()
            .deadline(end.remaining().plus(connection.line().config().timeOuts().pingSlack()));
    List<HttpAnswer<Examined>> answers =
        HttpConnection.value(
            "examine",
            connection.await(
                SessionCalls.multiple(calls, MailCalls::examined), patient, cancellation));
    Set<KnownFolder> out = new HashSet<>();
    for (int i = 0; i < folders.size(); i++) {
      KnownFolder folder = folders.get(i);
      Examined known = books.locked(() -> books.mails(folder).head().examined());
      boolean same =
          answers.get(i) instanceof HttpAnswer.Data<Examined> data && known.equals(data.value());
      if (!same) {
        out.add(folder);
      }
    }
    return out;
  }

  /** Of the inbox always, of one other folder in turn: what {@code examine} does not show. */
  private void compareMarks(List<KnownFolder> folders) {
    List<KnownFolder> some = new ArrayList<>();
    folders.stream()
        .filter(f -> f.folder().standardType() == INBOX)
        .findFirst()
        .ifPresent(some::add);
    if (!folders.isEmpty()) {
      KnownFolder other = folders.get(Math.floorMod(turn++, folders.size()));
      if (!some.contains(other)) {
        some.add(other);
      }
    }
    for (KnownFolder folder : some) {
      try {
        account.inTurn(
            folder,
            () -> {
              new MailComparison(connection, account, folder).run();
              return true;
            });
      } catch (OxException.NotFound | OxException.AccessDenied | OxException.Refused e) {
        // Told by the list of folders, or by who reads the folder.
      }
    }
  }
}
