package org.ropeway.standin.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The requests that were recorded with an OX 8.19 get the same answers from the stand-in: the same
 * members, types and codes; see EXCEPTIONS.tsv for what differs and why.
 */
class RecordedAnswersTest {
  private static final String MANY = "measure-01-20000-messages";
  private static final String LATE = "folders-08-cycle-move-and-late-checks";
  private static final String CONTACTS = "contacts-01-new-get-update-delete";
  private static final String SEARCHES = "contacts-02-search";
  private static final String LISTS = "contacts-03-distribution-list";
  private static final String PICTURES = "contacts-04-images";
  private static final List<String> FILES =
      List.of(
          "login-01-success",
          "login-02-name-variants",
          "login-03-refusals",
          "login-04-session-errors",
          "login-05-logout-and-second-session",
          "login-06-store-refreshsecret",
          "login-07-errors-general",
          "multiple-01-batch",
          "capabilities-01",
          "config-01-nodes",
          "user-01",
          "group-01",
          "resource-01",
          CONTACTS,
          SEARCHES,
          LISTS,
          PICTURES,
          "contacts-05-gab",
          "tasks-01-new-get-update-delete",
          "tasks-02-recurrence",
          "tasks-03-participants-confirm-reminder",
          "attachment-01-contact",
          "attachment-02-task",
          "folders-01-root-list-path-get",
          "folders-02-allvisible",
          "folders-03-create-rename-move-delete",
          "folders-04-clear",
          "folders-05-permissions-sharing",
          "folders-06-public",
          "folders-07-misc",
          "mail-01-delivery-and-all-columns",
          "mail-02-all-sort-limit",
          "mail-03-get-each-message",
          "mail-04-get-views",
          "mail-05-get-source",
          "mail-06-attachments",
          "mail-07-list",
          "mail-08-update-flags",
          "mail-09-move-copy-delete",
          "mail-10-search",
          "mail-11-threads-updates",
          "mail-12-new-send",
          "mail-13-append-import",
          "mail-14-drafts-autosave",
          "mail-15-over-quota",
          "mailfilter-01-v2",
          "push-01-pns-websocket",
          "measure-02-id-stability",
          LATE);

  private static final String ODD_RULES = "calendar-04-rules-the-legacy-model-lacks";

  private static final List<String> CALENDARS =
      List.of(
          "chronos-01-new-get-all-update-delete",
          "chronos-02-allday-floating-timezones",
          "chronos-03-series",
          "chronos-04-attendees",
          "chronos-05-alarms",
          "chronos-06-attachments",
          "chronos-07-conflicts-freebusy",
          "chronos-08-move-private-shared",
          "chronos-09-itip");

  private static final List<String> APPOINTMENTS =
      List.of(
          "calendar-01-new-get-update-delete",
          "calendar-02-recurrence",
          "calendar-03-participants-confirm");

  private static Exceptions exceptions;
  private static Playback server;
  private static Playback calendars;
  private static Playback appointments;
  private static Playback tasks;

  @BeforeAll
  static void start() {
    exceptions = Exceptions.load();
    server = new Playback(exceptions);
    calendars = new Playback(exceptions);
    appointments = new Playback(exceptions);
    tasks = new Playback(exceptions);
  }

  @AfterAll
  static void stop() {
    server.close();
    calendars.close();
    appointments.close();
    tasks.close();
  }

  @TestFactory
  Stream<DynamicTest> answersAreLikeTheRecordedOnes() {
    Stream<DynamicTest> files =
        played().stream().map(file -> DynamicTest.dynamicTest(file, () -> play(file)));
    DynamicTest last =
        DynamicTest.dynamicTest(
            "every exception is needed",
            () -> assertEquals(List.of(), exceptions.unused(Set.copyOf(played()))));
    return Stream.concat(files, Stream.of(last));
  }

  private static List<String> played() {
    return Stream.of(FILES, CALENDARS, APPOINTMENTS, List.of(ODD_RULES))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * One file was recorded on a new server, on which ids begin again; and those of contacts, and
   * those of tasks, look like those of mails.
   */
  private static void play(String file) throws Exception {
    if (file.equals(LATE)
        || file.equals(CONTACTS)
        || file.equals(SEARCHES)
        || file.equals(LISTS)
        || file.equals(PICTURES)
        || file.equals(ODD_RULES)) {
      try (Playback anew = new Playback(exceptions)) {
        anew.play(file);
      }
    } else if (file.startsWith("tasks-") || file.startsWith("attachment-")) {
      tasks.play(file);
    } else {
      Playback one = APPOINTMENTS.contains(file) ? appointments : server;
      (CALENDARS.contains(file) ? calendars : one).play(file);
    }
  }

  @Test
  void everyRecordingIsPlayedOrSaysWhyNot() throws Exception {
    Path folder = Path.of(RecordedAnswersTest.class.getResource("/recordings").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json"))
              .map(name -> name.substring(0, name.length() - ".json".length()))
              .collect(Collectors.toCollection(TreeSet::new));
      names.removeAll(played());
      names.remove(MANY);
      names.removeAll(exceptions.unplayed());
      assertEquals(Set.of(), names);
    }
  }

  @Test
  @Tag("long")
  void answersOnFolderWithManyMailsAreLikeTheRecordedOnes() throws Exception {
    try (Playback anew = new Playback(exceptions)) {
      anew.play(MANY);
    }
  }
}
