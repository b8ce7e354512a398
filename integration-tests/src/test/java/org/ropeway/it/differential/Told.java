package org.ropeway.it.differential;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.RopNotify;

/** Events of both mailboxes: the same ones, as often, and of one object in the same order. */
final class Told {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** An event: whom it is told, and of which folder or message. */
  private static final Pattern EVENT =
      Pattern.compile(
          "(\\w+ \\d+) (?:\\w+ (?:FOLDER ([^/]+)/none|MESSAGE [^/]+/(\\S+)) )?.*", Pattern.DOTALL);

  private final Play play;

  Told(Play play) {
    this.play = play;
  }

  /** Waits until both told the same. */
  void settle() {
    Instant end = Instant.now().plus(PATIENCE);
    while (!take()) {
      if (Instant.now().isAfter(end)) {
        throw new Difference(
            "events",
            String.join("\n    ", play.sides().getFirst().events()),
            String.join("\n    ", play.sides().getLast().events()));
      }
      pause();
    }
    List<String> events = play.sides().getFirst().events();
    events.forEach(e -> play.note("  event " + e));
    play.sides().forEach(side -> side.events().clear());
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean take() {
    for (Side side : play.sides()) {
      side.outlook().client().list().send();
      for (RopNotify event : side.outlook().client().takeEvents()) {
        side.events().add(text(side, event));
      }
    }
    return ordered(play.sides().getFirst().events())
        .equals(ordered(play.sides().getLast().events()));
  }

  /**
   * The events of each object, and of each table, in their order. In which order one request works
   * through several messages and folders [MS-OXCFOLD] does not say (2.2.1.6, 2.2.1.9): of mails and
   * FAI messages together, say, those of OX come first.
   */
  private static List<String> ordered(List<String> events) {
    return events.stream()
        .sorted(Comparator.comparing(e -> EVENT.matcher(e).replaceFirst("$1 $2$3")))
        .toList();
  }

  private static String text(Side side, RopNotify event) {
    return side.handle(event.notificationHandle()) + " " + data(side, event.notificationData());
  }

  private static String data(Side side, NotificationData data) {
    return switch (data) {
      case NotificationData.TableChanged e -> "table changed";
      case NotificationData.TableRowAdded e ->
          "row added " + row(side, e.row()) + " behind " + row(side, e.insertAfter());
      case NotificationData.TableRowDeleted e -> "row deleted " + row(side, e.row());
      case NotificationData.TableRowModified e ->
          "row modified " + row(side, e.row()) + " behind " + row(side, e.insertAfter());
      case NotificationData.TableRestrictionChanged e -> "restriction changed";
      case NotificationData.NewMail e -> "new mail " + object(side, e.object());
      case NotificationData.ObjectCreated e -> "created " + object(side, e.object());
      case NotificationData.ObjectDeleted e -> "deleted " + object(side, e.object());
      case NotificationData.ObjectModified e -> "modified " + object(side, e.object());
      case NotificationData.ObjectMoved e ->
          "moved " + object(side, e.object()) + old(side, e.old());
      case NotificationData.ObjectCopied e ->
          "copied " + object(side, e.object()) + old(side, e.old());
      case NotificationData.SearchComplete e -> "search complete " + object(side, e.object());
      case NotificationData.Extended e -> "extended";
    };
  }

  private static String row(Side side, NotificationData.TableRow row) {
    return side.label(row.folderId().value())
        + "/"
        + side.label(row.messageId().value())
        + "/"
        + row.instance();
  }

  private static String object(Side side, NotificationData.EventObject o) {
    return o.source()
        + " "
        + side.label(o.folderId().value())
        + "/"
        + side.label(o.messageId().value())
        + " in "
        + side.label(o.parentFolderId().value())
        + " total "
        + o.totalMessageCount()
        + " unread "
        + o.unreadMessageCount();
  }

  private static String old(Side side, NotificationData.OldPlace old) {
    return " from "
        + side.label(old.oldFolderId().value())
        + "/"
        + side.label(old.oldMessageId().value())
        + " in "
        + side.label(old.oldParentFolderId().value());
  }
}
