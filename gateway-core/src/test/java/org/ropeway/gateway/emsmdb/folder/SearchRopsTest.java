package org.ropeway.gateway.emsmdb.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopGetSearchCriteria;
import org.ropeway.codec.rop.folder.RopSetSearchCriteria;
import org.ropeway.gateway.emsmdb.MemoryFolder;
import org.ropeway.gateway.emsmdb.MemoryMailbox;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SearchOption;
import org.ropeway.store.SearchStatus;
import org.ropeway.store.SearchStatus.Progress;
import org.ropeway.store.SearchStatus.Text;
import org.ropeway.store.SpecialFolder;

/** [MS-OXCFOLD] 3.2.5.4, 3.2.5.5: what the flags say, both ways. */
class SearchRopsTest {
  private static final Restriction UNREAD = new Restriction.BitMask(false, PidTag.MESSAGE_FLAGS, 1);

  private final TestSession alice = new TestSession();
  private final MemoryMailbox mailbox = alice.mailbox();
  private final RopClient client = alice.client();
  private final int logon = client.logon();
  private final MemoryFolder inbox = mailbox.folder(SpecialFolder.INBOX);
  private final MemoryFolder search =
      mailbox.folder(
          inbox.createFolder("search", "", RopCreateFolder.SEARCH, false).folder().fid());
  private final int handle = client.openFolder(logon, search.fid());

  @AfterEach
  void end() {
    alice.close();
  }

  private RopSetSearchCriteria.Request set(long flags) {
    return new RopSetSearchCriteria.Request(Optional.of(UNREAD), List.of(inbox.fid()), flags);
  }

  private RopGetSearchCriteria.Response get(RopGetSearchCriteria.Request request) {
    return client.get(handle, RopGetSearchCriteria.ROP, request);
  }

  private static RopGetSearchCriteria.Request all() {
    return new RopGetSearchCriteria.Request(true, true, true);
  }

  @Test
  void onlySearchFoldersSearch() {
    int inboxHandle = client.openFolder(logon, inbox.fid());
    assertThat(client.refused(inboxHandle, RopGetSearchCriteria.ROP, all()))
        .isEqualTo(ErrorCode.NOT_SEARCH_FOLDER);
    assertThat(client.refused(inboxHandle, RopSetSearchCriteria.ROP, set(2)))
        .isEqualTo(ErrorCode.NOT_SEARCH_FOLDER);
    assertThat(client.refused(logon, RopSetSearchCriteria.ROP, set(2)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(client.refused(logon, RopGetSearchCriteria.ROP, all()))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(client.refused(handle, RopGetSearchCriteria.ROP, all()))
        .isEqualTo(ErrorCode.NOT_INITIALIZED);
  }

  @ParameterizedTest
  @ValueSource(longs = {0x3, 0xC, 0x30, 0x30000, 0x40, 0x80000, 0x80000000L, 0x43})
  void wrongFlags(long flags) {
    assertThat(client.refused(handle, RopSetSearchCriteria.ROP, set(flags)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  @Test
  void flagsSayHowToSearch() {
    client.get(handle, RopSetSearchCriteria.ROP, set(0x2 | 0x4 | 0x10 | 0x10000 | 0x40000));
    assertThat(search.search().options())
        .containsExactlyInAnyOrder(
            SearchOption.RECURSIVE, SearchOption.INDEXED, SearchOption.STATIC);
    client.get(handle, RopSetSearchCriteria.ROP, set(0x1 | 0x8 | 0x20 | 0x20000));
    assertThat(search.search().options())
        .containsExactlyInAnyOrder(SearchOption.STOP, SearchOption.NOT_INDEXED);
    client.get(handle, RopSetSearchCriteria.ROP, set(0));
    assertThat(search.search().options()).isEmpty();
    assertThat(search.search().folders()).containsExactly(inbox.fid());
    assertThat(search.search().restriction()).isEqualTo(UNREAD);
  }

  private long flags(Progress progress, Text text, SearchOption... options) {
    search.search(new SearchStatus(UNREAD, List.of(inbox.fid()), Set.of(options), progress, text));
    return get(all()).searchFlags();
  }

  @Test
  void flagsSayHowFarItIs() {
    assertThat(flags(Progress.WAITING, Text.NOTHING)).isEqualTo(0x08000001);
    assertThat(flags(Progress.RUNNING, Text.NOTHING)).isEqualTo(0x08000003);
    assertThat(flags(Progress.COMPLETE, Text.ALL)).isEqualTo(0x01001000);
    assertThat(flags(Progress.PARTIAL, Text.PART)).isEqualTo(0x02002000);
    assertThat(flags(Progress.STOPPED, Text.NOTHING, SearchOption.RECURSIVE)).isEqualTo(0x08002004);
    assertThat(flags(Progress.COMPLETE, Text.NOTHING, SearchOption.STATIC)).isEqualTo(0x08011000);
  }

  @Test
  void whatIsNotAskedForIsLeftOut() {
    client.get(handle, RopSetSearchCriteria.ROP, set(2));
    RopGetSearchCriteria.Response response = get(all());
    assertThat(response.restrictionData()).contains(UNREAD);
    assertThat(response.folderIds()).containsExactly(inbox.fid());
    response = get(new RopGetSearchCriteria.Request(true, false, false));
    assertThat(response.restrictionData()).isEmpty();
    assertThat(response.folderIds()).isEmpty();
    assertThat(response.searchFlags()).isEqualTo(0x08001000);
  }

  @Test
  void stringsAreThoseTheClientReads() {
    PropertyTag eightBit = PropertyTag.of(0x0037, PropertyType.STRING8);
    Restriction given = strings(PidTag.SUBJECT, PidTag.SUBJECT);
    client.get(
        handle,
        RopSetSearchCriteria.ROP,
        new RopSetSearchCriteria.Request(Optional.of(given), List.of(inbox.fid()), 2));
    assertThat(get(all()).restrictionData()).contains(given);
    RopGetSearchCriteria.Request narrow = new RopGetSearchCriteria.Request(false, true, true);
    assertThat(get(narrow).restrictionData()).contains(strings(eightBit, eightBit));
    client.get(
        handle,
        RopSetSearchCriteria.ROP,
        new RopSetSearchCriteria.Request(
            Optional.of(strings(eightBit, eightBit)), List.of(inbox.fid()), 2));
    assertThat(get(all()).restrictionData()).contains(given);
  }

  private static Restriction strings(PropertyTag tag, PropertyTag value) {
    PropertyValue text = new PropertyValue(value, "äpple");
    return new Restriction.And(
        List.of(
            new Restriction.Or(
                List.of(
                    new Restriction.Content(1, 1, tag, text),
                    new Restriction.Not(new Restriction.Property(RelOp.EQUAL, tag, text)),
                    new Restriction.Exist(tag),
                    new Restriction.Size(RelOp.GREATER_THAN, tag, 10),
                    new Restriction.CompareProperties(RelOp.EQUAL, tag, tag))),
            new Restriction.SubObject(
                PidTag.MESSAGE_RECIPIENTS, new Restriction.Content(1, 1, tag, text)),
            new Restriction.Comment(List.of(text), new Restriction.Exist(tag)),
            new Restriction.Comment(List.of(), null),
            new Restriction.Count(5, new Restriction.Exist(tag)),
            new Restriction.BitMask(true, PidTag.MESSAGE_FLAGS, 1)));
  }
}
