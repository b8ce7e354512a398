package org.ropeway.gateway.emsmdb.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.emsmdb.RopClient.call;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.other.RopRelease;
import org.ropeway.codec.rop.property.RopGetPropertiesList;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.stream.RopCloneStream;
import org.ropeway.codec.rop.stream.RopCommitStream;
import org.ropeway.codec.rop.stream.RopCopyToStream;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopSeekStream;
import org.ropeway.codec.rop.stream.RopSetStreamSize;
import org.ropeway.codec.rop.stream.RopWriteAndCommitStream;
import org.ropeway.codec.rop.stream.RopWriteStream;
import org.ropeway.codec.rop.stream.RopWriteStreamExtended;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestObject;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** [MS-OXCPRPT] 3.2.5.11, 3.2.5.13 to 3.2.5.15, 3.2.5.17 to 3.2.5.19, 3.2.5.23, 3.2.5.24. */
class StreamWritingTest {
  private static final int READ_ONLY = RopOpenStream.READ_ONLY;
  private static final int READ_WRITE = RopOpenStream.READ_WRITE;
  private static final int CREATE = RopOpenStream.CREATE;
  private static final PropertyTag OWN = PropertyTag.of(0x7C04, PropertyType.BINARY);
  private static final Bytes ABC = Bytes.ofHex("AABBCC");

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final StreamClient streams = new StreamClient(client);
  private final int logon = client.logon();
  private final TestObject message =
      new TestObject(alice.logon(RopClient.LOGON_ID), ObjectKind.MESSAGE)
          .with(PidTag.HTML, Bytes.ofHex("0102030405"))
          .withComputed(PidTag.SEARCH_KEY, Bytes.ofHex("0102"));
  private final int handle = alice.open(message);

  @AfterEach
  void end() {
    SessionStreams all = alice.logon(RopClient.LOGON_ID).session().streams();
    alice.close();
    assertThat(all.memoryTaken()).isZero();
  }

  private Object stored(PropertyTag tag) {
    return String.valueOf(message.properties().get(tag));
  }

  private int inbox() {
    return client.open(
        logon,
        RopOpenFolder.ROP,
        new RopOpenFolder.Request(1, alice.mailbox().special(SpecialFolder.INBOX), 0));
  }

  /** What a stream that was lengthened has in between ends the string. */
  @Test
  void aStringEndsAtItsFirstNull() {
    int stream = streams.open(handle, PidTag.SUBJECT, CREATE);
    streams.write(stream, Bytes.ofHex("61006200"));
    streams.seek(stream, RopSeekStream.BEGINNING, 8);
    streams.write(stream, Bytes.ofHex("6300"));
    client.release(stream);
    assertThat(stored(PidTag.SUBJECT)).isEqualTo("ab");
  }

  /** Writing goes over what is there from the seek pointer on, and beyond its end. */
  @Test
  void overwritesAndGrows() {
    int stream = streams.open(handle, PidTag.HTML, READ_WRITE);
    streams.seek(stream, RopSeekStream.BEGINNING, 1);
    streams.write(stream, ABC);
    assertThat(streams.seek(stream, RopSeekStream.CURRENT, 0)).isEqualTo(4);
    streams.write(stream, ABC);
    assertThat(streams.size(stream)).isEqualTo(7);
    streams.commit(stream);
    assertThat(message.properties().get(PidTag.HTML)).isEqualTo(Bytes.ofHex("01AABBCCAABBCC"));
    streams.write(stream, Bytes.EMPTY);
    streams.write(stream, Bytes.ofHex("FF"));
    assertThat(message.properties().get(PidTag.HTML)).isEqualTo(Bytes.ofHex("01AABBCCAABBCC"));
    assertThat(streams.readAll(stream)).isEqualTo(Bytes.ofHex("01AABBCCAABBCCFF"));
  }

