package org.ropeway.gateway.emsmdb.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.emsmdb.RopClient.call;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.property.CopyResponse;
import org.ropeway.codec.rop.property.RopCopyProperties;
import org.ropeway.codec.rop.property.RopCopyTo;
import org.ropeway.codec.rop.property.RopProgress;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestObject;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.Associated;
import org.ropeway.store.SpecialFolder;

/** [MS-OXCPRPT] 3.2.5.7, 3.2.5.8, 3.2.5.20. */
class PropertyCopyingTest {
  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final int logon = client.logon();
  private final LogonObject owner = alice.logon(RopClient.LOGON_ID);
  private final TestObject source =
      new TestObject(owner, ObjectKind.MESSAGE)
          .with(PidTag.SUBJECT, "from")
          .with(PidTag.IMPORTANCE, 2)
          .with(PidTag.SEARCH_KEY, Bytes.ofHex("AA"))
          .with(PidTag.CHANGE_KEY, Bytes.ofHex("BB"))
          .withSubobjects(PidTag.MESSAGE_RECIPIENTS)
          .withSubobjects(PidTag.MESSAGE_ATTACHMENTS);
  private final TestObject destination =
      new TestObject(owner, ObjectKind.MESSAGE).with(PidTag.SUBJECT, "to");
  private final int from = alice.open(source);
  private final int to = alice.open(destination);

  @AfterEach
  void end() {
    alice.close();
  }

  private RopReply copyProperties(int s, int d, int flags, PropertyTag... tags) {
    return client
        .execute(
            HandleTable.of(s, d),
            call(
                RopCopyProperties.ROP,
                0,
                new RopCopyProperties.Request(1, false, flags, List.of(tags))))
        .reply();
  }

  private RopReply copyTo(int s, int d, boolean below, int flags, PropertyTag... excluded) {
    return client
        .execute(
            HandleTable.of(s, d),
            call(RopCopyTo.ROP, 0, new RopCopyTo.Request(1, true, below, flags, List.of(excluded))))
        .reply();
  }

