package org.ropeway.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/**
 * More than a thousand mails imported into OX, damaged ones among them: each is listed and can be
 * opened and read to its last attachment, and shows what another library reads in its bytes.
 */
class CorpusTest {
  private static final Path PUBLISHED =
      Path.of("..", "store-mapping", "src", "test", "resources", "mail");
  private static final int SHAPES = 900;

  /** Mails that are not shown as the other library reads them, and why. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "mimetools-multi-2evil.eml", "paths and what no file may be called are left out of names",
          "mimetools-multi-bad.eml", "the other library does not read the zone -600",
          "mimetools-not-mime.eml", "a date without zone, in the place of which stands delivery",
          "own-bare-cr.eml", "a lone CR ends no line",
          "own-rfc2231.eml", "paths are left out of names",
          "own-tnef.eml", "the files are those in winmail.dat");

  @TempDir Path directory;

  /** A mail as Outlook shows it. */
  private record Shown(
      String subject,
      String senderName,
      String senderAddress,
      Optional<Instant> date,
      long size,
      String messageClass,
      List<String> files) {}

  @Test
  void everyMailIsListedAndReadAsAnotherLibraryReadsIt() throws IOException {
    Map<String, byte[]> mails = mails();
    assertThat(mails).hasSizeGreaterThan(1000);
    for (Map.Entry<String, byte[]> mail : mails.entrySet()) {
      Files.write(directory.resolve(mail.getKey()), mail.getValue());
    }
    try (House house = House.build(b -> {})) {
      long imported = house.importMail(House.ALICE, directory);
      assertThat(imported).isEqualTo(mails.size());
      List<Shown> shown;
      try (Outlook outlook = house.outlook(House.ALICE)) {
        shown = read(outlook, imported);
      }
      assertThat(shown).hasSize(mails.size());
      assertThat(differences(mails, shown)).isEmpty();
    }
  }

  private static Map<String, byte[]> mails() throws IOException {
    Map<String, byte[]> mails = new TreeMap<>(MailShapes.of(SHAPES, 7));
    try (Stream<Path> files = Files.walk(PUBLISHED)) {
      for (Path file : files.filter(CorpusTest::isMail).sorted().toList()) {
        String name = file.getParent().getFileName() + "-" + file.getFileName();
        mails.put(name.replaceAll("\\.msg$", ".eml"), Files.readAllBytes(file));
      }
    }
    return mails;
  }

  /** A file without a byte is no mail. */
  private static boolean isMail(Path file) {
    return file.toString().matches(".*\\.(eml|msg)") && file.toFile().length() > 0;
  }

  private static List<Shown> read(Outlook outlook, long count) {
    List<PropertyTag> columns =
        List.of(
            PidTag.MID,
            PidTag.SUBJECT,
            PidTag.SENT_REPRESENTING_NAME,
            PidTag.MESSAGE_SIZE,
            PidTag.CLIENT_SUBMIT_TIME,
            PidTag.HAS_ATTACHMENTS);
    MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
    outlook.awaitMessages(inbox, count);
    List<Shown> out = new ArrayList<>();
    List<String> listedOtherwise = new ArrayList<>();
    for (PropertyRow row : outlook.rows(outlook.contents(inbox, 0, columns))) {
      Shown shown = open(outlook, new Mid((Long) row.values().getFirst()));
      if (!clipped(shown.subject()).equals(row.values().get(1))) {
        listedOtherwise.add(shown.subject());
      }
      assertThat(row.values().get(3)).isEqualTo((int) shown.size());
      out.add(shown);
    }
    // OX takes no lone CR for the end of a line, and decodes damaged words its own way.
    assertThat(listedOtherwise)
        .containsExactlyInAnyOrder("mac", "“Quoted” – done… 675", "Grüßea bx =?utf-8?Q?open");
    return out;
  }

  /** Exchange cuts long strings in rows. */
  private static String clipped(String value) {
    return value.length() <= 255 ? value : value.substring(0, 255);
  }

