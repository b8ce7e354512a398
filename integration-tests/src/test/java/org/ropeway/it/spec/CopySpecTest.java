package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.it.stage.Messages.smtp;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.property.CopyResponse;
import org.ropeway.codec.rop.property.RopCopyProperties;
import org.ropeway.codec.rop.property.RopCopyTo;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.Outlook;

/** [MS-OXCPRPT] 3.2.5.7 and 3.2.5.8: properties and all that hangs below copied. */
class CopySpecTest extends MessageStage {
  private static final PropertyTag OWN = PropertyTag.of(0x7C30, PropertyType.STRING);
  private static final PropertyTag MORE = PropertyTag.of(0x7C31, PropertyType.STRING);
  private static final int MOVE = RopCopyTo.MOVE;
  private static final int NO_OVERWRITE = RopCopyTo.NO_OVERWRITE;

  private RopFuture<CopyResponse> copyingTo(
      MapiRef source, MapiRef to, boolean subobjects, int flags, PropertyTag... excluded) {
    return outlook.call(
        source,
        to,
        RopCopyTo.ROP,
        at -> new RopCopyTo.Request(at, true, subobjects, flags, List.of(excluded)));
  }

  private RopFuture<CopyResponse> copying(
      MapiRef source, MapiRef to, int flags, PropertyTag... tags) {
    return outlook.call(
        source,
        to,
        RopCopyProperties.ROP,
        at -> new RopCopyProperties.Request(at, true, flags, List.of(tags)));
  }

  private static List<PropertyProblem> problems(RopFuture<CopyResponse> answer) {
    return ((CopyResponse.Done) answer.response()).propertyProblems();
  }

  /** A message with recipients and attachments, one of them a message. */
  private MapiRef full(Fid folder) {
    MapiRef message = messages.create(folder);
    messages.put(message, PidTag.SUBJECT, "full");
    messages.put(message, PidTag.BODY, "text\r\n");
    messages.put(message, OWN, "own");
    messages
        .modify(
            message,
            List.of(),
            smtp(0, 1, "Anna", "anna@x.example"),
            smtp(1, 2, "Bert", "bert@x.example"))
        .response();
    messages.attach(message, "file.bin", Bytes.ofHex("0102"));
    MapiRef attachment = messages.attach(message);
    messages.put(attachment, PidTag.ATTACH_METHOD, 5);
    MapiRef inside = messages.embedded(attachment, RopOpenEmbeddedMessage.CREATE);
    messages.put(inside, PidTag.SUBJECT, "inside");
    messages.save(inside);
    messages.saveAttachment(attachment);
    return message;
  }

