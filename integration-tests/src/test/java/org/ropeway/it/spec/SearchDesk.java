package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
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
import org.ropeway.it.stage.Outlook;

/** What a session does with search folders, in few words. */
final class SearchDesk {
  static final long STOP = RopSetSearchCriteria.STOP_SEARCH;
  static final long RESTART = RopSetSearchCriteria.RESTART_SEARCH;
  static final long RECURSIVE = RopSetSearchCriteria.RECURSIVE_SEARCH;
  static final long SHALLOW = RopSetSearchCriteria.SHALLOW_SEARCH;
  static final long INDEXED = RopSetSearchCriteria.CONTENT_INDEXED_SEARCH;
  static final long NOT_INDEXED = RopSetSearchCriteria.NON_CONTENT_INDEXED_SEARCH;
  static final long STATIC = RopSetSearchCriteria.STATIC_SEARCH;

  /** PR_SEARCH_ALL_INDEXED_PROPS. */
  static final PropertyTag ALL_TEXT = PropertyTag.of(0x0EAF, PropertyType.STRING);

  private final Outlook outlook;
  private final Clerk clerk;
  private int made;

  SearchDesk(Outlook outlook) {
    this.outlook = outlook;
    this.clerk = new Clerk(outlook);
  }

  Outlook outlook() {
    return outlook;
  }

  Clerk clerk() {
    return clerk;
  }

  Fid fid(PrivateFolder which) {
    return outlook.store().folderId(which);
  }

  /** An open search folder that was made below a folder. */
  record Made(MapiRef ref, Fid fid) {}

  /** Makes a search folder where those of clients are. */
  Made make() {
    RopFuture<RopCreateFolder.Response> answer =
        clerk.create(fid(PrivateFolder.SEARCH), "search " + made++, RopCreateFolder.SEARCH, false);
    return new Made(Outlook.opened(answer), answer.response().folderId());
  }

  /** Asks for a search; what became of the request. */
  ErrorCode set(MapiRef search, Optional<Restriction> restriction, long flags, Fid... folders) {
    return outlook
        .call(
            search,
            RopSetSearchCriteria.ROP,
            new RopSetSearchCriteria.Request(restriction, List.of(folders), flags))
        .returnValue();
  }

  /** Searches, and waits until that is done. */
  Made search(Made search, Restriction restriction, long flags, Fid... folders) {
    assertThat(set(search.ref(), Optional.of(restriction), flags, folders))
        .isEqualTo(ErrorCode.SUCCESS);
    awaitDone(search);
    return search;
  }

  RopFuture<RopGetSearchCriteria.Response> get(MapiRef search) {
    return outlook.call(
        search, RopGetSearchCriteria.ROP, new RopGetSearchCriteria.Request(true, true, true));
  }

  long flags(Made search) {
    return get(search.ref()).response().searchFlags();
  }

  boolean isRunning(Made search) {
    return (flags(search) & RopGetSearchCriteria.SEARCH_RUNNING) != 0;
  }

  void awaitDone(Made search) {
    Clerk.eventually(() -> isRunning(search), running -> !running);
  }

  /** The messages a search folder shows, by their subjects. */
  Map<String, Mid> shown(Made search) {
    return clerk.messages(search.fid());
  }

  /** It shows these in the end. */
  void awaitShown(Made search, String... subjects) {
    clerk.await(search.fid(), subjects);
  }

  /** A message that a folder shows. */
  Mid in(Fid folder, String subject) {
    Mid mid = clerk.messages(folder).get(subject);
    if (mid == null) {
      throw new AssertionError("no " + subject);
    }
    return mid;
  }

  static Restriction contains(PropertyTag tag, String text) {
    return new Content(Content.SUBSTRING, Content.IGNORE_CASE, tag, new PropertyValue(tag, text));
  }

  static Restriction subject(String text) {
    return contains(PidTag.SUBJECT, text);
  }

  static Restriction unread() {
    return new Restriction.BitMask(false, PidTag.MESSAGE_FLAGS, 1);
  }
}
