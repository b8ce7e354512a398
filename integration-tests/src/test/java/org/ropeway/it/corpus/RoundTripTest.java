package org.ropeway.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.ropeway.codec.rop.property.RopCopyTo;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.codec.rop.transport.RopSubmitMessage;
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
  private static final int COUNT = 500;

  /** Of so many mails the server copies one. */
  private static final int COPIED = 5;

  private static final String TRASH = "default0/Trash";

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
  void whatIsReadAndSentAgainIsTheSame() {
    Mailboxes atOx = house.ox().mailboxes();
    try (Outlook outlook = house.outlook(House.ALICE)) {
      askForHeaders(outlook);
      Fid outbox = outlook.store().folderId(PrivateFolder.OUTBOX);
      MessageReader reader = new MessageReader(outlook);
      MessageWriter writer = new MessageWriter(outlook);
      for (Mid mid : inOrder(outlook)) {
        Held held = reader.open(outlook.message(inbox(outlook), mid, RopOpenMessage.READ_ONLY));
        MapiRef message = writer.create(outbox);
        writer.write(held, message);
        writer.addBcc(message, held.recipients().size(), "Bob Builder", House.BOB);
        writer.save(message);
        outlook.call(message, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0)).response();
        outlook.release(message);
      }
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> atOx.count(House.BOB, House.INBOX) == COUNT);
    }
    List<byte[]> after = atOx.contents(House.BOB, House.INBOX);
    for (int i = 0; i < after.size(); i++) {
      unseal(samples.get(i), after.get(i));
    }
    assertThat(differences(samples, after, RoundTripTest::sentByAlice)).isEmpty();
  }

  /** By RopCopyTo, as clients make a draft of a mail: nothing is new. */
  @Test
  void whatTheServerCopiesIsTheSame() {
    List<Sample> some = new ArrayList<>();
    try (Outlook outlook = house.outlook(House.ALICE)) {
      askForHeaders(outlook);
      List<Mid> mids = inOrder(outlook);
      for (int i = 0; i < COUNT; i += COPIED) {
        some.add(samples.get(i));
        copy(outlook, mids.get(i));
      }
    }
    List<byte[]> after = house.ox().mailboxes().contents(House.ALICE, TRASH);
    assertThat(differences(some, after, RoundTripTest::dated)).isEmpty();
  }

  /** Puts a copy of a mail into the trash. */
  private static void copy(Outlook outlook, Mid mid) {
    MessageWriter writer = new MessageWriter(outlook);
    MapiRef mail = Outlook.opened(outlook.message(inbox(outlook), mid, RopOpenMessage.READ_ONLY));
    MapiRef copy = writer.create(outlook.store().folderId(PrivateFolder.DELETED_ITEMS));
    RopList list = outlook.client().list();
    RopFuture<?> copied =
        list.call(
            mail, copy, RopCopyTo.ROP, to -> new RopCopyTo.Request(to, false, true, 0, List.of()));
    list.send();
    copied.response();
    writer.save(copy);
    outlook.release(copy, mail);
  }

  /** Signatures hold, and what was encrypted can be read. */
  private static void unseal(Sample sample, byte[] after) {
    if (sample.name().startsWith(SealedMails.SIGNED)) {
      for (String program : List.of("cms", "smime")) {
        assertThat(openssl.verified(program, after))
            .as(sample.name())
            .isEqualTo(openssl.verified(program, sample.mail()));
      }
    } else if (sample.name().startsWith(SealedMails.ENCRYPTED)) {
      assertThat(openssl.decrypted(after))
          .as(sample.name())
          .isEqualTo(openssl.decrypted(sample.mail()));
    } else if (sample.name().startsWith(SealedMails.FORWARDED)) {
      for (byte[] within : PartReader.mailsIn(after)) {
        assertThat(openssl.verified("cms", within)).as(sample.name()).isNotEmpty();
      }
      assertThat(PartReader.mailsIn(after)).hasSize(2);
    }
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

  /** The mails as they came; those that Alice sent to herself came later. */
  private static List<Mid> inOrder(Outlook outlook) {
    MapiRef folder = outlook.folder(PrivateFolder.INBOX);
    int there = house.ox().mailboxes().count(House.ALICE, House.INBOX);
    outlook.awaitMessages(folder, there);
    MapiRef table = outlook.contents(folder, 0, List.of(PidTag.MID));
    List<Mid> mids = new ArrayList<>();
    for (PropertyRow row : outlook.rows(table)) {
      mids.add(new Mid((Long) row.values().getFirst()));
    }
    outlook.release(table, folder);
    return mids.reversed().subList(0, COUNT);
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

  /** How each mail differs from what it is to be, or what of that is not so. */
  private static List<String> differences(
      List<Sample> before, List<byte[]> after, UnaryOperator<Facts> trip) {
    assertThat(after).hasSize(before.size());
    List<String> out = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      List<String> different = differences(before.get(i), after.get(i), trip);
      if (!different.isEmpty()) {
        dump(before.get(i), after.get(i));
        out.add(before.get(i).name() + String.join("\n    ", different));
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

  private static List<String> differences(Sample sample, byte[] mail, UnaryOperator<Facts> trip) {
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
