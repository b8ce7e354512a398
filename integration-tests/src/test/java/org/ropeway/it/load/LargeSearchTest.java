package org.ropeway.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction.Content;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopGetSearchCriteria;
import org.ropeway.codec.rop.folder.RopSetSearchCriteria;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** A search in a large mailbox finds all there is to find, while others work. */
class LargeSearchTest {
  private static final int MAILS = 100_000;
  private static final PropertyTag ALL_TEXT = PropertyTag.of(0x0EAF, PropertyType.STRING);

  @Test
  @Tag("long")
  void aHundredThousandMails() {
    try (House house = House.build(b -> {})) {
      ManyMails.fill(house.ox(), House.ALICE, MAILS);
      try (Outlook outlook = house.outlook(House.ALICE)) {
        MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
        outlook.awaitMessages(inbox, MAILS);
        String some = ManyMails.subject(7_777);
        assertThat(found(outlook, PidTag.SUBJECT, some)).isEqualTo(withSubject(some));
        assertThat(found(outlook, PidTag.SUBJECT, "")).isEqualTo(MAILS);
        assertThat(found(outlook, ALL_TEXT, some)).isEqualTo(withSubject(some));
      }
    }
  }

  private static long withSubject(String text) {
    return IntStream.range(0, MAILS).filter(i -> ManyMails.subject(i).contains(text)).count();
  }

  private static int found(Outlook outlook, PropertyTag tag, String text) {
    Clerk clerk = new Clerk(outlook);
    MapiRef search =
        Outlook.opened(
            clerk.create(
                outlook.store().folderId(PrivateFolder.SEARCH),
                "search",
                RopCreateFolder.SEARCH,
                true));
    RopSetSearchCriteria.Request request =
        new RopSetSearchCriteria.Request(
            Optional.of(
                new Content(
                    Content.SUBSTRING, Content.IGNORE_CASE, tag, new PropertyValue(tag, text))),
            List.of(outlook.store().folderId(PrivateFolder.INBOX)),
            RopSetSearchCriteria.RESTART_SEARCH);
    assertThat(outlook.call(search, RopSetSearchCriteria.ROP, request).returnValue())
        .isEqualTo(ErrorCode.SUCCESS);
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> (flags(outlook, search) & RopGetSearchCriteria.SEARCH_RUNNING) == 0);
    assertThat(flags(outlook, search) & RopGetSearchCriteria.SEARCH_COMPLETE).isNotZero();
    Object count = outlook.properties(search, PidTag.CONTENT_COUNT).get(PidTag.CONTENT_COUNT);
    outlook.release(search);
    return count instanceof Integer n ? n : -1;
  }

  private static long flags(Outlook outlook, MapiRef search) {
    return outlook
        .call(
            search, RopGetSearchCriteria.ROP, new RopGetSearchCriteria.Request(true, false, false))
        .response()
        .searchFlags();
  }
}
