package org.ropeway.it.kill;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.DestinationResponse;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.ModifyRecipientRow;
import org.ropeway.codec.rop.message.RecipientType;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopModifyRecipients;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.transport.RopSubmitMessage;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.Outlook;

/**
 * A client that writes letters, changes them, moves them about and sends them, and what may be of
 * them.
 */
final class Letters {
  static final String USER = "alice@ox.test";
  static final String PASSWORD = "secret";

  /** What OX has no place for. */
  static final PropertyTag OWN = new PropertyTag(0x7C0A0102);

  /** Where letters are sent. */
  static final String BOB = "bob@ox.test";

  private static final int MOST = 25;
  private static final RopModifyRecipients.Request TO_BOB =
      new RopModifyRecipients.Request(
          List.of(),
          List.of(
              new ModifyRecipientRow(
                  0,
                  RecipientType.TO,
                  Optional.of(
                      new RecipientRow(
                          RecipientRow.Address.Standard.SMTP,
                          RecipientRow.Option.UNICODE,
                          BOB,
                          "Bob",
                          null,
                          null,
                          0,
                          PropertyRow.of(List.of(), List.of()))))));

  /** Where a letter can be. */
  enum Place {
    INBOX,
    ARCHIVE,
    SOFT_DELETED,
    SENT
  }

  /** What a letter can be. */
  record State(Place place, int version) {}

  private final int[] sent = new int[MOST];
  private final Map<String, Mid> mids = new ConcurrentHashMap<>();
  private final Map<String, Set<State>> possible = new ConcurrentHashMap<>();
  private final Fid archive;

  Letters(Fid archive) {
    this.archive = archive;
  }

  /** Ids of the letters that are there for sure. */
  Map<String, Mid> mids() {
    return mids;
  }

  /** What a letter may be now; none for one that may not be there at all. */
  Set<State> possible(String letter) {
    return possible.getOrDefault(letter, Set.of());
  }

  /** It was found so. */
  void is(String letter, Mid mid, State state) {
    mids.put(letter, mid);
    possible.put(letter, Set.of(state));
  }

  /** Works until it is stopped or the gateway dies. */
  void work(Killing killing, URI url, Random random) {
    Outlook outlook = Outlook.at(url, USER, PASSWORD);
    Client client = new Client(outlook, archive);
    while (killing.goesOn()) {
      int number = random.nextInt(MOST);
      String letter = "letter " + number + "." + sent[number];
      if (isSent(letter)) {
        sent[number]++; // the next one of that number
      } else {
        act(client, letter, random);
      }
      killing.answered();
    }
  }

  private boolean isSent(String letter) {
    return possible(letter).stream().anyMatch(state -> state.place() == Place.SENT);
  }

  private void act(Client client, String letter, Random random) {
    Mid mid = mids.get(letter);
    if (mid == null) {
      int version = possible(letter).stream().mapToInt(State::version).max().orElse(0) + 1;
      State written = new State(Place.INBOX, version);
      may(letter, written);
      is(letter, client.save(null, Place.INBOX, letter, version), written);
      return;
    }
    State now = possible(letter).iterator().next();
    if (now.place() == Place.INBOX && random.nextInt(5) == 0) {
      State gone = new State(Place.SENT, now.version());
      may(letter, gone);
      client.submit(mid);
      is(letter, mid, gone);
      return;
    }
    if (random.nextBoolean() && now.place() != Place.SOFT_DELETED) {
      State written = new State(now.place(), now.version() + 1);
      may(letter, written);
      is(letter, client.save(mid, now.place(), letter, written.version()), written);
      return;
    }
    Place to = now.place() == Place.INBOX ? Place.values()[1 + random.nextInt(2)] : Place.INBOX;
    State moved = new State(to, now.version());
    may(letter, moved);
    client.move(mid, now.place(), to);
    is(letter, mid, moved);
  }

  private void may(String letter, State state) {
    Set<State> all = new HashSet<>(possible(letter));
    all.add(state);
    possible.put(letter, Set.copyOf(all));
  }

  /** The requests. */
  private static final class Client {
    private final Outlook outlook;
    private final Map<Place, Fid> fids;
    private final Map<Place, MapiRef> folders;

    Client(Outlook outlook, Fid archive) {
      this.outlook = outlook;
      Fid inbox = outlook.store().folderId(PrivateFolder.INBOX);
      MapiRef ref = outlook.folder(inbox);
      this.fids = Map.of(Place.INBOX, inbox, Place.SOFT_DELETED, inbox, Place.ARCHIVE, archive);
      this.folders =
          Map.of(Place.INBOX, ref, Place.SOFT_DELETED, ref, Place.ARCHIVE, outlook.folder(archive));
    }

    Mid save(@Nullable Mid known, Place place, String letter, int version) {
      Fid fid = requireNonNull(fids.get(place));
      RopList list = outlook.client().list();
      MapiRef message = known == null ? created(list, fid) : opened(list, fid, known);
      list.call(
          message,
          RopSetProperties.ROP,
          new RopSetProperties.Request(
              List.of(
                  new PropertyValue(PidTag.MESSAGE_CLASS, "IPM.Note"),
                  new PropertyValue(PidTag.SUBJECT, letter + " v" + version),
                  new PropertyValue(PidTag.BODY, "body " + version),
                  new PropertyValue(OWN, Bytes.wrap(("own " + version).getBytes(US_ASCII))))));
      list.call(message, RopModifyRecipients.ROP, TO_BOB);
      RopFuture<RopSaveChangesMessage.Response> answer =
          list.call(
              message,
              message,
              RopSaveChangesMessage.ROP,
              in -> new RopSaveChangesMessage.Request(in, 0));
      list.release(message);
      list.send();
      return answer.response().messageId();
    }

    private MapiRef created(RopList list, Fid fid) {
      return list.open(
              outlook.logon(),
              RopCreateMessage.ROP,
              out -> new RopCreateMessage.Request(out, RopOpenMessage.LOGON_CODE_PAGE, fid, false))
          .opened();
    }

    private MapiRef opened(RopList list, Fid fid, Mid mid) {
      return list.open(
              outlook.logon(),
              RopOpenMessage.ROP,
              out ->
                  new RopOpenMessage.Request(
                      out, RopOpenMessage.LOGON_CODE_PAGE, fid, RopOpenMessage.READ_WRITE, mid))
          .opened();
    }

    void submit(Mid mid) {
      RopList list = outlook.client().list();
      MapiRef message = opened(list, requireNonNull(fids.get(Place.INBOX)), mid);
      RopFuture<?> answer =
          list.call(message, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0));
      list.release(message);
      list.send();
      answer.response();
    }

    void move(Mid mid, Place from, Place to) {
      MapiRef source = requireNonNull(folders.get(from));
      if (to == Place.SOFT_DELETED) {
        outlook
            .call(
                source,
                RopDeleteMessages.ROP,
                new RopDeleteMessages.Request(false, false, List.of(mid)))
            .response();
        return;
      }
      RopList list = outlook.client().list();
      RopFuture<DestinationResponse> answer =
          list.call(
              source,
              requireNonNull(folders.get(to)),
              RopMoveCopyMessages.ROP,
              at -> new RopMoveCopyMessages.Request(at, List.of(mid), false, false));
      list.send();
      if (!answer.response().equals(new DestinationResponse.Done(false))) {
        throw new AssertionError("not moved: " + answer.response());
      }
    }
  }
}
