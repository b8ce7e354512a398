package org.ropeway.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.codec.rop.property.RopCopyTo;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.Mailboxes;

/**
 * Mails as programs of the world write them are read through MAPI, sent again and compared with
 * what they were, as another library reads both.
 */
class RoundTripTest {
  private static final int COUNT = Integer.getInteger("n", 500);
  private static final String SENT = "default0/Sent Objects";

  @TempDir private static Path directory;
  private static Openssl openssl;
  private static List<Sample> samples;
  private static House house;

  @BeforeAll
  static void build() {
    openssl = new Openssl(directory);
    samples = ClientMails.of(COUNT, 4, openssl);
    house = House.build(b -> {});
    List<Mailboxes.Mail> mails = new ArrayList<>();
    for (Sample sample : samples) {
      Instant received = Instant.parse("2026-11-23T10:00:00Z").plusSeconds(mails.size());
      mails.add(new Mailboxes.Mail(sample.mail(), 0, 0, received));
    }
    house.ox().mailboxes().append(House.ALICE, House.INBOX, mails);
  }

  @AfterAll
  static void end() {
    house.close();
  }

  @Test
  void whatIsReadAndWrittenAgainIsTheSame() {
    try (Outlook outlook = house.outlook(House.ALICE)) {
      askForHeaders(outlook);
      Fid drafts = outlook.store().folderId(PrivateFolder.SENT_ITEMS);
      MessageReader reader = new MessageReader(outlook);
      MessageWriter writer = new MessageWriter(outlook);
      List<byte[]> before = new ArrayList<>();
      for (Mid mid : inOrder(outlook)) {
        Held held = reader.open(outlook.message(inbox(outlook), mid, RopOpenMessage.READ_ONLY));
        MapiRef message = writer.create(drafts);
        writer.write(held, message);
        writer.save(message);
        outlook.release(message);
        before.add(new byte[0]);
      }
    }
    List<byte[]> after = house.ox().mailboxes().contents(House.ALICE, SENT);
    assertThat(differences(after, RoundTripTest::sentByAlice).entrySet())
        .as("differences")
        .map(e -> e.getKey() + " " + String.join("\n    ", e.getValue()))
        .isEmpty();
  }

  /** By RopCopyTo, as clients copy a mail to another store or a draft: nothing is new. */
  @Test
  void whatTheServerCopiesIsTheSame() {
    try (Outlook outlook = house.outlook(House.ALICE)) {
      askForHeaders(outlook);
      Fid sent = outlook.store().folderId(PrivateFolder.DELETED_ITEMS);
      MessageWriter writer = new MessageWriter(outlook);
      for (Mid mid : inOrder(outlook)) {
        MapiRef mail =
            Outlook.opened(outlook.message(inbox(outlook), mid, RopOpenMessage.READ_ONLY));
        MapiRef copy = writer.create(sent);
        RopList list = outlook.client().list();
        RopFuture<?> copied =
            list.call(
                mail,
                copy,
                RopCopyTo.ROP,
                to -> new RopCopyTo.Request(to, false, true, 0, List.of()));
        list.send();
        copied.response();
        writer.save(copy);
        outlook.release(copy, mail);
      }
    }
    List<byte[]> after = house.ox().mailboxes().contents(House.ALICE, "default0/Trash");
    assertThat(differences(after, RoundTripTest::dated).entrySet())
        .as("differences")
        .map(e -> e.getKey() + " " + String.join("\n    ", e.getValue()))
        .isEmpty();
  }

  private static Fid inbox(Outlook outlook) {
    return outlook.store().folderId(PrivateFolder.INBOX);
  }

  /** As add-ins do that want to see fields of header. */
  private static void askForHeaders(Outlook outlook) {
    List<PropertyName> names =
        HeaderFacts.NAMED.stream()
            .map(name -> PropertyName.of(PropertySet.PS_INTERNET_HEADERS, name))
            .toList();
    RopGetPropertyIdsFromNames.Request request =
        new RopGetPropertyIdsFromNames.Request(RopGetPropertyIdsFromNames.CREATE, names);
    outlook.call(outlook.logon(), RopGetPropertyIdsFromNames.ROP, request).response();
  }

  private static List<Mid> inOrder(Outlook outlook) {
    MapiRef folder = outlook.folder(PrivateFolder.INBOX);
    outlook.awaitMessages(folder, COUNT);
    MapiRef table = outlook.contents(folder, 0, List.of(PidTag.MID));
    List<Mid> mids = new ArrayList<>();
    for (PropertyRow row : outlook.rows(table)) {
      mids.add(new Mid((Long) row.values().getFirst()));
    }
    outlook.release(table, folder);
    return mids.reversed();
  }

  /** Who sends a mail is its author, and what it is called and when it was sent is new. */
  private static Facts sentByAlice(Facts facts) {
    return facts
        .mapped(RoundTripTest::readByAlice)
        .with(HeaderFacts.FROM, "Alice Anderson <alice@ox.test>")
        .with(HeaderFacts.SENDER, "")
        .with(HeaderFacts.DATE, Node.ANY)
        .with(HeaderFacts.MESSAGE_ID, Node.ANY);
  }

  /** A mail that does not say when it was sent was sent when it came. */
  private static Facts dated(Facts facts) {
    return facts.header().containsKey(HeaderFacts.DATE)
        ? facts
        : facts.with(HeaderFacts.DATE, Node.ANY);
  }

  private static Node readByAlice(Node node) {
    String receipt = "message/disposition-notification";
    return node instanceof Node.Text(String type, String text) && type.equals(receipt)
        ? new Node.Text(type, text.replace("rfc822; bob@", "rfc822; alice@"))
        : node;
  }

  /** By mail, how it differs from what it is to be, or what of that is not so. */
  private static Map<String, List<String>> differences(
      List<byte[]> after, UnaryOperator<Facts> trip) {
    assertThat(after).hasSize(samples.size());
    Map<String, List<String>> out = new LinkedHashMap<>();
    for (int i = 0; i < samples.size(); i++) {
      List<String> different = differences(samples.get(i), after.get(i), trip);
      if (!different.isEmpty()) {
        dump(samples.get(i), after.get(i));
        out.put(samples.get(i).name(), different);
      }
    }
    return out;
  }

  /** For whoever looks into it. */
  private static void dump(Sample sample, byte[] after) {
    try {
      Path folder = Path.of("target", "round-trip");
      Files.createDirectories(folder);
      Files.write(folder.resolve(sample.name() + ".before.eml"), sample.mail());
      Files.write(folder.resolve(sample.name() + ".after.eml"), after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> differences(
      Sample sample, byte[] mail, UnaryOperator<Facts> trip) {
    Facts original = trip.apply(Facts.of(sample.mail()));
    Facts actual = Facts.of(mail);
    Facts expected = original;
    for (Otherwise kind : sample.otherwise()) {
      expected = kind.of(expected);
    }
    List<String> out = new ArrayList<>(expected.differences(actual));
    for (Otherwise left : sample.otherwise()) {
      Facts without = original;
      for (Otherwise kind : sample.otherwise()) {
        without = kind == left ? without : kind.of(without);
      }
      if (without.differences(actual).isEmpty()) {
        out.add(left + " is not so any longer");
      }
    }
    return out;
  }
}
