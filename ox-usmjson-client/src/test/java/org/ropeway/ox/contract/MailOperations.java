package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.ox.contract.PortOperations.done;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxOutgoingMail;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.contract.Places.Place;
import org.ropeway.ox.contract.PortOperations.Operation;
import org.ropeway.ox.contract.PortOperations.Trial;
import org.ropeway.standin.Mailboxes;

/** Those of {@link PortOperations} that change mails, each in a folder of its own. */
final class MailOperations {
  private static final String INBOX = Places.INBOX;
  private static final String[] TWO = {"one", "two"};

  private final Mailboxes mailboxes;
  private final Places places;
  private final OxSession alice;

  MailOperations(Mailboxes mailboxes, Places places, OxSession alice) {
    this.mailboxes = mailboxes;
    this.places = places;
    this.alice = alice;
  }

  List<Operation> all() {
    return List.of(
        new Operation("createMail", "syncUpdate", "mail.import", this::createMail),
        new Operation("updateMails one", "updateItems", "mail.update", () -> update("one")),
        new Operation("updateMails some", "updateItems", "multiple", () -> update(TWO)),
        new Operation("moveMails one", "moveItems", "mail.update", () -> move("one")),
        new Operation("moveMails some", "moveItems", "multiple", () -> move(TWO)),
        new Operation("deleteMails", "deleteItems", "mail.delete", this::deleteMails),
        new Operation("sendMail", "sendMail", "mail.new", () -> send(true)),
        new Operation("sendMail no copy", "sendMail", "mail.new", () -> send(false)));
  }

  private Trial createMail() {
    Place place = places.place();
    String uuid = UUID.randomUUID().toString();
    OxNewMail mail = new OxNewMail(uuid, Places.mail("stored"), OxMail.SEEN, 0, List.of(), null);
    return new Trial(
        () -> done(alice.createMail(place.folder().uuid(), place.state(), mail, 0)),
        () -> {
          assertThat(mailboxes.count("alice", place.path())).isEqualTo(1);
          assertThat(alice.syncMails(place.folder().uuid(), null, 0).created())
              .extracting(OxMail::uuid)
              .containsExactly(uuid);
        });
  }

  private Trial update(String... subjects) {
    Place place = places.place(subjects);
    List<OxMailUpdate> updates =
        place.uuids().stream()
            .map(uuid -> new OxMailUpdate(uuid, OxMail.SEEN, 0, OptionalInt.empty()))
            .toList();
    return new Trial(
        () -> done(alice.updateMails(place.folder().uuid(), updates)),
        () -> assertThat(mailboxes.unread("alice", place.path())).isZero());
  }

  private Trial move(String... subjects) {
    Place to = places.place();
    Place from = places.place(subjects);
    return new Trial(
        () -> done(alice.moveMails(from.folder().uuid(), to.folder().uuid(), from.uuids())),
        () -> {
          assertThat(mailboxes.count("alice", from.path())).isZero();
          assertThat(mailboxes.count("alice", to.path())).isEqualTo(subjects.length);
          assertThat(alice.syncMails(to.folder().uuid(), null, 0).created())
              .extracting(OxMail::uuid)
              .containsExactlyInAnyOrderElementsOf(from.uuids());
        });
  }

  private Trial deleteMails() {
    Place place = places.place(TWO);
    return new Trial(
        () -> {
          try {
            done(alice.deleteMails(place.folder().uuid(), place.uuids()));
          } catch (OxException.NotFound e) {
            // As it was wanted.
          }
        },
        () -> assertThat(mailboxes.count("alice", place.path())).isZero());
  }

  private Trial send(boolean copy) {
    int received = mailboxes.count("bob", INBOX);
    int kept = mailboxes.count("alice", "default0/Sent Objects");
    OxOutgoingMail mail =
        new OxOutgoingMail(
            UUID.randomUUID().toString(),
            Places.mail("sent"),
            List.of("bob@ox.test"),
            copy,
            Optional.empty());
    return new Trial(
        () -> alice.sendMail(mail),
        () -> {
          assertThat(mailboxes.count("bob", INBOX)).isEqualTo(received + 1);
          assertThat(mailboxes.count("alice", "default0/Sent Objects"))
              .isEqualTo(kept + (copy ? 1 : 0));
        });
  }
}
