package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttachment;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.OxCalendar;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxEventOption;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxNewAttachment;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.contract.PortOperations.Operation;
import org.ropeway.ox.contract.PortOperations.Trial;

/** Those of {@link PortOperations} on calendars; each makes an event of its own. */
final class CalendarOperations {
  private static final Set<OxEventOption> QUIETLY = Set.of(OxEventOption.IGNORE_CONFLICTS);
  private static final OxNewAttachment FILE =
      new OxNewAttachment("a.txt", "text/plain", new byte[] {1, 2, 3});
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final OxEventTime NEXT = OxEventTime.utc(NOON.plusSeconds(86_400));

  /** What does it where there is no chronos. */
  private static final Map<String, String> LEGACY =
      Map.of("move", "update", "updateattendee", "confirm");

  private final OxSession alice;
  private final int bob;
  private final boolean chronos;

  /**
   * @param chronos whether this OX has it
   */
  CalendarOperations(OxSession alice, int bob, boolean chronos) {
    this.alice = alice;
    this.bob = bob;
    this.chronos = chronos;
  }

  List<Operation> all() {
    return List.of(
        new Operation("syncEvents", "syncInit", of("updates"), this::sync),
        new Operation("getEvent", "loadData", of("get"), this::get),
        new Operation("createEvent", "syncUpdate", of("new"), this::create),
        new Operation("updateEvent", "syncUpdate", of("update"), this::update),
        new Operation("updateEvent one", "syncUpdate", of("update"), this::updateOne),
        new Operation("deleteEvent", "syncUpdate", of("delete"), this::delete),
        new Operation("deleteEvent one", "syncUpdate", of("delete"), this::deleteOne),
        new Operation("moveEvent", "moveItems", of("move"), this::move),
        new Operation("answerEvent", "syncUpdate", of("updateattendee"), this::answer),
        new Operation(
            "freeBusy", "getFreeBusy", chronos ? "chronos.freebusy" : "multiple", this::freeBusy),
        new Operation("listEventAttachments", "loadData", "attachment.all", this::files),
        new Operation("loadEventAttachment", "getAttachments", "attachment.document", this::load),
        new Operation("attachToEvent", "updateItems", "attachment.attach", this::attach),
        new Operation("detachFromEvent", "updateItems", "attachment.detach", this::detach));
  }

  private Trial freeBusy() {
    made(event("one"));
    int own = alice.user().id();
    List<OxBusy> told = new ArrayList<>();
    return new Trial(
        () ->
            told.addAll(alice.freeBusy(Set.of(own), Set.of(), NOON, NOON.plusSeconds(60)).get(own)),
        () -> assertThat(told).extracting(OxBusy::begin).contains(NOON));
  }

  private List<String> names(Made made) {
    return calendar().attachments().list(made.folder(), made.id()).stream()
        .map(OxAttachment::name)
        .toList();
  }

  private Trial files() {
    Made made = made(event("one"));
    calendar().attachments().attach(made.folder(), made.id(), Set.of(), FILE);
    List<List<String>> told = new ArrayList<>();
    return new Trial(
        () -> told.add(names(made)), () -> assertThat(told).containsExactly(List.of("a.txt")));
  }

  private Trial load() {
    Made made = made(event("one"));
    String file = calendar().attachments().attach(made.folder(), made.id(), Set.of(), FILE);
    List<byte[]> read = new ArrayList<>();
    return new Trial(
        () -> read.add(calendar().attachments().load(made.folder(), made.id(), file)),
        () -> assertThat(read).containsExactly(FILE.bytes()));
  }

  private Trial attach() {
    Made made = made(event("one"));
    return new Trial(
        () -> calendar().attachments().attach(made.folder(), made.id(), Set.of(), FILE),
        () -> assertThat(names(made)).containsExactly("a.txt"));
  }

  private Trial detach() {
    Made made = made(event("one"));
    String file = calendar().attachments().attach(made.folder(), made.id(), Set.of(), FILE);
    return new Trial(
        () -> calendar().attachments().detach(made.folder(), made.id(), Set.of(file)),
        () -> assertThat(names(made)).isEmpty());
  }

  private String of(String action) {
    return chronos ? "chronos." + action : "calendar." + LEGACY.getOrDefault(action, action);
  }

  private OxCalendar calendar() {
    return alice.calendar();
  }

  private String folder() {
    return alice.syncFolders(null, 0).created().stream()
        .filter(f -> f.module().equals("calendar") && f.standardFolderType() == 2)
        .findFirst()
        .orElseThrow()
        .uuid();
  }

  private OxChanges<OxEvent> now(String folder) {
    return calendar().sync(folder, null, OxSyncRange.ALL, 0);
  }

  /** The events with a uid. */
  private List<OxEvent> of(String folder, String uid) {
    return now(folder).created().stream().filter(event -> event.uid().equals(uid)).toList();
  }

  private static OxEventFields event(String summary) {
    return named(summary)
        .with(OxEventField.START_DATE, OxEventTime.utc(NOON))
        .with(OxEventField.END_DATE, OxEventTime.utc(NOON.plusSeconds(3600)));
  }

