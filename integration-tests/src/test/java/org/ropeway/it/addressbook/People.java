package org.ropeway.it.addressbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ropeway.it.stage.House;
import org.ropeway.standin.Directory;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinResource;
import org.ropeway.standin.StandinUser;

/**
 * An address book with duplicates, umlauts, Cyrillic, CJK, hidden users, nested groups and rooms.
 * The names are chosen so that their order can be written down: who has one of {@link #BEFORE}
 * comes first, then many whose names are numbers, then {@link #AFTER}.
 */
final class People {
  /** In the order of the German alphabet. */
  static final List<String> BEFORE =
      List.of(
          "Alice Anderson",
          "Alle Teams",
          "Anna Müller",
          "Anna Müller",
          "Anna Müller",
          "Ärmel, Jörg",
          "Bob Builder",
          "Büro Berlin",
          "Èmile Zola");

  static final List<String> AFTER =
      List.of(
          "Muller, Thomas",
          "Müller, Thomas",
          "O'Brien, Sean",
          "Raum Alster",
          "Raum Elbe",
          "Ring",
          "Strasse, Ute",
          "Straße, Ute",
          "Team Alpha",
          "Zoë Zimmer",
          "Żółw, Łukasz",
          "Иван Петров",
          "Пётр Чехов",
          "김철수",
          "李小龍",
          "田中 太郎");

  /** Users in no list. */
  static final List<String> HIDDEN = List.of("ghost1", "ghost2", "ghost3");

  private final int size;

  /** Of so many entries that are shown. */
  People(int size) {
    this.size = size;
  }

  int size() {
    return size;
  }

  int numbered() {
    return size - BEFORE.size() - AFTER.size();
  }

  static String name(int number) {
    return "Kollege %06d".formatted(number);
  }

  /** The row of the one with a number. */
  static int row(int number) {
    return BEFORE.size() + number;
  }

  /** The row of a name behind the numbers. */
  int rowOf(String name) {
    return BEFORE.size() + numbered() + AFTER.indexOf(name);
  }

  /** All names in their order. */
  List<String> sorted() {
    List<String> out = new ArrayList<>(BEFORE);
    for (int i = 0; i < numbered(); i++) {
      out.add(name(i));
    }
    out.addAll(AFTER);
    return out;
  }

  /** Alice and Bob, who log in, are there already. */
  void moveInto(OxStandin ox) {
    List<StandinUser> all = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      all.add(
          person(
              "anna" + i,
              "Anna",
              "Müller",
              "Anna Müller",
              "telephone_business1",
              "+49 40 " + i + "00"));
    }
    all.add(person("joerg", "Jörg", "Ärmel", "Ärmel, Jörg", "cellular_telephone1", "0171/555-666"));
    all.add(person("emile", "Èmile", "Zola", "Èmile Zola", "nickname", "Milou"));
    all.add(person("tmuller", "Thomas", "Muller", "Muller, Thomas"));
    all.add(person("tmueller", "Thomas", "Müller", "Müller, Thomas"));
    all.add(person("sean", "Sean", "O'Brien", "O'Brien, Sean"));
    all.add(person("strasse", "Ute", "Strasse", "Strasse, Ute"));
    all.add(person("straße".replace("ß", "sz"), "Ute", "Straße", "Straße, Ute"));
    all.add(person("zoe", "Zoë", "Zimmer", "Zoë Zimmer", "email2", "zz@ox.test"));
    all.add(person("lukasz", "Łukasz", "Żółw", "Żółw, Łukasz"));
    all.add(person("ivan", "Иван", "Петров", "Иван Петров"));
    all.add(person("pjotr", "Пётр", "Чехов", "Пётр Чехов"));
    all.add(person("kim", "철수", "김", "김철수"));
    all.add(person("lee", "小龍", "李", "李小龍"));
    all.add(person("tanaka", "太郎", "田中", "田中 太郎", "yomiLastName", "たなか", "yomiFirstName", "たろう"));
    for (String hidden : HIDDEN) {
      all.add(person(hidden, "Gerd", "Ghost", "Gerd Ghost"));
    }
    for (int i = 0; i < numbered(); i++) {
      all.add(
          person(
              "k" + i,
              "Kollege",
              "%06d".formatted(i),
              name(i),
              "department",
              "Abteilung " + i % 10,
              "company",
              "Seilbahn AG"));
    }
    Directory directory = ox.directory();
    directory.addColleagues(all);
    HIDDEN.forEach(hidden -> directory.hide(hidden, true));
    directory.putGroup("team", "Team Alpha", List.of("alice", "bob", "ghost1"));
    directory.putGroup("berlin", "Büro Berlin", List.of("anna1", "team"));
    directory.putGroup("ring", "Ring", List.of("berlin", "k0"));
    directory.putGroup("teams", "Alle Teams", List.of("ring", "team", "zoe"));
    directory.putGroup("ring", "Ring", List.of("berlin", "k0", "teams"));
    directory.putResource(new StandinResource("elbe", "Raum Elbe", "12 Plätze"));
    directory.putResource(new StandinResource("alster", "Raum Alster", null));
    directory.setPicture("bob", "image/png", PICTURE);
  }

  /** What stands for a picture. */
  static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

  private static StandinUser person(
      String login, String first, String last, String shown, String... fields) {
    Map<String, String> contact = new java.util.HashMap<>();
    contact.put("first_name", first);
    contact.put("last_name", last);
    for (int i = 0; i < fields.length; i += 2) {
      contact.put(fields[i], fields[i + 1]);
    }
    return new StandinUser(login + "@ox.test", House.PASSWORD, shown).withContact(contact);
  }
}
