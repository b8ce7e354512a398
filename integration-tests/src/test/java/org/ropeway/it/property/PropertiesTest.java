package org.ropeway.it.property;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.RopGetNamesFromPropertyIds;
import org.ropeway.codec.rop.property.RopGetPropertiesAll;
import org.ropeway.codec.rop.property.RopGetPropertiesList;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.stream.RopCommitStream;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopWriteStream;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** [MS-OXCPRPT] with real mails, a real mailbox and two sessions of its user. */
class PropertiesTest {
  private static final Path PUBLISHED =
      Path.of("..", "store-mapping", "src", "test", "resources", "mail", "mimetools");
  private static final PropertyTag DICTIONARY = PropertyTag.of(0x7C07, PropertyType.BINARY);
  private static final PropertyTag OWN = PropertyTag.of(0x7C04, PropertyType.BINARY);
  private static final byte[] LARGE = random(3 << 20);

  @TempDir private static Path directory;
  private static House house;
  private static long mails;

  private Outlook outlook;
  private Outlook other;

  @BeforeAll
  static void build() throws IOException {
    try (Stream<Path> files = Files.list(PUBLISHED)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".msg")).limit(12).toList()) {
        String name = String.valueOf(file.getFileName()).replace(".msg", ".eml");
        Files.copy(file, directory.resolve(name));
      }
    }
    Files.writeString(directory.resolve("large.eml"), large());
    house = House.build(b -> {});
    mails = house.importMail(House.ALICE, directory);
    try (Outlook first = house.outlook(House.ALICE)) {
      first.awaitMessages(first.folder(PrivateFolder.INBOX), mails);
    }
  }

  @AfterAll
  static void end() {
    house.close();
  }

  @BeforeEach
  void connect() {
    outlook = house.outlook(House.ALICE);
    other = outlook.again();
  }

  @AfterEach
  void disconnect() {
    other.close();
    outlook.close();
  }

  private static byte[] random(int n) {
    byte[] bytes = new byte[n];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static String large() {
    return """
    From: Bob <bob@ox.test>
    To: Alice <alice@ox.test>
    Subject: large
    Date: Mon, 5 Jan 2026 10:00:00 +0000
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: base64

    """
            .replace("\n", "\r\n")
        + mime("Grüße → 😀\r\n".repeat(20_000).getBytes(StandardCharsets.UTF_8))
        + "\r\n--b\r\nContent-Type: application/octet-stream; name=large.bin\r\n"
        + "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n"
        + mime(LARGE)
        + "\r\n--b--\r\n";
  }

  private static String mime(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes);
  }

  /** Each property of each mail and attachment is the same whichever way it is read. */
  @Test
  void everyRouteTellsTheSame() {
    List<String> large = new ArrayList<>();
    for (Mid mid : mids()) {
      MapiRef message =
          Outlook.opened(
              outlook.message(
                  outlook.store().folderId(PrivateFolder.INBOX), mid, RopOpenMessage.READ_ONLY));
      sameByEveryRoute(message, large);
      for (PropertyRow row : outlook.attachments(message, List.of(PidTag.ATTACH_NUMBER))) {
        MapiRef attachment = outlook.attachment(message, (Integer) row.values().getFirst());
        sameByEveryRoute(attachment, large);
        outlook.release(attachment);
      }
      outlook.release(message);
    }
    assertThat(large).contains(PidTag.BODY.toString(), PidTag.ATTACH_DATA_BINARY.toString());
  }

  private List<Mid> mids() {
    MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
    return outlook.rows(outlook.contents(inbox, 0, List.of(PidTag.MID))).stream()
        .map(row -> new Mid((Long) row.values().getFirst()))
        .toList();
  }

  private void sameByEveryRoute(MapiRef object, List<String> large) {
    List<PropertyTag> tags =
        outlook
            .call(object, RopGetPropertiesList.ROP, new RopGetPropertiesList.Request())
            .response()
            .propertyTags();
    Map<Integer, PropertyValue> all = new HashMap<>();
    outlook
        .call(object, RopGetPropertiesAll.ROP, new RopGetPropertiesAll.Request(0, 1))
        .response()
        .propertyValues()
        .forEach(v -> all.put(v.tag().id(), v));
    assertThat(all).hasSameSizeAs(tags);
    for (PropertyTag tag : tags) {
      Object value = specific(object, tag);
      Object listed = all.get(tag.id()).value();
      if (!listed.equals(ErrorCode.NOT_ENOUGH_MEMORY)) {
        assertThat(value).as("%s", tag).isEqualTo(listed);
      }
      if (tag.type() == PropertyType.STRING || tag.type() == PropertyType.BINARY) {
        byte[] streamed = outlook.stream(object, tag).orElseThrow();
        if (value.equals(ErrorCode.NOT_ENOUGH_MEMORY)) {
          assertThat(streamed.length).isGreaterThan(30_000);
          large.add(tag.toString());
        } else {
          assertThat(streamed).as("%s", tag).isEqualTo(bytes(value));
        }
      }
    }
  }

  private Object specific(MapiRef object, PropertyTag tag) {
    return outlook
        .call(
            object,
            RopGetPropertiesSpecific.ROP,
            new RopGetPropertiesSpecific.Request(0, 1, List.of(tag)))
        .response()
        .rowData()
        .rows(List.of(tag))
        .getFirst()
        .values()
        .getFirst();
  }

  private static byte[] bytes(Object value) {
    return value instanceof Bytes b
        ? b.array()
        : ((String) value).getBytes(StandardCharsets.UTF_16LE);
  }

  /** An attachment of megabytes, byte by byte. */
  @Test
  void largeAttachment() {
    for (Mid mid : mids()) {
      MapiRef message =
          Outlook.opened(
              outlook.message(
                  outlook.store().folderId(PrivateFolder.INBOX), mid, RopOpenMessage.READ_ONLY));
      if ("large".equals(outlook.properties(message, PidTag.SUBJECT).get(PidTag.SUBJECT))) {
        MapiRef attachment = outlook.attachment(message, 0);
        assertThat(outlook.stream(attachment, PidTag.ATTACH_DATA_BINARY)).contains(LARGE);
        return;
      }
    }
    throw new AssertionError("no large mail");
  }

  /** A mail that is changed and not saved is the same for everybody else, and afterwards. */
  @Test
  void unsavedChangesAreSeenByNobody() {
    Mid mid = mids().getFirst();
    Object subject = subject(other, mid);
    MapiRef message = open(outlook, mid, RopOpenMessage.READ_WRITE);
    assertThat(set(outlook, message, new PropertyValue(PidTag.SUBJECT, "x"))).isEmpty();
    write(message, PidTag.BODY, "y".getBytes(StandardCharsets.UTF_16LE));
    assertThat(outlook.properties(message, PidTag.SUBJECT)).containsEntry(PidTag.SUBJECT, "x");
    assertThat(subject(other, mid)).isEqualTo(subject);
    outlook.release(message);
    assertThat(subject(outlook, mid)).isEqualTo(subject);
  }

  /** A mail that was opened for reading is not written, by no way. */
  @Test
  void mailOpenedForReadingIsNotWritten() {
    MapiRef message = open(outlook, mids().getFirst(), RopOpenMessage.READ_ONLY);
    var set =
        outlook.call(
            message,
            RopSetProperties.ROP,
            new RopSetProperties.Request(List.of(new PropertyValue(PidTag.SUBJECT, "x"))));
    assertThat(
            set.returnValue().equals(ErrorCode.SUCCESS)
                ? set.response().propertyProblems()
                : List.of(set.returnValue()))
        .hasSize(1);
    assertThat(
            outlook
                .open(
                    message,
                    RopOpenStream.ROP,
                    out -> new RopOpenStream.Request(out, PidTag.BODY, RopOpenStream.CREATE))
                .returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(outlook.stream(message, PidTag.BODY).orElseThrow()).isNotEmpty();
  }

  private static MapiRef open(Outlook session, Mid mid, int mode) {
    return Outlook.opened(
        session.message(session.store().folderId(PrivateFolder.INBOX), mid, mode));
  }

  private static Object subject(Outlook session, Mid mid) {
    MapiRef message = open(session, mid, RopOpenMessage.READ_ONLY);
    Object subject = session.properties(message, PidTag.SUBJECT).get(PidTag.SUBJECT);
    session.release(message);
    return requireNonNull(subject);
  }

  private static List<PropertyProblem> set(
      Outlook session, MapiRef object, PropertyValue... values) {
    return session
        .call(object, RopSetProperties.ROP, new RopSetProperties.Request(List.of(values)))
        .response()
        .propertyProblems();
  }

  /**
   * What Outlook does with its settings: a FAI message, its properties set, its dictionary written
   * by a stream that is not committed, and saved. Another session sees it then, and not before.
   */
  @Test
  void associatedMessageByStream() {
    byte[] dictionary = random(200_000);
    MapiRef message =
        Outlook.opened(
            outlook.open(
                outlook.folder(PrivateFolder.INBOX),
                RopCreateMessage.ROP,
                out ->
                    new RopCreateMessage.Request(
                        out, 0x0FFF, outlook.store().folderId(PrivateFolder.INBOX), true)));
    assertThat(
            set(
                outlook,
                message,
                new PropertyValue(PidTag.MESSAGE_CLASS, "IPM.Configuration.Streams"),
                new PropertyValue(PidTag.SUBJECT, "Grüße → 😀")))
        .isEmpty();
    MapiRef stream = write(message, DICTIONARY, dictionary);
    Mid mid = save(message);
    assertThat(read(other, mid)).contains(dictionary);
    outlook.call(stream, RopWriteStream.ROP, new RopWriteStream.Request(Bytes.wrap(random(1000))));
    outlook.call(stream, RopCommitStream.ROP, new RopCommitStream.Request()).response();
    assertThat(read(other, mid)).contains(dictionary);
    outlook.release(stream);
    save(message);
    assertThat(read(other, mid).orElseThrow()).hasSize(201_000);
  }

  private MapiRef write(MapiRef object, PropertyTag tag, byte[] data) {
    MapiRef stream =
        Outlook.opened(
            outlook.open(
                object,
                RopOpenStream.ROP,
                out -> new RopOpenStream.Request(out, tag, RopOpenStream.CREATE)));
    for (int i = 0; i < data.length; i += 20_000) {
      Bytes part = Bytes.wrap(data).slice(i, Math.min(data.length, i + 20_000));
      RopWriteStream.Response written =
          outlook.call(stream, RopWriteStream.ROP, new RopWriteStream.Request(part)).response();
      assertThat(written.writtenSize()).isEqualTo(part.length());
    }
    return stream;
  }

  private Mid save(MapiRef message) {
    RopList list = outlook.client().list();
    RopFuture<RopSaveChangesMessage.Response> saved =
        list.call(
            message,
            message,
            RopSaveChangesMessage.ROP,
            in ->
                new RopSaveChangesMessage.Request(in, RopSaveChangesMessage.KEEP_OPEN_READ_WRITE));
    list.send();
    return saved.response().messageId();
  }

  private static Optional<byte[]> read(Outlook session, Mid mid) {
    MapiRef message =
        Outlook.opened(
            session.message(
                session.store().folderId(PrivateFolder.INBOX), mid, RopOpenMessage.READ_ONLY));
    assertThat(session.properties(message, PidTag.SUBJECT)).containsValue("Grüße → 😀");
    Optional<byte[]> read = session.stream(message, DICTIONARY);
    session.release(message);
    return read;
  }

  /** A folder's property, by a stream, is there for another session after the commit. */
  @Test
  void folderByStream() {
    MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
    MapiRef seen = other.folder(PrivateFolder.INBOX);
    MapiRef stream = write(inbox, OWN, random(50_000));
    assertThat(outlook.stream(inbox, OWN)).contains(random(50_000));
    assertThat(other.stream(seen, OWN)).isEmpty();
    outlook.call(stream, RopCommitStream.ROP, new RopCommitStream.Request()).response();
    assertThat(other.stream(seen, OWN)).contains(random(50_000));
  }

  /** Names have the same ids for all sessions, which stand for them. */
  @Test
  void names() {
    List<PropertyName> names =
        List.of(
            PropertyName.of(PropertySet.PSETID_COMMON, 0x8503),
            PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Keywords"),
            PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "x-ropeway-test"),
            PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:ropeway:test"));
    RopGetPropertyIdsFromNames.Request create =
        new RopGetPropertyIdsFromNames.Request(RopGetPropertyIdsFromNames.CREATE, names);
    List<Integer> ids =
        outlook
            .call(outlook.logon(), RopGetPropertyIdsFromNames.ROP, create)
            .response()
            .propertyIds();
    assertThat(ids).doesNotContain(0).doesNotHaveDuplicates();
    RopGetPropertyIdsFromNames.Request get = new RopGetPropertyIdsFromNames.Request(0, names);
    assertThat(
            other
                .call(other.folder(PrivateFolder.INBOX), RopGetPropertyIdsFromNames.ROP, get)
                .response()
                .propertyIds())
        .isEqualTo(ids);
    assertThat(
            other
                .call(
                    other.logon(),
                    RopGetNamesFromPropertyIds.ROP,
                    new RopGetNamesFromPropertyIds.Request(ids))
                .response()
                .propertyNames())
        .isEqualTo(names);
  }
}
