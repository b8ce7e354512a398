package org.ropeway.store.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.Restriction.Content;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Folder;
import org.ropeway.store.Mailbox;
import org.ropeway.store.SearchOption;
import org.ropeway.store.SearchRequest;
import org.ropeway.store.SearchStatus.Progress;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.property.PropertyBag;

/** Search folders and what they look for, in few words. */
final class SearchStage {
  /** PR_SEARCH_ALL_INDEXED_PROPS. */
  static final PropertyTag ALL_TEXT = PropertyTag.of(0x0EAF, PropertyType.STRING);

  private SearchStage() {}

  /** A search folder in the Finder that looks for nothing yet. */
  static Fid made(Mailbox mailbox, String name) {
    return mailbox
        .folder(mailbox.special(SpecialFolder.FINDER))
        .createFolder(name, "", 2, false)
        .folder()
        .fid();
  }

  static SearchRequest request(Restriction restriction, Set<SearchOption> options, Fid... in) {
    return new SearchRequest(Optional.of(restriction), Arrays.asList(in), options);
  }

  /** A search folder that is filled. */
  static Fid filled(Mailbox mailbox, String name, SearchRequest request) {
    Fid fid = made(mailbox, name);
    mailbox.folder(fid).search(request);
    awaitFilled(mailbox, fid);
    return fid;
  }

  static void awaitFilled(Mailbox mailbox, Fid fid) {
    Stage.eventually(() -> assertThat(mailbox.folder(fid).search().isRunning()).isFalse());
  }

  static Progress progress(Mailbox mailbox, Fid fid) {
    return mailbox.folder(fid).search().progress();
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

  static Restriction equal(PropertyTag tag, Object value) {
    return new Restriction.Property(RelOp.EQUAL, tag, new PropertyValue(tag, value));
  }

  static Restriction and(Restriction... all) {
    return new Restriction.And(List.of(all));
  }

  static Restriction or(Restriction... all) {
    return new Restriction.Or(List.of(all));
  }

  /** What a search folder shows, and that its counts say the same. */
  static void assertShows(Mailbox mailbox, Fid fid, String... subjects) {
    Folder folder = mailbox.folder(fid);
    PropertyBag properties = folder.properties();
    assertThat(Stage.subjects(mailbox, fid)).containsExactlyInAnyOrder(subjects);
    assertThat(properties.get(PidTag.CONTENT_COUNT, -1)).isEqualTo(subjects.length);
    assertThat(properties.get(PidTag.CONTENT_UNREAD_COUNT, -1))
        .isEqualTo(
            (int)
                Stage.column(mailbox, fid, PidTag.READ).values().stream()
                    .filter("false"::equals)
                    .count());
  }
}
