package org.ropeway.it.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RecipientType;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.it.stage.Post;
import org.ropeway.it.stage.Post.Draft;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.usm.UsmOxServer;

/** Alice sends Bob a mail with an attachment, Bob answers: seen by both Outlooks and at OX. */
class CorrespondenceTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final byte[] OFFER = "1 sheep: 100 EUR\r\n".repeat(1_000).getBytes(UTF_8);

  private final House house = House.build(b -> {}, backend());
  private final Outlook alice = house.outlook(House.ALICE);
  private final Outlook bob = house.outlook(House.BOB);

  /** How OX is asked. */
  OxBackend.Kind backend() {
    return OxBackend.Kind.USM_JSON;
  }

  @AfterEach
  void close() {
    alice.close();
    bob.close();
    house.close();
  }

  private static Mid await(Outlook who, PrivateFolder where, String subject) {
    Clerk desk = new Clerk(who);
    Awaitility.await()
        .atMost(SOON)
        .until(() -> desk.messages(who.store().folderId(where)).containsKey(subject));
    return requireNonNull(desk.messages(who.store().folderId(where)).get(subject));
  }

  private static MapiRef open(Outlook who, PrivateFolder where, Mid mid) {
    return Outlook.opened(who.message(who.store().folderId(where), mid, RopOpenMessage.READ_ONLY));
  }

  @Test
  void aMailAndItsAnswer() {
    Mid sent =
        new Post(alice)
            .send(
                new Draft("Offer")
                    .to(House.BOB)
                    .recipient(RecipientType.BCC, "boss@example.org")
                    .with(PidTag.READ_RECEIPT_REQUESTED, true)
                    .with(PidTag.IMPORTANCE, 2)
                    .attach("offer.txt", OFFER));
    assertThat(await(alice, PrivateFolder.SENT_ITEMS, "Offer")).isEqualTo(sent);
    Mid came = await(bob, PrivateFolder.INBOX, "Offer");
    Map<PropertyTag, Object> offer = offerAtBob(came);

    String id = String.valueOf(offer.get(PidTag.INTERNET_MESSAGE_ID));
    Mid answer =
        new Post(bob)
            .send(
                new Draft("Re: Offer")
                    .to(House.ALICE)
                    .with(PidTag.IN_REPLY_TO_ID, id)
                    .with(PidTag.INTERNET_REFERENCES, id)
                    .with(PidTag.PARENT_KEY, requireNonNull(offer.get(PidTag.SEARCH_KEY))));
    assertThat(await(bob, PrivateFolder.SENT_ITEMS, "Re: Offer")).isEqualTo(answer);
    Mid back = await(alice, PrivateFolder.INBOX, "Re: Offer");
    MapiRef message = open(alice, PrivateFolder.INBOX, back);
    assertThat(alice.properties(message, PidTag.IN_REPLY_TO_ID, PidTag.SENDER_NAME, PidTag.READ))
        .containsEntry(PidTag.IN_REPLY_TO_ID, id)
        .containsEntry(PidTag.SENDER_NAME, "Bob Builder")
        .containsEntry(PidTag.READ, false);
    atOx();
  }

  private Map<PropertyTag, Object> offerAtBob(Mid mid) {
    MapiRef message = open(bob, PrivateFolder.INBOX, mid);
    Map<PropertyTag, Object> offer =
        bob.properties(
            message,
            PidTag.SENT_REPRESENTING_NAME,
            PidTag.SENT_REPRESENTING_EMAIL_ADDRESS,
            PidTag.INTERNET_MESSAGE_ID,
            PidTag.SEARCH_KEY,
            PidTag.IMPORTANCE,
            PidTag.READ_RECEIPT_REQUESTED,
            PidTag.DISPLAY_TO,
            PidTag.DISPLAY_BCC,
            PidTag.TRANSPORT_MESSAGE_HEADERS);
    assertThat(offer)
        .containsEntry(PidTag.SENT_REPRESENTING_NAME, "Alice Anderson")
        .containsEntry(PidTag.SENT_REPRESENTING_EMAIL_ADDRESS, House.ALICE)
        .containsEntry(PidTag.IMPORTANCE, 2)
        .containsEntry(PidTag.READ_RECEIPT_REQUESTED, true)
        .containsEntry(PidTag.DISPLAY_TO, "bob")
        .containsKey(PidTag.INTERNET_MESSAGE_ID);
    assertThat(String.valueOf(offer.get(PidTag.TRANSPORT_MESSAGE_HEADERS)))
        .doesNotContain("boss@example.org");
    List<PropertyRow> files =
        bob.attachments(message, List.of(PidTag.ATTACH_NUMBER, PidTag.ATTACH_LONG_FILENAME));
    assertThat(files).hasSize(1);
    assertThat(files.getFirst().values().getLast()).isEqualTo("offer.txt");
    MapiRef file = bob.attachment(message, (Integer) files.getFirst().values().getFirst());
    assertThat(bob.stream(file, PidTag.ATTACH_DATA_BINARY).orElseThrow()).isEqualTo(OFFER);
    return offer;
  }

  /** OX's own users see the same: each mail once on either side, answered where it was. */
  private void atOx() {
    try (UsmOxServer server = new UsmOxServer(OxServerConfig.of(house.ox().baseUrl()));
        OxSession atAlice = login(server, House.ALICE);
        OxSession atBob = login(server, House.BOB)) {
      OxMail copy = only(atAlice, "Sent Objects");
      String mail = text(atAlice, "Sent Objects", copy);
      assertThat(copy.subject()).isEqualTo("Offer");
      assertThat(copy.flags() & (OxMail.SEEN | OxMail.DRAFT)).isEqualTo(OxMail.SEEN);
      assertThat(mail)
          .contains("Bcc: boss <boss@example.org>")
          .contains("Disposition-Notification-To: Alice Anderson <alice@ox.test>")
          .contains("Importance: high");
      OxMail got = only(atBob, "INBOX");
      assertThat(got.hasAttachment()).isTrue();
      assertThat(got.flags() & OxMail.ANSWERED).isEqualTo(OxMail.ANSWERED);
      assertThat(text(atBob, "INBOX", got)).doesNotContain("boss@example.org");
      assertThat(only(atBob, "Sent Objects").subject()).isEqualTo("Re: Offer");
      assertThat(only(atAlice, "INBOX").subject()).isEqualTo("Re: Offer");
    }
    assertThat(house.ox().mailboxes().departed().getFirst().recipients())
        .containsExactly("boss@example.org");
  }

  private static OxSession login(UsmOxServer server, String user) {
    return server.login(new OxCredentials(user, House.PASSWORD), UUID.randomUUID().toString());
  }

  private static String folder(OxSession session, String name) {
    return session.syncFolders(null, 0).created().stream()
        .filter(f -> f.id().equals("default0/" + name))
        .map(OxFolder::uuid)
        .findFirst()
        .orElseThrow();
  }

  private static OxMail only(OxSession session, String name) {
    List<OxMail> mails = session.syncMails(folder(session, name), null, 0).created();
    assertThat(mails).hasSize(1);
    return mails.getFirst();
  }

  private static String text(OxSession session, String name, OxMail mail) {
    return new String(session.loadMail(folder(session, name), mail.uuid()), UTF_8);
  }

  private Fid drafts() {
    MapiRef inbox = bob.folder(PrivateFolder.INBOX);
    Bytes id =
        (Bytes)
            requireNonNull(
                bob.properties(inbox, PidTag.IPM_DRAFTS_ENTRY_ID).get(PidTag.IPM_DRAFTS_ENTRY_ID));
    LongTermId folder = ((FolderEntryId) EntryId.of(id)).folder();
    return Fid.of(1, folder.counter());
  }

  /** A forwarded mail is marked as such, and the draft of it leaves no trace. */
  @Test
  void forwardedFromADraft() {
    house
        .ox()
        .deliver(
            House.BOB,
            "From: Carol <carol@example.org>\r\nTo: bob@ox.test\r\nSubject: News\r\n\r\nRead this\r\n"
                .getBytes(UTF_8));
    Mid news = await(bob, PrivateFolder.INBOX, "News");
    MapiRef message = open(bob, PrivateFolder.INBOX, news);
    Bytes key =
        (Bytes) requireNonNull(bob.properties(message, PidTag.SEARCH_KEY).get(PidTag.SEARCH_KEY));
    Post post = new Post(bob);
    Draft forward = new Draft("Fw: News").to(House.ALICE).with(PidTag.PARENT_KEY, key);
    Post.Saved draft = post.save(drafts(), forward);
    post.submit(draft.ref());
    await(alice, PrivateFolder.INBOX, "Fw: News");
    assertThat(await(bob, PrivateFolder.SENT_ITEMS, "Fw: News")).isEqualTo(draft.mid());
    try (UsmOxServer server = new UsmOxServer(OxServerConfig.of(house.ox().baseUrl()));
        OxSession atBob = login(server, House.BOB)) {
      assertThat(atBob.syncMails(folder(atBob, "Drafts"), null, 0).created()).isEmpty();
      assertThat(only(atBob, "INBOX").flags() & OxMail.FORWARDED).isEqualTo(OxMail.FORWARDED);
    }
  }
}