  private void checkFull(MapiRef message) {
    assertThat(messages.values(message, PidTag.SUBJECT, PidTag.BODY, OWN, PidTag.DISPLAY_TO))
        .containsExactly("full", "text\r\n", "own", "Anna");
    assertThat(messages.recipients(message)).hasSize(2);
    assertThat(outlook.attachments(message, List.of(PidTag.ATTACH_NUMBER))).hasSize(2);
    MapiRef file = outlook.attachment(message, 0);
    assertThat(messages.value(file, PidTag.ATTACH_DATA_BINARY)).isEqualTo(Bytes.ofHex("0102"));
    MapiRef inside = messages.embedded(outlook.attachment(message, 1), 0);
    assertThat(messages.value(inside, PidTag.SUBJECT)).isEqualTo("inside");
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.8: all writable properties that are not excluded are copied")
  @Must("[MS-OXCPRPT] 3.2.5.8: copies on messages are persisted by RopSaveChangesMessage")
  @Must("[MS-OXCPRPT] 2.2.1.9: PidTagSearchKey is copied with the object")
  @Must("[MS-OXCPRPT] 2.2.11.1: with WantSubObjects recipients and attachments as well")
  void messagesWhole(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef source = full(folder);
    Mid sourceMid = messages.save(source);
    MapiRef target = messages.create(fid(PrivateFolder.COMMON_VIEWS));
    assertThat(problems(copyingTo(source, target, true, 0))).isEmpty();
    checkFull(target);
    Mid mid = messages.save(target);
    checkFull(messages.read(fid(PrivateFolder.COMMON_VIEWS), mid));
    checkFull(messages.read(folder, sourceMid));
    assertThat(mid).isNotEqualTo(sourceMid);
    assertThat(messages.value(target, PidTag.SEARCH_KEY))
        .isEqualTo(messages.value(source, PidTag.SEARCH_KEY));
    MapiRef back = messages.create(fid(PrivateFolder.INBOX));
    assertThat(problems(copyingTo(target, back, true, 0))).isEmpty();
    Mid atOx = messages.save(back);
    checkFull(messages.read(fid(PrivateFolder.INBOX), atOx));
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  void copiesOfTheServerHaveTheSameSearchKey(PrivateFolder where) {
    Fid folder = fid(where);
    Mid mid = saved(folder, "original " + where);
    Object key = messages.value(messages.read(folder, mid), PidTag.SEARCH_KEY);
    Clerk clerk = new Clerk(outlook);
    for (PrivateFolder to : List.of(PrivateFolder.INBOX, PrivateFolder.COMMON_VIEWS)) {
      Fid target = clerk.create(fid(to), "copies of " + where);
      assertThat(Clerk.isDone(clerk.transfer(folder, target, true, mid))).isTrue();
      Mid copy = clerk.await(target, "original " + where).get("original " + where);
      restart();
      assertThat(messages.value(messages.read(target, copy), PidTag.SEARCH_KEY)).isEqualTo(key);
      clerk = new Clerk(outlook);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.8: what is excluded is not copied, of what hangs below, too")
  @Must("[MS-OXCPRPT] 2.2.11.1: without WantSubObjects only properties are copied")
  void exclusions(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef source = full(folder);
    MapiRef one = messages.create(folder);
    assertThat(
            problems(copyingTo(source, one, true, 0, PidTag.SUBJECT, PidTag.MESSAGE_ATTACHMENTS)))
        .isEmpty();
    assertThat(messages.value(one, OWN)).isEqualTo("own");
    assertThat(messages.recipients(one)).hasSize(2);
    assertThat(outlook.attachments(one, List.of(PidTag.ATTACH_NUMBER))).isEmpty();
    MapiRef two = messages.create(folder);
    assertThat(problems(copyingTo(source, two, false, 0, OWN))).isEmpty();
    assertThat(messages.values(two, PidTag.SUBJECT, OWN))
        .containsExactly("full", ErrorCode.NOT_FOUND);
    assertThat(messages.recipients(two)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.7: the properties named are copied, recipients and attachments, too")
  @Must("[MS-OXCPRPT] 3.2.5.7: what cannot be copied is a problem with its place and code")
  @Must("[MS-OXCPRPT] 3.2.5.7: copies on messages are persisted by RopSaveChangesMessage")
  @Must("[MS-OXCPRPT] 3.2.5.7: whoever would wait gets the answer when all is done")
  void someProperties(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef source = full(folder);
    MapiRef target = messages.create(folder);
    Mid mid = messages.save(target);
    assertThat(
            problems(
                copying(
                    source,
                    target,
                    0,
                    OWN,
                    MORE,
                    PidTag.MESSAGE_RECIPIENTS,
                    PidTag.MID,
                    PidTag.MESSAGE_ATTACHMENTS)))
        .extracting(PropertyProblem::index, PropertyProblem::errorCode)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(1, ErrorCode.NOT_FOUND),
            org.assertj.core.groups.Tuple.tuple(3, ErrorCode.COMPUTED_VALUE));
    assertThat(messages.value(target, OWN)).isEqualTo("own");
    assertThat(messages.recipients(target)).hasSize(2);
    assertThat(outlook.attachments(target, List.of(PidTag.ATTACH_NUMBER))).hasSize(2);
    assertThat(others.value(others.read(folder, mid), OWN)).isEqualTo(ErrorCode.NOT_FOUND);
    messages.save(target);
    MapiRef again = others.read(folder, mid);
    assertThat(others.value(again, OWN)).isEqualTo("own");
    assertThat(others.recipients(again)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.7: with NoOverwrite nothing that is there is overwritten")
  @Must("[MS-OXCPRPT] 3.2.5.8: the same when all is copied")
  void noOverwrite(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef source = full(folder);
    messages.put(source, MORE, "more");
    MapiRef target = messages.create(folder);
    messages.put(target, OWN, "mine");
    messages.modify(target, List.of(), smtp(0, 1, "Carol", "carol@x.example")).response();
    assertThat(problems(copying(source, target, NO_OVERWRITE, OWN, PidTag.MESSAGE_RECIPIENTS)))
        .isEmpty();
    assertThat(problems(copyingTo(source, target, true, NO_OVERWRITE))).isEmpty();
    assertThat(messages.values(target, OWN, MORE)).containsExactly("mine", "more");
    assertThat(messages.recipientRows(target))
        .singleElement()
        .satisfies(r -> assertThat(r.displayName()).isEqualTo("Carol"));
    assertThat(outlook.attachments(target, List.of(PidTag.ATTACH_NUMBER))).hasSize(2);
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.7: with Move the properties are gone from the source")
  @Must("[MS-OXCPRPT] 3.2.5.8: the same when all is copied")
  @Must("[MS-OXCPRPT] 3.2.5.7: unknown bits of CopyFlags are InvalidParameter")
  @Must("[MS-OXCPRPT] 3.2.5.8: the same when all is copied")
  void flags() {
    Fid folder = fid(PrivateFolder.COMMON_VIEWS);
    MapiRef source = full(folder);
    MapiRef target = messages.create(folder);
    messages.put(source, MORE, "more");
    assertThat(problems(copying(source, target, MOVE, OWN))).isEmpty();
    assertThat(messages.value(source, OWN)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(messages.value(target, OWN)).isEqualTo("own");
    assertThat(problems(copyingTo(source, target, false, MOVE))).isEmpty();
    assertThat(messages.value(source, MORE)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(messages.value(target, MORE)).isEqualTo("more");
    for (int flags : new int[] {4, MOVE | NO_OVERWRITE}) {
      assertThat(copying(source, target, flags, OWN).returnValue())
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
      assertThat(copyingTo(source, target, true, flags).returnValue())
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
    }
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.8: source and destination are of one kind, else NotSupported")
  @Must("[MS-OXCPRPT] 3.2.5.8: a message is not copied into one below it, MessageCycle")
  @Must("[MS-OXCPRPT] 2.2.10: properties are copied between objects of one kind only")
  void kinds() {
    Fid folder = fid(PrivateFolder.COMMON_VIEWS);
    MapiRef message = full(folder);
    MapiRef attachment = outlook.attachment(message, 0);
    assertThat(copyingTo(message, attachment, true, 0).returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(copying(outlook.logon(), outlook.logon(), 0, OWN).returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    MapiRef holder =
        Outlook.opened(
            outlook.open(
                message,
                org.ropeway.codec.rop.message.RopOpenAttachment.ROP,
                out -> new org.ropeway.codec.rop.message.RopOpenAttachment.Request(out, 1, 1)));
    MapiRef inside = messages.embedded(holder, RopOpenEmbeddedMessage.READ_WRITE);
    assertThat(copyingTo(message, inside, true, 0).returnValue())
        .isEqualTo(ErrorCode.MESSAGE_CYCLE);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.7: copies on attachments are persisted by both saves, in that order")
  @Must("[MS-OXCPRPT] 3.2.5.8: the same when all is copied")
  void attachments(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef source = full(folder);
    MapiRef target = messages.create(folder);
    Mid mid = messages.save(target);
    MapiRef file = messages.attach(target);
    assertThat(
            problems(
                copying(
                    outlook.attachment(source, 0),
                    file,
                    0,
                    PidTag.ATTACH_METHOD,
                    PidTag.ATTACH_DATA_BINARY)))
        .isEmpty();
    MapiRef inside = messages.attach(target);
    assertThat(problems(copyingTo(outlook.attachment(source, 1), inside, true, 0))).isEmpty();
    messages.save(target);
    assertThat(outlook.attachments(messages.read(folder, mid), List.of(PidTag.ATTACH_NUMBER)))
        .isEmpty();
    messages.saveAttachment(file);
    messages.saveAttachment(inside);
    messages.save(target);
    MapiRef again = messages.read(folder, mid);
    assertThat(messages.value(outlook.attachment(again, 0), PidTag.ATTACH_DATA_BINARY))
        .isEqualTo(Bytes.ofHex("0102"));
    MapiRef copied = messages.embedded(outlook.attachment(again, 1), 0);
    assertThat(messages.value(copied, PidTag.SUBJECT)).isEqualTo("inside");
  }

  private Fid folder(Fid parent, String name) {
    return outlook
        .open(
            outlook.folder(parent),
            RopCreateFolder.ROP,
            out ->
                new RopCreateFolder.Request(out, RopCreateFolder.GENERIC, true, false, 0, name, ""))
        .response()
        .folderId();
  }

  private Map<String, Fid> folders(Fid parent) {
    MapiRef table =
        Outlook.opened(
            outlook.open(
                outlook.folder(parent),
                RopGetHierarchyTable.ROP,
                out -> new RopGetHierarchyTable.Request(out, 0)));
    outlook
        .call(
            table,
            RopSetColumns.ROP,
            new RopSetColumns.Request(0, List.of(PidTag.DISPLAY_NAME, PidTag.FOLDER_ID)))
        .response();
    Map<String, Fid> found = new TreeMap<>();
    outlook
        .rows(table)
        .forEach(r -> found.put((String) r.values().get(0), new Fid((Long) r.values().get(1))));
    return found;
  }

  private List<Object> subjects(Fid folder, int flags) {
    return outlook
        .rows(outlook.contents(outlook.folder(folder), flags, List.of(PidTag.SUBJECT)))
        .stream()
        .map(r -> r.values().getFirst())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"IPM_SUBTREE", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.7: copies on folders are persisted at once")
  @Must("[MS-OXCPRPT] 3.2.5.8: the same when all is copied")
  @Must("[MS-OXCPRPT] 2.2.11.1: with WantSubObjects messages and subfolders as well")
  @Must("[MS-OXCPRPT] 3.2.5.7: properties of a folder are not moved, NotSupported")
  @Must("[MS-OXCPRPT] 3.2.5.8: into a folder below itself nothing is copied, FolderCycle")
  @Must("[MS-OXCPRPT] 3.2.5.8: where a subfolder of the name is already, CollidingNames")
  void folders(PrivateFolder where) {
    Fid source = folder(fid(where), "source");
    Fid target = folder(fid(where), "target");
    Fid below = folder(source, "below");
    for (Fid into : List.of(source, below)) {
      MapiRef message = messages.create(into);
      messages.put(message, PidTag.SUBJECT, "mail");
      messages.save(message);
    }
    MapiRef hidden = messages.createAssociated(source);
    messages.put(hidden, PidTag.SUBJECT, "hidden");
    messages.save(hidden);
    MapiRef from = outlook.folder(source);
    MapiRef to = outlook.folder(target);
    messages.put(from, OWN, "own");
    messages.put(from, MORE, "more");
    assertThat(problems(copying(from, to, 0, MORE))).isEmpty();
    assertThat(others.value(other.folder(target), MORE)).isEqualTo("more");
    assertThat(copying(from, to, MOVE, OWN).returnValue()).isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(copyingTo(from, outlook.folder(below), true, 0).returnValue())
        .isEqualTo(ErrorCode.FOLDER_CYCLE);
    assertThat(problems(copyingTo(from, to, true, 0, PidTag.DISPLAY_NAME))).isEmpty();
    assertThat(others.value(other.folder(target), OWN)).isEqualTo("own");
    assertThat(subjects(target, 0)).containsExactly("mail");
    assertThat(subjects(target, 2)).containsExactly("hidden");
    assertThat(folders(target)).containsOnlyKeys("below");
    assertThat(subjects(folders(target).get("below"), 0)).containsExactly("mail");
    assertThat(copyingTo(from, to, true, 0, PidTag.DISPLAY_NAME).returnValue())
        .isEqualTo(ErrorCode.COLLIDING_NAMES);
    assertThat(subjects(target, 0)).containsExactly("mail");
  }

  @Test
  @Must("[MS-OXCPRPT] 2.2.10.2: a destination that is not there is NullDestinationObject")
  @Must("[MS-OXCPRPT] 2.2.11.2: for RopCopyTo as well")
  void nowhere() {
    MapiRef source = messages.create(fid(PrivateFolder.COMMON_VIEWS));
    MapiRef gone = messages.create(fid(PrivateFolder.COMMON_VIEWS));
    outlook.release(gone);
    List<RopFuture<CopyResponse>> answers =
        List.of(copyingTo(source, gone, true, 0), copying(source, gone, 0, PidTag.SUBJECT));
    assertThat(answers)
        .extracting(RopFuture::returnValue)
        .containsOnly(ErrorCode.NULL_DESTINATION_OBJECT);
  }
}
