package org.ropeway.gateway.nspi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;

/** The keys by which a {@link NameIndex} finds persons: a letter for the kind, then folded text. */
final class NameKeys {
  /** A word of the name or the alias; matched from its beginning on. */
  static final char WORD = 'w';

  /** A whole name, in each order it is typed in. */
  static final char NAME = 'n';

  /** A whole alias. */
  static final char ALIAS = 'a';

  /** A mail address. */
  static final char ADDRESS = 'm';

  /** The digits of a telephone number. */
  static final char PHONE = 'p';

  private static final int MAX_WORDS = 16;
  private static final List<PropertyTag> PHONES =
      List.of(
          PidTag.BUSINESS_TELEPHONE_NUMBER,
          PidTag.BUSINESS2_TELEPHONE_NUMBER,
          PidTag.MOBILE_TELEPHONE_NUMBER,
          PidTag.HOME_TELEPHONE_NUMBER,
          PidTag.PRIMARY_TELEPHONE_NUMBER);

  private NameKeys() {}

  /** A key's bytes. */
  static byte[] key(char kind, String text) {
    return (kind + text).getBytes(StandardCharsets.UTF_8);
  }

  /** All keys of a person. */
  static Set<String> of(Entry person) {
    Set<String> keys = new LinkedHashSet<>();
    String given = person.text(PidTag.GIVEN_NAME, "");
    String surname = person.text(PidTag.SURNAME, "");
    String alias = person.alias();
    for (String name :
        List.of(person.displayName(), given, surname, alias, person.text(PidTag.NICKNAME, ""))) {
      words(keys, name);
    }
    wholeNames(keys, person.displayName());
    if (!given.isEmpty() && !surname.isEmpty()) {
      whole(keys, given + " " + surname);
      whole(keys, surname + " " + given);
    }
    keys.add(ALIAS + NameFolding.fold(alias));
    if (!person.address().isEmpty()) {
      keys.add(ADDRESS + Entry.canonical(person.address()));
    }
    person.otherAddresses().forEach(a -> keys.add(ADDRESS + Entry.canonical(a)));
    for (PropertyTag phone : PHONES) {
      String digits = digits(person.text(phone, ""));
      if (!digits.isEmpty()) {
        keys.add(PHONE + digits);
      }
    }
    return keys;
  }

  /** A whole name as its key has it: the words with single spaces between them. */
  static String whole(String folded) {
    return String.join(" ", NameFolding.words(folded));
  }

  /** The digits in a text. */
  static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  private static void words(Set<String> keys, String name) {
    for (String variant : NameFolding.variants(name)) {
      List<String> words = NameFolding.words(variant);
      for (String word : words.subList(0, Math.min(words.size(), MAX_WORDS))) {
        keys.add(WORD + word);
      }
    }
  }

  /** The display name as it is and the other way round. */
  private static void wholeNames(Set<String> keys, String name) {
    whole(keys, name);
    int comma = name.indexOf(',');
    if (comma >= 0) {
      whole(keys, name.substring(comma + 1) + " " + name.substring(0, comma));
      return;
    }
    List<String> words = new ArrayList<>(List.of(name.split("\\s+")));
    if (words.size() > 1) {
      words.addFirst(words.removeLast());
      whole(keys, String.join(" ", words));
    }
  }

  private static void whole(Set<String> keys, String name) {
    for (String variant : NameFolding.variants(name)) {
      String whole = whole(variant);
      if (!whole.isEmpty()) {
        keys.add(NAME + whole);
      }
    }
  }
}