  /** The value that was there before is the same as ever: others may hold it. */
  @Test
  void doesNotChangeWhatOthersHold() {
    Bytes before = Bytes.ofHex("0102030405");
    message.with(PidTag.HTML, before);
    int stream = streams.open(handle, PidTag.HTML, READ_WRITE);
    streams.write(stream, ABC);
    streams.commit(stream);
    Object committed = message.properties().get(PidTag.HTML);
    streams.seek(stream, RopSeekStream.BEGINNING, 0);
    streams.write(stream, Bytes.ofHex("FFFF"));
    assertThat(before).isEqualTo(Bytes.ofHex("0102030405"));
    assertThat(committed).isEqualTo(Bytes.ofHex("AABBCC0405"));
    assertThat(streams.property(handle, PidTag.HTML)).isEqualTo(Bytes.ofHex("FFFFCC0405"));
  }

  /** Create: the property is empty at once, or made. */
  @Test
  void creates() {
    int stream = streams.open(handle, PidTag.HTML, CREATE);
    assertThat(streams.size(stream)).isZero();
    assertThat(message.properties().get(PidTag.HTML)).isEqualTo(Bytes.EMPTY);
    PropertyTag body8 = PidTag.BODY.withType(PropertyType.STRING8);
    int body = streams.open(handle, body8, CREATE);
    assertThat(message.properties().get(PidTag.BODY)).isEqualTo("");
    streams.write(body, Bytes.ofHex("FC00"));
    streams.commit(body);
    assertThat(message.properties().get(PidTag.BODY)).isEqualTo("ü");
    assertThat(
            streams.refusedOpen(
                handle, PidTag.RTF_COMPRESSED.withType(PropertyType.UNSPECIFIED), CREATE))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  /** A property that cannot be written: known when it is created, or at the commit. */
  @Test
  void computed() {
    assertThat(streams.refusedOpen(handle, PidTag.SEARCH_KEY, CREATE))
        .isEqualTo(ErrorCode.COMPUTED_VALUE);
    int stream = streams.open(handle, PidTag.SEARCH_KEY, READ_WRITE);
    streams.write(stream, ABC);
    for (int i = 0; i < 2; i++) {
      assertThat(client.refused(stream, RopCommitStream.ROP, new RopCommitStream.Request()))
          .isEqualTo(ErrorCode.COMPUTED_VALUE);
      assertThat(streams.property(handle, PidTag.SEARCH_KEY)).isEqualTo(Bytes.ofHex("0102"));
    }
    streams.write(stream, ABC);
    client.release(stream);
    assertThat(message.properties().get(PidTag.SEARCH_KEY)).isEqualTo(Bytes.ofHex("0102"));
  }

  /** What is refused before anybody committed it fails what is done next, and no more than that. */
  @Test
  void computedAndNotCommitted() {
    int stream = streams.open(handle, PidTag.SEARCH_KEY, READ_WRITE);
    streams.write(stream, ABC);
    assertThat(client.refused(handle, RopGetPropertiesList.ROP, new RopGetPropertiesList.Request()))
        .isEqualTo(ErrorCode.COMPUTED_VALUE);
    assertThat(streams.property(handle, PidTag.HTML)).isEqualTo(Bytes.ofHex("0102030405"));
    assertThat(client.refused(stream, RopCommitStream.ROP, new RopCommitStream.Request()))
        .isEqualTo(ErrorCode.COMPUTED_VALUE);
  }

  /** What was written is to be seen through the message at once, commit or not. */
  @Test
  void seenAtOnce() {
    int stream = streams.open(handle, PidTag.HTML, READ_WRITE);
    streams.write(stream, ABC);
    assertThat(stored(PidTag.HTML)).isEqualTo("0102030405");
    assertThat(streams.property(handle, PidTag.HTML)).isEqualTo(Bytes.ofHex("AABBCC0405"));
    assertThat(stored(PidTag.HTML)).isEqualTo("aabbcc0405");
    int other = streams.open(handle, PidTag.HTML, READ_ONLY);
    assertThat(streams.readAll(other)).isEqualTo(Bytes.ofHex("AABBCC0405"));
    streams.write(stream, ABC);
    assertThat(streams.readAll(other)).isEqualTo(Bytes.ofHex("AABBCC0405"));
  }

  /** The later of two writings wins, by stream or not. */
  @Test
  void laterWins() {
    int stream = streams.open(handle, PidTag.HTML, CREATE);
    streams.write(stream, ABC);
    client.get(
        handle,
        RopSetProperties.ROP,
        new RopSetProperties.Request(List.of(new PropertyValue(PidTag.HTML, Bytes.ofHex("77")))));
    client.release(stream);
    assertThat(message.properties().get(PidTag.HTML)).isEqualTo(Bytes.ofHex("77"));
  }

  /** A release without a commit is one. */
  @Test
  void releaseCommits() {
    int stream = streams.open(handle, PidTag.HTML, READ_WRITE);
    streams.write(stream, ABC);
    client.release(stream);
    assertThat(message.properties().get(PidTag.HTML)).isEqualTo(Bytes.ofHex("AABBCC0405"));
  }

  /** Nothing written is nothing to be committed. */
  @Test
  void unchangedIsNotCommitted() {
    int stream = streams.open(handle, PidTag.HTML, READ_WRITE);
    streams.readAll(stream);
    streams.commit(stream);
    client.release(stream);
    assertThat(message.writes()).isZero();
  }

  /** A folder's property changes for others when the stream is committed. */
  @Test
  void foldersAreWrittenByCommit() {
    int folder = inbox();
    int stream = streams.open(folder, OWN, CREATE);
    streams.write(stream, ABC);
    assertThat(streams.property(folder, OWN)).isEqualTo(ABC);
    assertThat(streams.property(inbox(), OWN)).isEqualTo(ErrorCode.NOT_FOUND);
    streams.commit(stream);
    assertThat(streams.property(inbox(), OWN)).isEqualTo(ABC);
    streams.write(stream, ABC);
    assertThat(streams.property(inbox(), OWN)).isEqualTo(ABC);
    client.release(folder);
    client.release(stream);
    assertThat(streams.property(inbox(), OWN)).isEqualTo(Bytes.ofHex("AABBCCAABBCC"));
  }

  /** A session that ends, or a logon that is given up, leaves a folder as it is. */
  @Test
  void whatIsNotReleasedIsNotWritten() {
    int stream = streams.open(inbox(), OWN, CREATE);
    streams.write(stream, ABC);
    client.logon();
    assertThat(alice.mailbox().folder(SpecialFolder.INBOX).properties().get(OWN)).isNull();
  }

  /** A message that is gone gets nothing. */
  @Test
  void messageGone() {
    int stream = streams.open(handle, PidTag.HTML, READ_WRITE);
    streams.write(stream, ABC);
    client.release(handle);
    int before = message.writes();
    streams.write(stream, ABC);
    streams.commit(stream);
    client.release(stream);
    assertThat(message.writes()).isEqualTo(before);
  }

  /** UTF-16LE; a null at the end is none of the string, and half a character none at all. */
  @Test
  void strings() {
    int stream = streams.open(handle, PidTag.BODY, CREATE);
    streams.write(stream, Bytes.wrap("Grüße\0\0".getBytes(StandardCharsets.UTF_16LE)));
    streams.commit(stream);
    assertThat(message.properties().get(PidTag.BODY)).isEqualTo("Grüße");
    assertThat(streams.size(stream)).isEqualTo(14);
    streams.resize(stream, 5);
    client.release(stream);
    assertThat(message.properties().get(PidTag.BODY)).isEqualTo("Gr");
  }

  /** The attachment's data written as an object is its data. */
  @Test
  void objects() {
    int stream = streams.open(handle, PidTag.ATTACH_DATA_OBJECT, CREATE);
    streams.write(stream, ABC);
    client.release(stream);
    assertThat(message.properties().get(PidTag.ATTACH_DATA_BINARY)).isEqualTo(ABC);
  }

  /** What is added to the size is zeros, what is taken away is lost. */
  @Test
  void sizes() {
    int stream = streams.open(handle, PidTag.HTML, READ_WRITE);
    streams.resize(stream, 2);
    streams.resize(stream, 4);
    assertThat(streams.readAll(stream)).isEqualTo(Bytes.ofHex("01020000"));
    streams.write(stream, Bytes.ofHex("FF"));
    assertThat(streams.readAll(stream)).isEqualTo(Bytes.ofHex("01020000FF"));
    streams.resize(stream, 1);
    assertThat(streams.seek(stream, RopSeekStream.CURRENT, 0)).isEqualTo(5);
    assertThat(streams.size(stream)).isEqualTo(1);
    streams.write(stream, Bytes.ofHex("EE"));
    assertThat(streams.readAll(stream)).isEqualTo(Bytes.ofHex("0100000000EE"));
    for (long size : new long[] {-1, (1L << 31) + 1, Long.MAX_VALUE}) {
      assertThat(client.refused(stream, RopSetStreamSize.ROP, new RopSetStreamSize.Request(size)))
          .isEqualTo(ErrorCode.TOO_BIG);
    }
  }

  /** A seek beyond the end makes the stream longer. */
  @Test
  void seekGrows() {
    int stream = streams.open(handle, PidTag.HTML, READ_WRITE);
    assertThat(streams.seek(stream, RopSeekStream.END, 3)).isEqualTo(8);
    assertThat(streams.size(stream)).isEqualTo(8);
    assertThat(streams.property(handle, PidTag.HTML)).isEqualTo(Bytes.ofHex("0102030405000000"));
  }

  @Test
  void otherWaysToWrite() {
    int stream = streams.open(handle, PidTag.HTML, CREATE);
    assertThat(
            client
                .get(stream, RopWriteStreamExtended.ROP, new RopWriteStreamExtended.Request(ABC))
                .writtenSize())
        .isEqualTo(3);
    assertThat(
            client
                .get(stream, RopWriteAndCommitStream.ROP, new RopWriteAndCommitStream.Request(ABC))
                .writtenSize())
        .isEqualTo(3);
    assertThat(streams.property(handle, PidTag.HTML)).isEqualTo(Bytes.ofHex("AABBCCAABBCC"));
    int ofFolder = streams.open(inbox(), OWN, CREATE);
    client.get(ofFolder, RopWriteAndCommitStream.ROP, new RopWriteAndCommitStream.Request(ABC));
    assertThat(streams.property(inbox(), OWN)).isEqualTo(ABC);
    int reading = streams.open(handle, PidTag.HTML, READ_ONLY);
    RopReply extended =
        client.send(reading, RopWriteStreamExtended.ROP, new RopWriteStreamExtended.Request(ABC));
    assertThat(extended.returnValue()).isEqualTo(ErrorCode.STORAGE_ACCESS_DENIED);
    assertThat(extended.response()).isEqualTo(new RopWriteStreamExtended.Response(0));
    RopReply committed =
        client.send(reading, RopWriteAndCommitStream.ROP, new RopWriteAndCommitStream.Request(ABC));
    assertThat(committed.returnValue()).isEqualTo(ErrorCode.STORAGE_ACCESS_DENIED);
    assertThat(committed.response()).isEqualTo(new RopWriteAndCommitStream.Response(0));
  }

  /** A clone has the same bytes and a seek pointer of its own. */
  @Test
  void clones() {
    int stream = streams.open(handle, PidTag.HTML, READ_WRITE);
    streams.seek(stream, RopSeekStream.BEGINNING, 2);
    int clone = streams.copy(stream);
    assertThat(streams.seek(clone, RopSeekStream.CURRENT, 0)).isEqualTo(2);
    streams.write(clone, ABC);
    assertThat(streams.read(stream, 10)).isEqualTo(ABC);
    streams.seek(stream, RopSeekStream.BEGINNING, 0);
    assertThat(streams.seek(clone, RopSeekStream.CURRENT, 0)).isEqualTo(5);
    client.release(stream);
    streams.write(clone, ABC);
    client.release(clone);
    assertThat(message.properties().get(PidTag.HTML)).isEqualTo(Bytes.ofHex("0102AABBCCAABBCC"));
    int reading = streams.copy(streams.open(handle, PidTag.HTML, READ_ONLY));
    assertThat(streams.refusedWrite(reading, ABC)).isEqualTo(ErrorCode.STORAGE_ACCESS_DENIED);
    assertThat(client.refused(handle, RopCloneStream.ROP, new RopCloneStream.Request(1)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  /** From one stream to another, both seek pointers move. */
  @Test
  void copies() {
    int from = streams.open(handle, PidTag.HTML, READ_ONLY);
    int to = streams.open(handle, PidTag.RTF_COMPRESSED, CREATE);
    streams.write(to, ABC);
    streams.seek(from, RopSeekStream.BEGINNING, 1);
    assertThat(streams.copyTo(from, to, 2).response()).isEqualTo(new RopCopyToStream.Copied(2, 2));
    assertThat(streams.copyTo(from, to, Long.MAX_VALUE).response())
        .isEqualTo(new RopCopyToStream.Copied(2, 2));
    assertThat(streams.seek(from, RopSeekStream.CURRENT, 0)).isEqualTo(5);
    assertThat(streams.seek(to, RopSeekStream.CURRENT, 0)).isEqualTo(7);
    assertThat(streams.readAll(to)).isEqualTo(Bytes.ofHex("AABBCC02030405"));
  }

  @Test
  void copiesThatAreRefused() {
    int from = streams.open(handle, PidTag.HTML, READ_WRITE);
    RopReply none = streams.copyTo(from, HandleTable.NONE, 2);
    assertThat(none.returnValue()).isEqualTo(ErrorCode.NULL_DESTINATION_OBJECT);
    assertThat(none.response()).isEqualTo(new RopCopyToStream.NullDestination(1, 0, 0));
    assertThat(streams.copyTo(from, handle, 2).returnValue()).isEqualTo(ErrorCode.NOT_SUPPORTED);
    int reading = streams.open(handle, PidTag.HTML, READ_ONLY);
    RopReply denied = streams.copyTo(from, reading, 2);
    assertThat(denied.returnValue()).isEqualTo(ErrorCode.STORAGE_ACCESS_DENIED);
    assertThat(denied.response()).isEqualTo(new RopCopyToStream.Copied(0, 0));
    assertThat(streams.copyTo(reading, from, -1).returnValue())
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(streams.seek(from, RopSeekStream.CURRENT, 0)).isZero();
  }

  /** Open, write, commit and release in one list, as Outlook does. */
  @Test
  void oneList() {
    RopClient.Answered answered =
        client.execute(
            HandleTable.of(handle, HandleTable.NONE),
            call(
                RopOpenStream.ROP,
                0,
                new RopOpenStream.Request(1, PidTag.ATTACH_DATA_BINARY, CREATE)),
            call(RopSetStreamSize.ROP, 1, new RopSetStreamSize.Request(3)),
            call(RopWriteStream.ROP, 1, new RopWriteStream.Request(ABC)),
            call(RopCommitStream.ROP, 1, new RopCommitStream.Request()),
            call(RopRelease.ROP, 1, new RopRelease.Request()));
    assertThat(answered.replies())
        .hasSize(4)
        .allSatisfy(r -> assertThat(r.returnValue()).isEqualTo(ErrorCode.SUCCESS));
    assertThat(message.properties().get(PidTag.ATTACH_DATA_BINARY)).isEqualTo(ABC);
  }
}
