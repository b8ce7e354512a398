package org.ropeway.gateway.replay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.EphemeralEntryId;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.entryid.MessageEntryId;
import org.ropeway.gateway.recording.Words;

/**
 * Takes values apart into what each server makes its own way — replica GUIDs, counters, handles,
 * MIds, ids of named properties, words of names — and the bytes between. So an id that was seen
 * once, in whatever form, is known in every other.
 */
final class Pieces {
  static final String GUID = "guid";
  static final String COUNTER = "counter";
  static final String REPLID = "replid";
  static final String HANDLE = "handle";
  static final String MINID = "minid";
  static final String PROPID = "propid";
  static final String WORD = "word";
  static final String OPAQUE = "opaque";

  /**
   * What rules may say a value is. {@code id}: a FID, MID, LongTermID, XID or entry id, told by its
   * type and length; {@code guid}, {@code counter}, {@code replid}: parts of them; {@code handle}:
   * 32-bit server object handles; {@code minid}: 32-bit MIds of the address book; {@code proptag}:
   * property tags, {@code propid}: property ids; {@code word}: a text, word by word; {@code
   * opaque}: all its bytes as they are.
   */
  static final Set<String> TABLES =
      Set.of("id", GUID, COUNTER, REPLID, HANDLE, MINID, "proptag", PROPID, WORD, OPAQUE);

  private static final int FID_SIZE = 8;
  private static final int XID_SIZE = 22;
  private static final int LONG_TERM_ID_SIZE = 24;
  private static final int SERVER_ID_SIZE = 21;

  private final Bytes all;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;

  private Pieces(Bytes all) {
    this.all = all;
  }

  /** The parts of encoded bytes that a rule says to be of a table. */
  static List<Piece> of(String table, Bytes raw) {
    Pieces p = new Pieces(raw);
    switch (table) {
      case "id" -> p.id();
      case GUID -> p.chunks(0, GUID, 16);
      case HANDLE, MINID -> p.chunks(0, table, 4);
      case "proptag" -> p.chunks(2, PROPID, 2);
      case PROPID -> p.chunks(0, PROPID, 2);
      case WORD -> p.text();
      default -> p.take(table, raw.length());
    }
    return p.pieces;
  }

  /** The parts of a text: words, and what is between them. */
  static List<Piece> words(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = Words.end(text, from);
      boolean word = to > from;
      while (!word && to < text.length() && Words.end(text, to) == to) {
        to += Character.charCount(text.codePointAt(to));
      }
      Bytes part = Bytes.wrap(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
      pieces.add(new Piece(word ? WORD : "", part));
      from = to;
    }
    return pieces;
  }

  /** The parts as one again. */
  static Bytes join(List<Piece> pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pieces.forEach(p -> out.writeBytes(p.bytes().unsafeArray()));
    return Bytes.wrap(out.toByteArray());
  }

  private void take(String table, int length) {
    if (length > 0) {
      pieces.add(new Piece(table, all.slice(at, at + length)));
      at += length;
    }
  }

  private void literal(int length) {
    take("", length);
  }

  /**
   * So many bytes, then a part of the table, and so on; as it is if that does not come out even.
   */
  private void chunks(int gap, String table, int size) {
    if (all.length() % (gap + size) != 0) {
      take(OPAQUE, all.length());
      return;
    }
    while (at < all.length()) {
      literal(gap);
      take(table, size);
    }
  }

  /** Words, if it is a text. */
  private void text() {
    List<Piece> words = words(new String(all.unsafeArray(), StandardCharsets.UTF_8));
    if (join(words).equals(all)) {
      pieces.addAll(words);
    } else {
      take(OPAQUE, all.length());
    }
  }

  private void id() {
    switch (all.length()) {
      case FID_SIZE -> fid();
      case 16 -> take(GUID, 16);
      case SERVER_ID_SIZE -> serverId();
      case XID_SIZE -> longTermId(0);
      case LONG_TERM_ID_SIZE -> longTermId(2);
      default -> entryId();
    }
  }

  private void fid() {
    take(REPLID, 2);
    take(COUNTER, 6);
  }

  private void serverId() {
    literal(1);
    fid();
    fid();
    literal(4);
  }

  private void longTermId(int padding) {
    take(GUID, 16);
    take(COUNTER, 6);
    literal(padding);
  }

  private void entryId() {
    switch (EntryId.of(all)) {
      case FolderEntryId folder -> {
        literal(4);
        take(GUID, 16);
        literal(2);
        longTermId(2);
      }
      case MessageEntryId message -> {
        literal(4);
        take(GUID, 16);
        literal(2);
        longTermId(2);
        longTermId(2);
      }
      case AddressBookEntryId user -> {
        literal(all.length() - user.x500Dn().length() - 1);
        pieces.addAll(words(user.x500Dn()));
        at = all.length() - 1;
        literal(1);
      }
      case EphemeralEntryId user -> {
        literal(4);
        take(GUID, 16);
        literal(all.length() - 4 - 16 - 4);
        take(MINID, 4);
      }
      default -> take(OPAQUE, all.length());
    }
  }
}
