package org.ropeway.it.kill;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.Restriction.Content;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopGetSearchCriteria;
import org.ropeway.codec.rop.folder.RopSetSearchCriteria;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.GatewayProcess;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.Mailboxes;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/**
 * The gateway is killed at random moments while search folders are filled and mails come and are
 * moved. After each restart they are filled to the end, each with what meets its criteria, and
 * nothing else.
 */
class SearchKillTest {
  private static final String ALICE = "alice@ox.test";
  private static final String INBOX = "default0/INBOX";
  private static final int MAILS = 600;
  private static final int SEARCHES = 3;

  @TempDir Path directory;

  @Test
  void everySearchIsFilled() throws Exception {
    killed(1);
  }

  @Test
  @Tag("long")
  void everySearchIsFilledInTheLongRun() throws Exception {
    killed(100);
  }

  private void killed(int times) throws IOException, InterruptedException {
    try (OxStandin ox = standin();
        GatewayProcess gateway = GatewayProcess.start(directory, ox.baseUrl())) {
      begin(gateway);
      Killing killing = new Killing(gateway, 25);
      killing.times(times, (url, random) -> work(killing, url, random), () -> check(gateway));
      assertThat(gateway.log()).doesNotContain("ERROR");
    }
  }

  private OxStandin standin() {
    OxStandin ox =
        OxStandin.builder()
            .dataDirectory(directory.resolve("ox"))
            .user(new StandinUser(ALICE, "secret", "Alice"))
            .start();
    ox.mailboxes().createFolder(ALICE, INBOX + "/Archive");
    List<Mailboxes.Mail> mails = new ArrayList<>();
    for (int i = 0; i < MAILS; i++) {
      byte[] mail =
          ("From: bob@ox.test\r\nSubject: mail " + i + "\r\n\r\nText " + i % 7 + "\r\n")
              .getBytes(StandardCharsets.US_ASCII);
      mails.add(new Mailboxes.Mail(mail, 0, 0, Instant.parse("2026-11-23T10:00:00Z")));
    }
    ox.mailboxes().append(ALICE, INBOX, mails);
    return ox;
  }

  private static void begin(GatewayProcess gateway) {
    try (Outlook outlook = Outlook.at(gateway.url(), ALICE, "secret")) {
      outlook.awaitMessages(outlook.folder(PrivateFolder.INBOX), MAILS);
    }
  }

  /** Searches and moves, until the gateway dies. */
  private static void work(Killing killing, URI url, Random random) {
    try (Outlook outlook = Outlook.at(url, ALICE, "secret")) {
      Clerk clerk = new Clerk(outlook);
      Fid inbox = outlook.store().folderId(PrivateFolder.INBOX);
      Fid archive = requireNonNull(clerk.folders(inbox).get("Archive"));
      List<Mid> mids = List.copyOf(clerk.messages(inbox).values());
      while (killing.goesOn()) {
        MapiRef search = search(clerk, random.nextInt(SEARCHES));
        Restriction wanted =
            random.nextInt(4) == 0
                ? contains(true, String.valueOf(random.nextInt(7)))
                : contains(false, String.valueOf(random.nextInt(10)));
        outlook.call(
            search,
            RopSetSearchCriteria.ROP,
            new RopSetSearchCriteria.Request(
                Optional.of(wanted), List.of(inbox), RopSetSearchCriteria.RESTART_SEARCH));
        killing.answered();
        clerk.transfer(inbox, archive, false, mids.get(random.nextInt(mids.size())));
        killing.answered();
        outlook.release(search);
      }
    }
  }

  private static MapiRef search(Clerk clerk, int number) {
    RopFuture<RopCreateFolder.Response> made =
        clerk.create(
            clerk.outlook().store().folderId(PrivateFolder.SEARCH),
            "search " + number,
            RopCreateFolder.SEARCH,
            true);
    return Outlook.opened(made);
  }

  private static Restriction contains(boolean body, String text) {
    return new Content(
        Content.SUBSTRING,
        Content.IGNORE_CASE,
        body ? PidTag.BODY : PidTag.SUBJECT,
        new PropertyValue(body ? PidTag.BODY : PidTag.SUBJECT, body ? "Text " + text : text));
  }

  private static void check(GatewayProcess gateway) {
    try (Outlook outlook = Outlook.at(gateway.url(), ALICE, "secret")) {
      Clerk clerk = new Clerk(outlook);
      Fid inbox = outlook.store().folderId(PrivateFolder.INBOX);
      for (int i = 0; i < SEARCHES; i++) {
        MapiRef search = search(clerk, i);
        RopFuture<RopGetSearchCriteria.Response> criteria = filled(outlook, search);
        Set<String> shown = subjects(outlook, search);
        if (criteria.returnValue().equals(ErrorCode.SUCCESS)) {
          Content wanted = (Content) criteria.response().restrictionData().orElseThrow();
          assertThat(shown)
              .isEqualTo(
                  clerk.messages(inbox).keySet().stream()
                      .filter(subject -> meets(wanted, subject))
                      .collect(Collectors.toCollection(TreeSet::new)));
        } else {
          assertThat(criteria.returnValue()).isEqualTo(ErrorCode.NOT_INITIALIZED);
          assertThat(shown).isEmpty();
        }
        assertThat(outlook.properties(search, PidTag.CONTENT_COUNT))
            .containsEntry(PidTag.CONTENT_COUNT, shown.size());
        outlook.release(search);
      }
    }
  }

  private static Set<String> subjects(Outlook outlook, MapiRef folder) {
    MapiRef table = outlook.contents(folder, 0, List.of(PidTag.SUBJECT));
    Set<String> found = new TreeSet<>();
    outlook.rows(table).forEach(row -> found.add((String) row.values().getFirst()));
    outlook.release(table);
    return found;
  }

  private static boolean meets(Content wanted, String subject) {
    String text = (String) wanted.taggedValue().value();
    return wanted.propertyTag().equals(PidTag.SUBJECT)
        ? subject.contains(text)
        : Integer.parseInt(subject.substring("mail ".length())) % 7
            == Integer.parseInt(text.substring("Text ".length()));
  }

  private static RopFuture<RopGetSearchCriteria.Response> filled(Outlook outlook, MapiRef search) {
    return Clerk.eventually(
        () ->
            outlook.call(
                search,
                RopGetSearchCriteria.ROP,
                new RopGetSearchCriteria.Request(true, true, true)),
        answer ->
            !answer.returnValue().equals(ErrorCode.SUCCESS)
                || (answer.response().searchFlags() & RopGetSearchCriteria.SEARCH_RUNNING) == 0);
  }
}
