package org.ropeway.gateway.doctor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.mapihttp.NotificationWait;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.gateway.client.EmsmdbClient;
import org.ropeway.gateway.client.MapiEndpoint;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;

/** Whether a waiting Outlook hears of what happens. */
final class NotificationSteps {
  private static final PrivateFolder HIDDEN_PLACE = PrivateFolder.COMMON_VIEWS;
  private static final String TEST_CLASS = "IPM.Configuration.RopewayDoctor";
  private static final Restriction OF_TEST_CLASS =
      new Restriction.Property(
          RelOp.EQUAL, PidTag.MESSAGE_CLASS, new PropertyValue(PidTag.MESSAGE_CLASS, TEST_CLASS));
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int ROWS = 50;

  private final MailboxSteps mailbox;

  NotificationSteps(MailboxSteps mailbox) {
    this.mailbox = mailbox;
  }

  /**
   * Waits for an event that a second session causes: a hidden message where nobody sees it, and
   * which is deleted again.
   */
  Finding ownEvent() throws InterruptedException {
    MailboxVisit visit = mailbox.visit();
    Fid folder = visit.store().folderId(HIDDEN_PLACE);
    subscribe(
        RopRegisterNotification.OBJECT_CREATED,
        Optional.of(new RopRegisterNotification.Scope(folder, Mid.NONE)));
    try (MailboxVisit other = mailbox.another()) {
      clear(other);
      CompletableFuture<Boolean> wait = startWaiting(visit.client());
      long start = System.nanoTime();
      Mid made = makeHidden(other);
      try {
        boolean heard = await(wait, PATIENCE, data -> isCreationOf(made, data), left -> {});
        if (!heard) {
          throw new StepFailure(
              "no event within " + PATIENCE.toSeconds() + " seconds",
              "a proxy that buffers answers, or a server too busy to tell");
        }
        return Finding.of("an event arrived after " + since(start).toMillis() + " ms");
      } finally {
        clear(other);
      }
    }
  }

  private static boolean isCreationOf(Mid mid, NotificationData data) {
    return data instanceof NotificationData.ObjectCreated created
        && created.object().messageId().equals(mid);
  }

  /** Waits for a mail that somebody delivers. */
  Finding newMail(Duration patience, Consumer<String> progress) throws InterruptedException {
    subscribe(RopRegisterNotification.NEW_MAIL, Optional.empty());
    long start = System.nanoTime();
    boolean arrived =
        await(
            startWaiting(mailbox.visit().client()),
            patience,
            NotificationData.NewMail.class::isInstance,
            left ->
                progress.accept(
                    "deliver a mail to " + mailbox.email() + " now, " + left + " s left"));
    if (!arrived) {
      throw new StepFailure(
          "no mail within " + patience.toSeconds() + " seconds",
          "OX does not tell Ropeway of new mail (docs/admin/troubleshooting.md), or none came");
    }
    return Finding.of("a mail arrived after " + since(start).toSeconds() + " s");
  }

  /** Waits as Outlook does, minutes, for what does not come: does anything cut the wait short? */
  Finding longWait(Consumer<String> progress) throws InterruptedException {
    EmsmdbClient client = mailbox.visit().client();
    long start = System.nanoTime();
    CompletableFuture<MapiEndpoint.Answer<NotificationWait.Response>> waiting =
        CompletableFuture.supplyAsync(
            client::waitForEventAnswer, task -> Thread.ofVirtual().start(task));
    while (true) {
      progress.accept(since(start).toSeconds() + " s of up to " + LONGEST.toSeconds());
      try {
        int keepAlives = waiting.get(1, TimeUnit.SECONDS).keepAlives();
        return Finding.of(
            "answered after "
                + since(start).toSeconds()
                + " s, with "
                + keepAlives
                + " signs of life before");
      } catch (TimeoutException e) {
        // It goes on.
      } catch (ExecutionException e) {
        return new Finding(
            "the wait was cut after " + since(start).toSeconds() + " s: " + said(e),
            "something between this machine and Ropeway ends connections that wait: give the"
                + " reverse proxy a time-out of six minutes, and have it buffer no answers"
                + " (docs/admin/outlook.md#behind-a-reverse-proxy)");
      }
    }
  }

