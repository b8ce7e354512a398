package org.ropeway.gateway.nspi;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ropeway.store.LegacyDn;

/**
 * A string to be resolved ([MS-OXNSPI] 3.1.4.7). {@code SMTP:} and {@code EX:} say what it is; an
 * equals sign before it asks for exact matches only.
 *
 * @param exact who is meant exactly, the surest way first; the first way that finds somebody counts
 * @param words for each word typed the ways it may be written; somebody has to have them all
 * @param beginnings keys that begin so as well
 */
record NameQuery(List<List<Lookup>> exact, List<List<String>> words, List<Lookup> beginnings) {
  private static final int MAX_LENGTH = 1024;
  private static final int MAX_WORDS = 16;
  private static final int MIN_DIGITS = 3;

  /** A key of an index. */
  record Lookup(char kind, String text) {}

  private static final NameQuery NOBODY = new NameQuery(List.of(), List.of(), List.of());

  /** What a string asks for. */
  static NameQuery of(String typed) {
    String text = typed.strip();
    boolean exactOnly = text.startsWith("=");
    if (exactOnly) {
      text = text.substring(1).strip();
    }
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return NOBODY;
    }
    if (startsWith(text, "SMTP:")) {
      return address(text.substring(5).strip());
    }
    if (startsWith(text, "EX:")) {
      return dn(text.substring(3).strip());
    }
    if (startsWith(text, "/o=")) {
      return dn(text);
    }
    return exactOnly ? only(text) : typed(text);
  }

  /** Whether it is this mail address, in canonical form. */
  boolean isAddress(String address) {
    return !exact.isEmpty() && exact.getFirst().contains(new Lookup(NameKeys.ADDRESS, address));
  }

  /** The exact matches. */
  BitSet exactly(NameIndex index) {
    BitSet found = new BitSet();
    for (List<Lookup> way : exact) {
      way.forEach(l -> index.exact(l.kind, l.text, found));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  /** All that fit, the exact matches among them. */
  BitSet matching(NameIndex index) {
    BitSet found = new BitSet();
    for (List<Lookup> way : exact) {
      way.forEach(l -> index.exact(l.kind, l.text, found));
    }
    beginnings.forEach(l -> index.prefix(l.kind, l.text, found));
    found.or(withAllWords(index));
    return found;
  }

  private BitSet withAllWords(NameIndex index) {
    BitSet all = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      BitSet one = new BitSet();
      words.get(i).forEach(w -> index.prefix(NameKeys.WORD, w, one));
      if (i == 0) {
        all = one;
      } else {
        all.and(one);
      }
      if (all.isEmpty()) {
        return all;
      }
    }
    return all;
  }

  private static NameQuery address(String address) {
    Lookup lookup = new Lookup(NameKeys.ADDRESS, Entry.canonical(address));
    return new NameQuery(List.of(List.of(lookup)), List.of(), List.of());
  }

  private static NameQuery dn(String dn) {
    return LegacyDn.userOf(dn).map(NameQuery::address).orElse(NOBODY);
  }

  /**
   * With an equals sign an alias is meant exactly, too; without, it may be anybody's first name.
   */
  private static NameQuery only(String text) {
    List<List<Lookup>> ways = new ArrayList<>(names(text));
    ways.add(List.of(new Lookup(NameKeys.ALIAS, NameFolding.fold(text))));
    return new NameQuery(ways, List.of(), List.of());
  }

  private static NameQuery typed(String text) {
    List<Lookup> beginnings = new ArrayList<>();
    List<List<String>> words = List.of();
    int at = text.indexOf('@');
    if (at > 0 && text.indexOf('.', at) > 0) {
      // A whole address means nobody but who has it, however others begin.
      return new NameQuery(names(text), words, beginnings);
    }
    if (at > 0) {
      beginnings.add(new Lookup(NameKeys.ADDRESS, Entry.canonical(text)));
    } else {
      words = words(text);
    }
    String digits = NameKeys.digits(text);
    if (digits.length() >= MIN_DIGITS && text.chars().allMatch(NameQuery::isPhonePart)) {
      beginnings.add(new Lookup(NameKeys.PHONE, digits));
    }
    return new NameQuery(names(text), words, beginnings);
  }

  private static List<List<Lookup>> names(String text) {
    List<Lookup> names = new ArrayList<>();
    for (String variant : NameFolding.variants(text)) {
      String whole = NameKeys.whole(variant);
      if (!whole.isEmpty()) {
        names.add(new Lookup(NameKeys.NAME, whole));
      }
    }
    return List.of(List.of(new Lookup(NameKeys.ADDRESS, Entry.canonical(text))), names);
  }

  /** The words of all ways to write it, place by place; nobody if there are too many. */
  private static List<List<String>> words(String text) {
    List<List<String>> places = new ArrayList<>();
    for (String variant : NameFolding.variants(text)) {
      List<String> words = NameFolding.words(variant);
      for (int i = 0; i < words.size(); i++) {
        if (i == places.size()) {
          places.add(new ArrayList<>());
        }
        if (!places.get(i).contains(words.get(i))) {
          places.get(i).add(words.get(i));
        }
      }
    }
    return places.size() > MAX_WORDS ? List.of() : List.copyOf(places);
  }

  private static boolean isPhonePart(int c) {
    return (c >= '0' && c <= '9') || "+ ()/.-".indexOf(c) >= 0;
  }

  private static boolean startsWith(String text, String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length());
  }
}
