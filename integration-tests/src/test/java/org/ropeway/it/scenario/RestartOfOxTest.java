package org.ropeway.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.ox.OxServerConfig.Restraint;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/**
 * OX restarts under many connected Outlooks: all go on in the sessions they have, without a
 * password prompt, and OX is not stormed with logins.
 */
@Timeout(180)
class RestartOfOxTest {
  /** In which all of them would log in if nothing kept them. */
  private static final Duration WINDOW = Duration.ofMillis(500);

  private static final List<PropertyTag> COLUMNS = List.of(PidTag.MID, PidTag.SUBJECT);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** How OX is asked. */
  OxBackend.Kind backend() {
    return OxBackend.Kind.USM_JSON;
  }

  /** OX's name for a login. */
  String login() {
    return "login";
  }

  private static String user(int number) {
    return "user" + number + "@ox.test";
  }

  private static void furnish(OxStandin.Builder ox, int users) {
    for (int i = 0; i < users; i++) {
      ox.user(new StandinUser(user(i), House.PASSWORD, "User " + i));
    }
  }

  private static byte[] mail(String subject) {
    return ("From: a@ox.test\r\nSubject: " + subject + "\r\n\r\nhere\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void everybodyGoesOn() throws Exception {
    play(12, 10);
  }

  @Test
  @Tag("long")
  void fiftyGoOn() throws Exception {
    play(50, 40);
  }

  private void play(int users, int loginsPerSecond) throws Exception {
    Restraint restraint =
        new Restraint(loginsPerSecond, 10, Duration.ofMillis(200), Duration.ofMillis(400));
    try (threads;
        House house = House.build(ox -> furnish(ox, users), backend(), restraint)) {
      for (int i = 0; i < users; i++) {
        house.ox().deliver(user(i), mail("before"));
      }
      List<Desk> desks = each(users, i -> new Desk(house, user(i)));
      List<Future<Boolean>> waits =
          desks.stream().map(desk -> threads.submit(desk.outlook.client()::waitForEvent)).toList();

      house.ox().stop();
      each(users, i -> desks.get(i).readsWhatIsListed());
      assertThat(desks.getFirst().openMail()).isEqualTo(ErrorCode.NETWORK_ERROR);

      Logins logins = new Logins(house.ox(), login());
      Future<Long> most = threads.submit(logins::mostInWindow);
      house.ox().restart();
      each(users, i -> desks.get(i).opensItsMail());
      for (int i = 0; i < users; i++) {
        house.ox().deliver(user(i), mail("after"));
      }
      for (Future<Boolean> wait : waits) {
        assertThat(wait.get(60, TimeUnit.SECONDS)).isTrue();
      }
      each(users, i -> desks.get(i).isAsItWas());
      logins.over = true;
      assertThat(logins.count()).isGreaterThanOrEqualTo(users);
      // The bound holds where logins begin; on their way some may catch up with those before.
      long bound = loginsPerSecond * WINDOW.toMillis() / 1_000;
      assertThat(most.get()).isLessThanOrEqualTo(bound + bound / 2).isLessThan(users);
    }
  }

  private interface Work<T> {
    T of(int user) throws Exception;
  }

  /** All users at once; what fails for one fails. */
  private <T> List<T> each(int users, Work<T> work) throws Exception {
    List<Callable<T>> calls = new ArrayList<>();
    for (int i = 0; i < users; i++) {
      int user = i;
      calls.add(() -> work.of(user));
    }
    List<T> out = new ArrayList<>();
    for (Future<T> future : threads.invokeAll(calls)) {
      out.add(future.get());
    }
    return out;
  }

  /** The logins at OX, looked at all the time. */
  private static final class Logins {
    private final OxStandin ox;
    private final String operation;
    private final long before;
    private final TreeMap<Long, Long> counts = new TreeMap<>();
    private volatile boolean over;

    Logins(OxStandin ox, String operation) {
      this.ox = ox;
      this.operation = operation;
      this.before = ox.requestCount(operation);
    }

    long count() {
      return ox.requestCount(operation) - before;
    }

    long mostInWindow() throws InterruptedException {
      long most = 0;
      while (!over) {
        long now = System.nanoTime();
        long count = count();
        counts.put(now, count);
        Map.Entry<Long, Long> then = counts.ceilingEntry(now - WINDOW.toNanos());
        most = Math.max(most, count - then.getValue());
        TimeUnit.MILLISECONDS.sleep(5);
      }
      return most;
    }
  }

  /** One user's Outlook with its inbox open. */
  private static final class Desk {
    private final Outlook outlook;
    private final MapiRef inbox;
    private final Fid fid;
    private final List<PropertyRow> rows;
    private final String context;

    Desk(House house, String user) {
      outlook = house.outlook(user);
      inbox = outlook.folder(PrivateFolder.INBOX);
      fid = outlook.store().folderId(PrivateFolder.INBOX);
      outlook.awaitMessages(inbox, 1);
      rows = rows();
      Outlook.opened(
          outlook.open(
              outlook.logon(),
              RopRegisterNotification.ROP,
              out ->
                  new RopRegisterNotification.Request(
                      out, RopRegisterNotification.NEW_MAIL, 0, Optional.empty())));
      context = context();
    }

    private String context() {
      return outlook.client().endpoint().cookies().get("MapiContext");
    }

    private List<PropertyRow> rows() {
      MapiRef table = outlook.contents(inbox, 0, COLUMNS);
      List<PropertyRow> all = outlook.rows(table);
      outlook.release(table);
      return all;
    }

    boolean readsWhatIsListed() {
      assertThat(rows()).isEqualTo(rows).hasSize(1);
      return true;
    }

    /** What needs OX: its mail has never been opened. */
    ErrorCode openMail() {
      Mid mid = new Mid((long) rows.getFirst().values().getFirst());
      return outlook.message(fid, mid, RopOpenMessage.READ_WRITE).returnValue();
    }

    /** As often as it takes; there is one answer upon which Outlook tries again. */
    boolean opensItsMail() {
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(100))
          .until(() -> {
            ErrorCode answer = openMail();
            assertThat(answer).isIn(ErrorCode.SUCCESS, ErrorCode.NETWORK_ERROR);
            return answer.equals(ErrorCode.SUCCESS);
          });
      return true;
    }

    boolean isAsItWas() {
      outlook.awaitMessages(inbox, 2);
      assertThat(rows()).hasSize(2).containsAll(rows);
      assertThat(context()).isEqualTo(context);
      try (Outlook anew = outlook.again()) {
        assertThat(anew.store().mailboxGuid()).isEqualTo(outlook.store().mailboxGuid());
        assertThat(anew.store().replGuid()).isEqualTo(outlook.store().replGuid());
        assertThat(anew.store().folderIds()).isEqualTo(outlook.store().folderIds());
      }
      return true;
    }
  }
}