  private static String said(ExecutionException e) {
    Throwable cause = e.getCause();
    return String.valueOf((cause == null ? e : cause).getMessage());
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void subscribe(int types, Optional<RopRegisterNotification.Scope> scope) {
    RopList list = mailbox.visit().client().list();
    list.open(
        mailbox.visit().logon(),
        RopRegisterNotification.ROP,
        out -> new RopRegisterNotification.Request(out, types, 0, scope));
    list.send();
  }

  private static CompletableFuture<Boolean> startWaiting(EmsmdbClient client) {
    return CompletableFuture.supplyAsync(
        client::waitForEvent, task -> Thread.ofVirtual().start(task));
  }

  /**
   * Whether an event of a kind comes in time.
   *
   * @param tick told each second how many are left
   */
  private boolean await(
      CompletableFuture<Boolean> wait,
      Duration patience,
      Predicate<NotificationData> wanted,
      Consumer<Long> tick)
      throws InterruptedException {
    EmsmdbClient client = mailbox.visit().client();
    long end = System.nanoTime() + patience.toNanos();
    CompletableFuture<Boolean> waiting = wait;
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      tick.accept(TimeUnit.NANOSECONDS.toSeconds(left) + 1);
      if (isDone(waiting, Math.min(left, TimeUnit.SECONDS.toNanos(1)))) {
        client.list().send();
        if (client.takeEvents().stream().anyMatch(e -> wanted.test(e.notificationData()))) {
          return true;
        }
        waiting = startWaiting(client);
      }
    }
    return false;
  }

  private static boolean isDone(CompletableFuture<Boolean> waiting, long nanos)
      throws InterruptedException {
    try {
      waiting.get(nanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  private static Mid makeHidden(MailboxVisit visit) {
    Fid folder = visit.store().folderId(HIDDEN_PLACE);
    RopList list = visit.client().list();
    MapiRef hidden =
        list.open(
                visit.logon(),
                RopCreateMessage.ROP,
                out ->
                    new RopCreateMessage.Request(out, RopOpenMessage.LOGON_CODE_PAGE, folder, true))
            .opened();
    List<PropertyValue> values =
        List.of(
            new PropertyValue(PidTag.MESSAGE_CLASS, TEST_CLASS),
            new PropertyValue(PidTag.SUBJECT, "Ropeway doctor"));
    list.call(hidden, RopSetProperties.ROP, new RopSetProperties.Request(values));
    RopFuture<RopSaveChangesMessage.Response> saved =
        list.call(
            hidden,
            hidden,
            RopSaveChangesMessage.ROP,
            in -> new RopSaveChangesMessage.Request(in, 0));
    list.release(hidden);
    list.send();
    return saved.response().messageId();
  }

  /** Deletes the test message, and what a run that was cut short has left. */
  private static void clear(MailboxVisit visit) {
    List<PropertyTag> columns = List.of(PidTag.MID);
    RopList list = visit.client().list();
    MapiRef folder = visit.folder(list, HIDDEN_PLACE);
    MapiRef table =
        list.open(
                folder,
                RopGetContentsTable.ROP,
                out -> new RopGetContentsTable.Request(out, RopGetContentsTable.ASSOCIATED))
            .opened();
    list.call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, columns));
    list.call(table, RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(OF_TEST_CLASS)));
    RopFuture<RopQueryRows.Response> rows =
        list.call(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, ROWS));
    list.release(table);
    list.send();
    List<Mid> mids =
        rows.response().rowData().rows(columns).stream().map(NotificationSteps::mid).toList();
    RopList last = visit.client().list();
    if (!mids.isEmpty()) {
      last.call(folder, RopDeleteMessages.ROP, new RopDeleteMessages.Request(false, false, mids));
    }
    last.release(folder);
    last.send();
  }

  private static Mid mid(PropertyRow row) {
    return new Mid((Long) row.values().getFirst());
  }
}
