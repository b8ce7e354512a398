package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopFreeBookmark;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rop.table.RopSeekRowFractional;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;

/**
 * A cursor among rows that come and go, by random dialogues: what a list of the same rows would
 * answer. [MS-OXCTABL] 3.2.5.
 */
class TableDialogueSpecTest extends SpecStage {
  private static final int STEPS = 150;

  private final Fid fid = fid(PrivateFolder.COMMON_VIEWS);
  private final MapiRef folder = outlook.folder(fid);
  private final TreeMap<String, Mid> there = new TreeMap<>();
  private final Map<Bytes, String> bookmarks = new HashMap<>();
  private TableDesk table = new TableDesk(outlook, folder);
  private Random random = new Random(0);

  /** The row of the cursor; {@code ""} at the beginning, a row and a blank behind that row. */
  private String at = "";

  private List<String> rows() {
    return List.copyOf(there.keySet());
  }

  private int position(String mark) {
    return there.headMap(mark).size();
  }

  private void move(long to) {
    int place = (int) Math.max(0, Math.min(there.size(), to));
    at = place == 0 ? "" : mark(place);
  }

  private String mark(int place) {
    List<String> rows = rows();
    if (rows.isEmpty()) {
      return "";
    }
    return place < rows.size() ? rows.get(place) : rows.getLast() + " ";
  }

  private void add() {
    String subject = "%c%06d".formatted('a' + random.nextInt(4), random.nextInt(1_000_000));
    there.put(subject, file(fid, true, new PropertyValue(PidTag.SUBJECT, subject)));
  }

  private void remove() {
    if (!there.isEmpty()) {
      Mid mid = there.remove(rows().get(random.nextInt(there.size())));
      outlook
          .call(
              folder,
              RopDeleteMessages.ROP,
              new RopDeleteMessages.Request(false, false, List.of(mid)))
          .response();
    }
  }

  private void query() {
    boolean forward = random.nextBoolean();
    boolean stays = random.nextInt(3) == 0;
    int count = 1 + random.nextInt(5);
    int from = position(at);
    List<String> rows = rows();
    List<Object> expected = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int place = forward ? from + i : from - 1 - i;
      if (place >= 0 && place < rows.size()) {
        expected.add(rows.get(place));
      }
    }
    RopQueryRows.Response answer = table.query(stays ? RopQueryRows.NO_ADVANCE : 0, forward, count);
    assertThat(TableDesk.firsts(answer.rowData().rows(table.ref().columns()))).isEqualTo(expected);
    if (!stays) {
      move(forward ? from + expected.size() : from - expected.size());
    }
  }

  private void seek() {
    int origin = random.nextInt(3);
    int count = random.nextInt(9) - 4;
    int from = origin == Origin.CURRENT ? position(at) : origin == Origin.END ? there.size() : 0;
    RopSeekRow.Response answer = table.seek(origin, count);
    int to = Math.max(0, Math.min(there.size(), from + count));
    assertThat(answer.rowsSought()).isEqualTo(to - from);
    assertThat(answer.hasSoughtLess()).isEqualTo(to - from != count);
    move(to);
  }

  private void mark() {
    bookmarks.put(table.bookmark(), mark(position(at)));
  }

  private void seekBookmark() {
    if (bookmarks.isEmpty()) {
      return;
    }
    Bytes bookmark = bookmarks.keySet().iterator().next();
    String mark = bookmarks.getOrDefault(bookmark, "");
    int count = random.nextInt(5) - 2;
    RopSeekRowBookmark.Response answer = table.seek(bookmark, count);
    boolean row = !mark.isEmpty() && !mark.endsWith(" ");
    int from = position(mark);
    int to = Math.max(0, Math.min(there.size(), from + count));
    assertThat(answer.rowNoLongerVisible()).isEqualTo(row && !there.containsKey(mark));
    assertThat(answer.rowsSought()).isEqualTo(to - from);
    move(to);
    if (random.nextInt(3) == 0) {
      table.get(RopFreeBookmark.ROP, new RopFreeBookmark.Request(bookmark));
      bookmarks.remove(bookmark);
      assertThat(
              table.outcome(
                  RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(bookmark, 0, true)))
          .isEqualTo(ErrorCode.INVALID_BOOKMARK);
    }
  }

  private void find() {
    boolean backward = random.nextBoolean();
    int origin = random.nextInt(3);
    String least = String.valueOf((char) ('a' + random.nextInt(5)));
    int from = origin == Origin.CURRENT ? position(at) : origin == Origin.END ? there.size() : 0;
    List<String> rows = rows();
    int place = backward ? from - 1 : from;
    while (place >= 0 && place < rows.size() && rows.get(place).compareTo(least) < 0) {
      place += backward ? -1 : 1;
    }
    RopFuture<RopFindRow.Response> found =
        outlook.call(
            table.ref(),
            RopFindRow.ROP,
            TableDesk.finding(
                backward ? RopFindRow.DIR_BACKWARD : 0,
                TableDesk.is(RelOp.GREATER_THAN_OR_EQUAL, PidTag.SUBJECT, least),
                origin));
    if (place < 0 || place >= rows.size()) {
      assertThat(found.returnValue()).isEqualTo(ErrorCode.NOT_FOUND);
      table.seek(Origin.BEGINNING, 0);
      at = "";
    } else {
      assertThat(table.found(found.response())).isEqualTo(rows.get(place));
      move(place);
    }
  }

  private void fraction() {
    int denominator = 1 + random.nextInt(4);
    int numerator = random.nextInt(denominator + 2);
    table.get(RopSeekRowFractional.ROP, new RopSeekRowFractional.Request(numerator, denominator));
    long place = table.position();
    double exact = Math.min(1, numerator / (double) denominator) * there.size();
    assertThat(Math.abs(place - exact)).isLessThanOrEqualTo(0.5);
    move(place);
  }

  @Must("[MS-OXCTABL] 3.2.5.8: the cursor stays at its row while others come and go")
  @Must("[MS-OXCTABL] 3.2.5.10: a bookmark stays at its row while others come and go")
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void dialogue(long seed) {
    random = new Random(seed);
    at = "";
    bookmarks.clear();
    table =
        TableDesk.contents(outlook, folder, RopGetContentsTable.ASSOCIATED)
            .columns(PidTag.SUBJECT)
            .sort(TableDesk.up(PidTag.SUBJECT));
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(10)) {
        case 0, 1 -> add();
        case 2 -> remove();
        case 3, 4 -> query();
        case 5 -> seek();
        case 6 -> mark();
        case 7 -> seekBookmark();
        case 8 -> find();
        default -> fraction();
      }
      assertThat(table.position()).as("seed %d, step %d", seed, step).isEqualTo(position(at));
      assertThat(table.size()).isEqualTo(there.size());
      outlook.client().takeEvents();
    }
    table.release();
  }
}
