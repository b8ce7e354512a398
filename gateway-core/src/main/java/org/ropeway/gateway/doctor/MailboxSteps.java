package org.ropeway.gateway.doctor;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.property.RopewayTag;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;

/** How Outlook comes into a mailbox, and whether its mails are there yet. */
final class MailboxSteps implements AutoCloseable {
  private static final int DEPTH = 0x04;
  private static final int MANY = 0x7FFF;
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration STANDSTILL = Duration.ofSeconds(20);

  private final DiscoverySteps discovery;
  private @Nullable MailboxVisit visit;

  MailboxSteps(DiscoverySteps discovery) {
    this.discovery = discovery;
  }

  /** The session. */
  MailboxVisit visit() {
    return requireNonNull(visit, "connect");
  }

  /** Another session of the same user, logged on to the same mailbox. */
  MailboxVisit another() {
    MailboxVisit second = MailboxVisit.connect(discovery);
    second.logOn();
    return second;
  }

  /** How the mailbox was found. */
  DiscoverySteps discovery() {
    return discovery;
  }

  /** The mail address. */
  String email() {
    return discovery.email();
  }

  /** Opens a session. */
  Finding connect() {
    MailboxVisit made = MailboxVisit.connect(discovery);
    visit = made;
    return Finding.of("as " + made.client().connected().displayName());
  }

  /** Logs on to the mailbox. */
  Finding logon() {
    visit().logOn();
    return Finding.of("mailbox " + visit().store().mailboxGuid());
  }

  /** Lists all folders below the top of the visible ones. */
  Finding folders() {
    List<PropertyTag> columns = List.of(PidTag.DISPLAY_NAME, PidTag.FOLDER_ID);
    RopList list = visit().client().list();
    MapiRef top = visit().folder(list, PrivateFolder.IPM_SUBTREE);
    RopFuture<RopGetHierarchyTable.Response> table =
        list.open(
            top, RopGetHierarchyTable.ROP, out -> new RopGetHierarchyTable.Request(out, DEPTH));
    list.call(table.opened(), RopSetColumns.ROP, new RopSetColumns.Request(0, columns));
    RopFuture<RopQueryRows.Response> rows =
        list.call(table.opened(), RopQueryRows.ROP, new RopQueryRows.Request(0, true, MANY));
    list.release(table.opened());
    list.release(top);
    list.send();
    long count = table.response().rowCount();
    if (count == 0) {
      throw new StepFailure("there is no folder", "OX shows none of the user's folders");
    }
    if (rows.response().rowData().rowCount() == 0) {
      throw new StepFailure("no row of " + count + " folders", "please report it");
    }
    return Finding.of(count + " folders");
  }

  /** Waits until all mails were read from OX once, as long as their number grows. */
  Finding synchronisation(Consumer<String> progress) throws InterruptedException {
    Status status = status();
    long grown = System.nanoTime();
    while (status.foldersToRead() > 0) {
      if (System.nanoTime() - grown > STANDSTILL.toNanos()) {
        return new Finding(
            status.toString(),
            "the first synchronisation stands still: is OX slow? Ropeway's log says how far it is,"
                + " and which folders OX refuses");
      }
      progress.accept(status.toString());
      Thread.sleep(LOOK);
      Status now = status();
      grown = now.equals(status) ? grown : System.nanoTime();
      status = now;
    }
    return Finding.of(status.toString());
  }

  /** How far the synchronisation is. */
  private record Status(int messages, int foldersToRead) {
    @Override
    public String toString() {
      String known = messages + " messages";
      return foldersToRead == 0
          ? known
          : known + ", " + foldersToRead + " folders still to be read from OX";
    }
  }

  private Status status() {
    List<PropertyTag> tags = List.of(PidTag.CONTENT_COUNT, RopewayTag.FOLDERS_TO_READ);
    RopList list = visit().client().list();
    RopFuture<RopGetPropertiesSpecific.Response> answer =
        list.call(
            visit().logon(),
            RopGetPropertiesSpecific.ROP,
            new RopGetPropertiesSpecific.Request(0, 1, tags));
    list.send();
    List<Object> values = answer.response().rowData().rows(tags).getFirst().values();
    return new Status(number(values.getFirst()), number(values.getLast()));
  }

  /** The number; another server than Ropeway does not know the property, and has nothing to do. */
  private static int number(Object value) {
    return value instanceof Integer n ? n : 0;
  }

  @Override
  public void close() {
    MailboxVisit open = visit;
    if (open != null) {
      open.close();
    }
  }
}
