package org.ropeway.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.gateway.client.Autodiscovery;
import org.ropeway.gateway.client.MapiHttpException;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.OxStandin;

/** What two clients and the world do to a mailbox, and what of it was answered. */
final class Traffic {
  private static final String ALICE = "alice@ox.test";
  private static final int SEEN = 32;

  private final OxStandin ox;
  private final Random random;
  private final Map<String, String> uuids = new ConcurrentHashMap<>();
  private final Set<String> touched = ConcurrentHashMap.newKeySet();
  private final List<String> saved = new CopyOnWriteArrayList<>();
  private final List<Thread> clients = new ArrayList<>();
  private final List<AssertionError> failures = new CopyOnWriteArrayList<>();
  private volatile boolean stopped;
  private int hidden;

  Traffic(OxStandin ox, Random random) {
    this.ox = ox;
    this.random = random;
  }

  void deliver(int count) {
    for (int i = 0; i < count; i++) {
      String subject = "mail " + uuids.size();
      byte[] mail =
          ("From: bob@ox.test\r\nTo: alice@ox.test\r\nSubject: " + subject + "\r\n\r\nHello\r\n")
              .getBytes(StandardCharsets.US_ASCII);
      uuids.put(subject, ox.deliver(ALICE, mail).uuid());
    }
  }

  /** Two clients begin; they end when the gateway does. */
  void begin(URI url) {
    stopped = false;
    for (int i = 0; i < 2; i++) {
      int number = hidden++;
      long seed = random.nextLong();
      clients.add(Thread.ofVirtual().start(() -> client(url, number, new Random(seed))));
    }
    clients.add(Thread.ofVirtual().start(this::world));
  }

  void end() throws InterruptedException {
    stopped = true;
    for (Thread client : clients) {
      client.join();
    }
    clients.clear();
    assertThat(failures).isEmpty();
  }

  private void world() {
    Random own = new Random(uuids.size());
    while (!stopped) {
      if (own.nextInt(3) == 0) {
        deliver(1);
      } else {
        String subject = "mail " + own.nextInt(uuids.size());
        touched.add(subject);
        ox.mailboxes().mark(uuids.get(subject), own.nextBoolean() ? SEEN : 0, 0);
      }
      try {
        Thread.sleep(own.nextInt(40));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void client(URI url, int number, Random own) {
    try {
      Outlook outlook = Outlook.at(url, ALICE, "secret");
      MapiRef views = outlook.folder(PrivateFolder.COMMON_VIEWS);
      MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
      for (int i = 0; !stopped; i++) {
        String name = "hidden " + number + "." + i;
        save(outlook, views, name);
        saved.add(name);
        mark(outlook, inbox, own);
      }
    } catch (AssertionError e) {
      failures.add(e);
    } catch (MapiHttpException | Autodiscovery.NotFoundException | UncheckedIOException e) {
      // the gateway died: whatever was asked last may have happened or not
    }
  }

  private static void save(Outlook outlook, MapiRef views, String name) {
    Fid fid = outlook.store().folderId(PrivateFolder.COMMON_VIEWS);
    RopList list = outlook.client().list();
    MapiRef message =
        list.open(
                views,
                RopCreateMessage.ROP,
                out -> new RopCreateMessage.Request(out, RopOpenMessage.LOGON_CODE_PAGE, fid, true))
            .opened();
    list.call(
        message,
        RopSetProperties.ROP,
        new RopSetProperties.Request(
            List.of(
                new PropertyValue(PidTag.MESSAGE_CLASS, "IPM.Test.Hidden"),
                new PropertyValue(PidTag.SUBJECT, name))));
    RopFuture<RopSaveChangesMessage.Response> answer =
        list.call(
            message,
            message,
            RopSaveChangesMessage.ROP,
            in -> new RopSaveChangesMessage.Request(in, 0));
    list.release(message);
    list.send();
    answer.response();
  }

  private void mark(Outlook outlook, MapiRef inbox, Random own) {
    MapiRef table =
        outlook.contents(
            inbox, RopGetContentsTable.NO_NOTIFICATIONS, List.of(PidTag.MID, PidTag.SUBJECT));
    List<PropertyRow> rows = outlook.rows(table);
    outlook.release(table);
    if (rows.isEmpty()) {
      return;
    }
    PropertyRow row = rows.get(own.nextInt(rows.size()));
    touched.add((String) row.values().get(1));
    int flags =
        own.nextBoolean()
            ? RopSetReadFlags.SUPPRESS_RECEIPT
            : RopSetReadFlags.CLEAR_READ_FLAG | RopSetReadFlags.SUPPRESS_RECEIPT;
    outlook
        .call(
            inbox,
            RopSetReadFlags.ROP,
            new RopSetReadFlags.Request(
                false, flags, List.of(new Mid((Long) row.values().getFirst()))))
        .response();
  }

  boolean wasTouched(String subject) {
    return touched.contains(subject);
  }

  void forgetTouched() {
    touched.clear();
  }

  /** The read state of all mails at OX, by subject. */
  Map<String, Object> readAtOx() {
    Map<String, Object> read = new HashMap<>();
    uuids.forEach((subject, uuid) -> read.put(subject, (ox.mailboxes().flags(uuid) & SEEN) != 0));
    return read;
  }

  /** How many savings of hidden messages were answered. */
  int saved() {
    return saved.size();
  }

  /** What was answered as saved is there, once; what was not is there once at most. */
  void checkHidden(Outlook outlook) {
    MapiRef views = outlook.folder(PrivateFolder.COMMON_VIEWS);
    MapiRef table =
        outlook.contents(views, RopGetContentsTable.ASSOCIATED, List.of(PidTag.SUBJECT));
    List<Object> found = outlook.rows(table).stream().map(row -> row.values().getFirst()).toList();
    assertThat(found).doesNotHaveDuplicates().containsAll(saved);
    outlook.release(table, views);
  }
}