  private static List<PropertyProblem> problems(RopReply reply) {
    assertThat(reply.returnValue()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(reply.response()).isInstanceOf(CopyResponse.Done.class);
    return ((CopyResponse.Done) reply.response()).propertyProblems();
  }

  private int folder(Fid fid) {
    return client.open(logon, RopOpenFolder.ROP, new RopOpenFolder.Request(1, fid, 0));
  }

  @Test
  void copiesWhatIsNamed() {
    assertThat(
            problems(
                copyProperties(
                    from, to, 0, PidTag.SUBJECT.withType(PropertyType.STRING8), PidTag.BODY)))
        .containsExactly(new PropertyProblem(1, PidTag.BODY, ErrorCode.NOT_FOUND));
    assertThat(destination.properties().get(PidTag.SUBJECT)).isEqualTo("from");
    assertThat(destination.properties().size()).isOne();
    assertThat(source.properties().get(PidTag.SUBJECT)).isEqualTo("from");
    assertThat(destination.copied()).isEmpty();
  }

  /** What hangs below goes along if it is named, and there is no problem with it. */
  @Test
  void copiesWhatHangsBelow() {
    assertThat(problems(copyProperties(from, to, 0, PidTag.MESSAGE_ATTACHMENTS))).isEmpty();
    assertThat(destination.copied()).containsExactly(PidTag.MESSAGE_ATTACHMENTS);
  }

  @Test
  void moves() {
    source.withComputed(PidTag.OBJECT_TYPE, 5);
    destination.withComputed(PidTag.IMPORTANCE, 1);
    assertThat(
            problems(
                copyProperties(
                    from,
                    to,
                    RopCopyProperties.MOVE,
                    PidTag.IMPORTANCE,
                    PidTag.SUBJECT,
                    PidTag.OBJECT_TYPE)))
        .containsExactly(new PropertyProblem(0, PidTag.IMPORTANCE, ErrorCode.COMPUTED_VALUE));
    assertThat(destination.properties().get(PidTag.SUBJECT)).isEqualTo("from");
    assertThat(source.properties().get(PidTag.SUBJECT)).isNull();
    assertThat(source.properties().get(PidTag.IMPORTANCE)).isEqualTo(2);
    assertThat(source.properties().get(PidTag.OBJECT_TYPE)).isEqualTo(5);
  }

  /** What the destination has stays, and that is no problem. */
  @Test
  void doesNotOverwrite() {
    int flags = RopCopyProperties.NO_OVERWRITE;
    assertThat(problems(copyProperties(from, to, flags, PidTag.SUBJECT, PidTag.IMPORTANCE)))
        .isEmpty();
    assertThat(destination.properties().get(PidTag.SUBJECT)).isEqualTo("to");
    assertThat(destination.properties().get(PidTag.IMPORTANCE)).isEqualTo(2);
    assertThat(problems(copyTo(from, to, false, flags))).isEmpty();
    assertThat(destination.properties().get(PidTag.SUBJECT)).isEqualTo("to");
    assertThat(destination.properties().get(PidTag.SEARCH_KEY)).isEqualTo(Bytes.ofHex("AA"));
  }

  /** All but what is excluded and what makes the source itself. */
  @Test
  void copiesAllButSome() {
    destination.withComputed(PidTag.IMPORTANCE, 0);
    assertThat(problems(copyTo(from, to, true, 0, PidTag.SUBJECT, PidTag.MESSAGE_RECIPIENTS)))
        .isEmpty();
    assertThat(destination.properties().get(PidTag.SUBJECT)).isEqualTo("to");
    assertThat(destination.properties().get(PidTag.IMPORTANCE)).isEqualTo(0);
    assertThat(destination.properties().get(PidTag.SEARCH_KEY)).isEqualTo(Bytes.ofHex("AA"));
    assertThat(destination.properties().get(PidTag.CHANGE_KEY)).isNull();
    assertThat(destination.copied()).containsExactly(PidTag.MESSAGE_ATTACHMENTS);
  }

  @Test
  void nothingFromBelowUnlessWanted() {
    problems(copyTo(from, to, false, 0));
    assertThat(destination.copied()).isEmpty();
    problems(copyTo(from, to, true, 0));
    assertThat(destination.copied())
        .containsExactly(PidTag.MESSAGE_RECIPIENTS, PidTag.MESSAGE_ATTACHMENTS);
  }

  @Test
  void movesAll() {
    source.withComputed(PidTag.OBJECT_TYPE, 5);
    assertThat(problems(copyTo(from, to, false, RopCopyTo.MOVE))).isEmpty();
    assertThat(source.properties().get(PidTag.SUBJECT)).isNull();
    assertThat(source.properties().get(PidTag.OBJECT_TYPE)).isEqualTo(5);
    assertThat(source.properties().get(PidTag.CHANGE_KEY)).isEqualTo(Bytes.ofHex("BB"));
    assertThat(destination.properties().get(PidTag.SUBJECT)).isEqualTo("from");
  }

  /** A destination that is no object answers in a form of its own. */
  @Test
  void nullDestination() {
    RopReply properties = copyProperties(from, HandleTable.NONE, 0, PidTag.SUBJECT);
    assertThat(properties.returnValue()).isEqualTo(ErrorCode.NULL_DESTINATION_OBJECT);
    assertThat(properties.response()).isEqualTo(new CopyResponse.NullDestination(1));
    RopReply all = copyTo(from, 4711, false, 0);
    assertThat(all.returnValue()).isEqualTo(ErrorCode.NULL_DESTINATION_OBJECT);
    assertThat(all.response()).isEqualTo(new CopyResponse.NullDestination(1));
    assertThat(copyTo(4711, to, false, 0).returnValue()).isEqualTo(ErrorCode.NULL_OBJECT);
  }

  /** Both are of one kind, and no logon. */
  @Test
  void kinds() {
    int attachment = alice.open(new TestObject(owner, ObjectKind.ATTACHMENT));
    int inbox = folder(alice.mailbox().special(SpecialFolder.INBOX));
    int table =
        client.open(inbox, RopGetHierarchyTable.ROP, new RopGetHierarchyTable.Request(1, 0));
    for (int other : new int[] {attachment, inbox, table, logon}) {
      assertThat(copyTo(from, other, false, 0).returnValue()).isEqualTo(ErrorCode.NOT_SUPPORTED);
      assertThat(copyProperties(from, other, 0, PidTag.SUBJECT).returnValue())
          .isEqualTo(ErrorCode.NOT_SUPPORTED);
    }
    assertThat(copyTo(logon, logon, false, 0).returnValue()).isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(copyTo(table, table, false, 0).returnValue()).isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  @Test
  void flags() {
    for (int flags : new int[] {0x03, 0x04, 0x80}) {
      assertThat(copyTo(from, to, false, flags).returnValue())
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
      assertThat(copyProperties(from, to, flags, PidTag.SUBJECT).returnValue())
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
    }
    assertThat(destination.properties().get(PidTag.SUBJECT)).isEqualTo("to");
  }

  @Test
  void noDestination() {
    assertThat(copyTo(from, from, false, RopCopyTo.MOVE).returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    destination.readOnly();
    assertThat(copyProperties(from, to, 0, PidTag.SUBJECT).returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(destination.properties().get(PidTag.SUBJECT)).isEqualTo("to");
  }

  @Test
  void folders() {
    Fid inbox = alice.mailbox().special(SpecialFolder.INBOX);
    Fid drafts = alice.mailbox().special(SpecialFolder.DRAFTS);
    int s = folder(inbox);
    int d = folder(drafts);
    assertThat(copyProperties(s, d, RopCopyProperties.MOVE, PidTag.DISPLAY_NAME).returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    alice.mailbox().folder(inbox).setProperties(List.of(new PropertyValue(PidTag.COMMENT, "c")));
    assertThat(problems(copyTo(s, d, true, 0, PidTag.DISPLAY_NAME))).isEmpty();
    assertThat(alice.mailbox().folder(drafts).properties().get(PidTag.COMMENT)).isEqualTo("c");
    assertThat(alice.mailbox().folder(drafts).properties().get(PidTag.DISPLAY_NAME))
        .isEqualTo("DRAFTS");
    alice.mailbox().folder(SpecialFolder.INBOX).add("mail");
    assertThat(problems(copyTo(s, d, true, 0, PidTag.CONTAINER_CONTENTS, PidTag.DISPLAY_NAME)))
        .isEmpty();
    assertThat(alice.mailbox().folder(drafts).contents(Associated.NORMAL).count()).isZero();
    assertThat(problems(copyTo(s, d, true, 0, PidTag.DISPLAY_NAME))).isEmpty();
    assertThat(alice.mailbox().folder(drafts).contents(Associated.NORMAL).count()).isOne();
    alice.mailbox().folder(inbox).createFolder("below", "", 1, false);
    assertThat(problems(copyProperties(s, d, 0, PidTag.CONTAINER_HIERARCHY))).isEmpty();
    assertThat(alice.mailbox().folder(drafts).hierarchy(false).count()).isOne();
    assertThat(copyTo(s, d, true, 0, PidTag.DISPLAY_NAME).returnValue())
        .isEqualTo(ErrorCode.COLLIDING_NAMES);
    assertThat(
            copyTo(folder(alice.mailbox().special(SpecialFolder.IPM_SUBTREE)), d, true, 0)
                .returnValue())
        .isEqualTo(ErrorCode.FOLDER_CYCLE);
  }

  /** Nothing is asynchronous. */
  @Test
  void progress() {
    assertThat(client.refused(from, RopProgress.ROP, new RopProgress.Request(false)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(client.refused(4711, RopProgress.ROP, new RopProgress.Request(true)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }
}
