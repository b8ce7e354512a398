package org.ropeway.it.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.House;

/** A sequence as it is played in both mailboxes: each answer is compared with the other's. */
final class Play implements AutoCloseable {
  private static final int MOST_OPEN = 5;

  private final List<Side> sides;
  private final World world;
  private final Handle logon;
  private final List<Handle> open = new ArrayList<>();
  private final List<String> story = new ArrayList<>();
  private int opened;
  private int asked;

  /** Begins in folders that are made for it. */
  Play(House house, String name) {
    sides = List.of(new Side(0, house.outlook(House.ALICE)), new Side(1, house.outlook(House.BOB)));
    world = new World(sides, Places.make(sides, name));
    logon = new Handle("logon", Handle.Kind.LOGON, null, refs(s -> s.outlook().logon()));
    world.refresh();
  }

  private <T> List<T> refs(Function<Side, T> of) {
    return sides.stream().map(of).toList();
  }

  List<Side> sides() {
    return sides;
  }

  World world() {
    return world;
  }

  Handle logon() {
    return logon;
  }

  /** Everything that was asked, with the answers. */
  List<String> story() {
    return story;
  }

  /** How many ROPs were answered alike. */
  int asked() {
    return asked;
  }

  void note(String what) {
    story.add(what);
  }

  /** One answer from each mailbox. */
  record Answers<R extends RopResponse>(List<RopFuture<R>> futures) {
    boolean ok() {
      return futures.stream().allMatch(f -> f.fields() != null || f.returnValue().value() == 0);
    }

    R of(Side side) {
      return futures.get(side.index()).response();
    }

    /** A part of both. */
    <T> List<T> each(Function<R, T> part) {
      return futures.stream().map(f -> part.apply(f.response())).toList();
    }
  }

  /** A ROP on an object. */
  <Q extends RopRequest, R extends RopResponse> Answers<R> call(
      Handle on, Rop<Q, R> rop, Function<Side, Q> request) {
    return ask(
        rop + " on " + on, on, side -> side.outlook().call(on.ref(side), rop, request.apply(side)));
  }

  /** A ROP with a second object. */
  <Q extends RopRequest, R extends RopResponse> Answers<R> call(
      Handle first, Handle second, Rop<Q, R> rop, BiFunction<Side, Integer, Q> request) {
    return ask(
        rop + " on " + first + " with " + second,
        first,
        side -> {
          RopList list = side.outlook().client().list();
          RopFuture<R> future =
              list.call(first.ref(side), second.ref(side), rop, at -> request.apply(side, at));
          list.send();
          return future;
        });
  }

  /** A ROP that opens an object; null if it does not. */
  <Q extends RopRequest, R extends RopResponse> @Nullable Handle open(
      Handle.Kind kind, Handle on, Rop<Q, R> rop, BiFunction<Side, Integer, Q> request) {
    Answers<R> answers =
        ask(
            rop + " on " + on,
            on,
            side -> side.outlook().open(on.ref(side), rop, out -> request.apply(side, out)));
    if (answers.futures().stream().anyMatch(f -> f.returnValue().value() != 0)) {
      return null;
    }
    String label = kind + " " + opened++;
    Handle handle =
        new Handle(label, kind, on, answers.futures().stream().map(RopFuture::opened).toList());
    for (Side side : sides) {
      side.handle(Integer.toUnsignedLong(handle.ref(side).handle()), label);
    }
    open.add(handle);
    List<Handle> same = all(h -> h.kind() == kind);
    if (same.size() > MOST_OPEN) {
      release(same.getFirst());
    }
    note("    is " + label);
    return handle;
  }

  private <R extends RopResponse> Answers<R> ask(
      String what, Handle on, Function<Side, RopFuture<R>> send) {
    List<RopFuture<R>> futures = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Side side : sides) {
      try {
        RopFuture<R> future = send.apply(side);
        futures.add(future);
        texts.add(new Text(side).of(future, side.real(on.columns())));
      } catch (RuntimeException e) {
        throw new Difference(what + " of side " + side.index(), e);
      }
    }
    story.add("  " + what + " -> " + texts.getFirst());
    asked++;
    if (!texts.getFirst().equals(texts.getLast())) {
      throw new Difference(what, texts.getFirst(), texts.getLast());
    }
    return new Answers<>(futures);
  }

  /** Lets go of an object, and of all that was opened on it. */
  void release(Handle handle) {
    List<Handle> gone = new ArrayList<>(all(h -> h.isWithin(handle)));
    gone.sort(Comparator.comparingInt(open::indexOf).reversed());
    gone.add(handle);
    for (Handle each : gone) {
      story.add("  release " + each);
      open.remove(each);
      for (Side side : sides) {
        side.outlook().release(each.ref(side));
      }
    }
  }

  private List<Handle> all(Predicate<Handle> which) {
    return open.stream().filter(which).toList();
  }

  /** An open object, if there is one. */
  Optional<Handle> any(Dice d, Predicate<Handle> which) {
    List<Handle> all = all(which);
    return all.isEmpty() ? Optional.empty() : Optional.of(d.one(all));
  }

  Optional<Handle> any(Dice d, Handle.Kind kind) {
    return any(d, h -> h.kind() == kind);
  }

  Optional<Handle> anyMessage(Dice d) {
    return any(d, h -> h.kind().isMessage());
  }

  /** Compares what both told of without being asked. */
  void settle() {
    new Told(this).settle();
  }

  @Override
  public void close() {
    sides.forEach(Side::close);
  }
}