  private static OxEventFields named(String summary) {
    return OxEventFields.NONE.with(OxEventField.SUMMARY, summary);
  }

  private static OxEventFields series() {
    return event("series").with(OxEventField.RRULE, "FREQ=DAILY;COUNT=5");
  }

  private static String done(OxApplied<OxEvent> applied) {
    applied
        .refusal()
        .ifPresent(e -> {
          throw e;
        });
    return applied.id().orElseThrow();
  }

  /** An event, and the state of its folder after it. */
  private record Made(String folder, String uid, String id, OxSyncState state) {}

  private Made made(OxEventFields fields) {
    String folder = folder();
    String uid = UUID.randomUUID().toString();
    OxSyncState before = now(folder).state();
    String id = done(calendar().create(folder, before, uid, fields, QUIETLY));
    return new Made(folder, uid, id, now(folder).state());
  }

  private Trial sync() {
    Made made = made(event("one"));
    List<OxEvent> told = new ArrayList<>();
    return new Trial(
        () -> told.addAll(now(made.folder()).created()),
        () -> assertThat(told).filteredOn(e -> e.uid().equals(made.uid())).hasSize(1));
  }

  private Trial get() {
    Made made = made(event("one"));
    List<OxEvent> told = new ArrayList<>();
    return new Trial(
        () -> told.add(calendar().get(made.folder(), OxEventId.of(made.id()))),
        () -> assertThat(told).extracting(OxEvent::uid).containsExactly(made.uid()));
  }

  private Trial create() {
    String folder = folder();
    OxSyncState state = now(folder).state();
    String uid = UUID.randomUUID().toString();
    return new Trial(
        () -> done(calendar().create(folder, state, uid, event("new"), QUIETLY)),
        () -> assertThat(of(folder, uid)).hasSize(1));
  }

  private static Optional<String> summary(OxEvent event) {
    return event.fields().get(OxEventField.SUMMARY);
  }

  private Trial update() {
    Made made = made(event("before"));
    OxEventId id = OxEventId.of(made.id());
    return new Trial(
        () -> done(calendar().update(made.folder(), made.state(), id, named("after"), QUIETLY)),
        () -> assertThat(summary(calendar().get(made.folder(), id))).contains("after"));
  }

  private Trial updateOne() {
    Made made = made(series());
    OxEventId id = OxEventId.occurrence(made.id(), NEXT);
    return new Trial(
        () -> done(calendar().update(made.folder(), made.state(), id, named("other"), QUIETLY)),
        () -> {
          assertThat(of(made.folder(), made.uid())).hasSize(2);
          assertThat(summary(calendar().get(made.folder(), id))).contains("other");
        });
  }

  private void delete(Made made, OxEventId id) {
    try {
      done(calendar().delete(made.folder(), made.state(), id, Set.of()));
    } catch (OxException.NotFound e) {
      // As it was wanted.
    }
  }

  private Trial delete() {
    Made made = made(event("one"));
    return new Trial(
        () -> delete(made, OxEventId.of(made.id())),
        () -> assertThat(of(made.folder(), made.uid())).isEmpty());
  }

  private Trial deleteOne() {
    Made made = made(series());
    return new Trial(
        () -> delete(made, OxEventId.occurrence(made.id(), NEXT)),
        () -> {
          OxEvent now = calendar().get(made.folder(), OxEventId.of(made.id()));
          assertThat(now.deleteExceptionDates()).hasSize(1);
        });
  }

  private Trial move() {
    Made made = made(event("one"));
    String target = UUID.randomUUID().toString();
    OxFolderChange change =
        new OxFolderChange.Create(target, made.folder(), "C" + made.uid(), "calendar");
    OxSyncState folders = alice.syncFolders(null, 0).state();
    assertThat(alice.changeFolder(folders, change, 0).refusal()).isEmpty();
    return new Trial(
        () -> {
          try {
            done(calendar().move(made.folder(), made.state(), made.id(), target));
          } catch (OxException.NotFound e) {
            // It is there already.
          }
        },
        () -> {
          assertThat(of(made.folder(), made.uid())).isEmpty();
          assertThat(of(target, made.uid())).hasSize(1);
        });
  }

  /** As the organizer does, who may say no as well. */
  private Trial answer() {
    OxEventFields meeting =
        event("meeting")
            .with(
                OxEventField.ATTENDEES,
                List.of(OxAttendee.user(alice.user().id()), OxAttendee.user(bob)));
    Made made = made(meeting);
    OxEventId id = OxEventId.of(made.id());
    return new Trial(
        () ->
            done(
                calendar()
                    .answer(made.folder(), made.state(), id, OxPartStat.TENTATIVE, "", Set.of())),
        () -> {
          OxEvent now = calendar().get(made.folder(), id);
          assertThat(now.fields().get(OxEventField.ATTENDEES).orElseThrow())
              .extracting(OxAttendee::partStat)
              .contains(OxPartStat.TENTATIVE);
        });
  }
}