  private static Shown open(Outlook outlook, Mid mid) {
    RopFuture<?> opened =
        outlook.message(
            outlook.store().folderId(PrivateFolder.INBOX), mid, RopOpenMessage.READ_ONLY);
    MapiRef message = Outlook.opened(opened);
    Map<PropertyTag, Object> p =
        outlook.properties(
            message,
            PidTag.SUBJECT,
            PidTag.SENT_REPRESENTING_NAME,
            PidTag.SENT_REPRESENTING_EMAIL_ADDRESS,
            PidTag.CLIENT_SUBMIT_TIME,
            PidTag.MESSAGE_SIZE,
            PidTag.MESSAGE_CLASS);
    if (!isSealed(string(p, PidTag.MESSAGE_CLASS))) {
      assertThat(outlook.stream(message, PidTag.BODY)).as("body of %s", p).isPresent();
      assertThat(outlook.stream(message, PidTag.RTF_COMPRESSED)).isPresent();
    }
    List<String> files = new ArrayList<>();
    List<PropertyTag> columns =
        List.of(PidTag.ATTACH_NUMBER, PidTag.ATTACH_METHOD, PidTag.ATTACH_LONG_FILENAME);
    for (PropertyRow row : outlook.attachments(message, columns)) {
      MapiRef attachment = outlook.attachment(message, (Integer) row.values().getFirst());
      if (row.values().get(1).equals(1)) {
        assertThat(outlook.stream(attachment, PidTag.ATTACH_DATA_BINARY)).isPresent();
      }
      files.add(row.values().get(2) instanceof String name ? name : "");
      outlook.release(attachment);
    }
    outlook.release(message);
    return new Shown(
        string(p, PidTag.SUBJECT),
        string(p, PidTag.SENT_REPRESENTING_NAME),
        string(p, PidTag.SENT_REPRESENTING_EMAIL_ADDRESS),
        Optional.ofNullable((FileTime) p.get(PidTag.CLIENT_SUBMIT_TIME)).map(FileTime::toInstant),
        ((Integer) Objects.requireNonNull(p.get(PidTag.MESSAGE_SIZE))).longValue(),
        string(p, PidTag.MESSAGE_CLASS),
        files);
  }

  /** The content of a signed or encrypted mail is one attachment, which Outlook opens. */
  private static boolean isSealed(String messageClass) {
    return messageClass.startsWith("IPM.Note.SMIME");
  }

  private static String string(Map<PropertyTag, Object> properties, PropertyTag tag) {
    return properties.get(tag) instanceof String value ? value : "";
  }

  /** Mails for which nothing of their size that is shown fits, and what is shown instead. */
  private static Map<String, String> differences(Map<String, byte[]> mails, List<Shown> shown) {
    Map<Long, List<Shown>> bySize = new HashMap<>();
    shown.forEach(s -> bySize.computeIfAbsent(s.size(), x -> new ArrayList<>()).add(s));
    Map<String, String> out = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> mail : looseLast(mails)) {
      List<Shown> candidates =
          bySize.getOrDefault((long) mail.getValue().length, Collections.emptyList());
      IndependentParse theirs =
          isLoose(mail.getKey()) ? IndependentParse.NOTHING : IndependentParse.of(mail.getValue());
      Optional<Shown> match = candidates.stream().filter(s -> fits(theirs, s)).findFirst();
      if (match.isPresent()) {
        candidates.remove(match.get());
      } else {
        out.put(mail.getKey(), theirs + " but " + candidates);
      }
    }
    return out;
  }

  /** Whether no more is asked of a mail than to be listed and opened. */
  private static boolean isLoose(String name) {
    return name.startsWith(MailShapes.DAMAGED) || OTHERWISE.containsKey(name);
  }

  private static List<Map.Entry<String, byte[]>> looseLast(Map<String, byte[]> mails) {
    return mails.entrySet().stream()
        .sorted(Comparator.comparing(mail -> isLoose(mail.getKey())))
        .toList();
  }

  private static boolean fits(IndependentParse theirs, Shown ours) {
    boolean sealed = isSealed(ours.messageClass());
    return theirs.subject().map(ours.subject()::equals).orElse(true)
        && theirs.senderName().map(ours.senderName()::equals).orElse(true)
        && theirs.senderAddress().map(ours.senderAddress()::equals).orElse(true)
        && theirs.date().map(d -> ours.date().equals(Optional.of(d))).orElse(true)
        && (sealed || theirs.files().map(ours.files()::containsAll).orElse(true));
  }
}
