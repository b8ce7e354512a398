package org.ropeway.gateway.nspi;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ropeway.ox.OxPerson;

/** An address book with duplicates, umlauts, Cyrillic and CJK. */
final class People {
  /** The names of {@link #some()} as a German reads them in the address book. */
  static final List<String> SORTED =
      List.of(
          "Åke Öberg",
          "Alice Anderson",
          "Anna Müller",
          "Anna Müller",
          "Anna Müllerschön",
          "Bob Builder",
          "Łukasz Żółw",
          "Müller, Jörg",
          "Sean O'Brien",
          "Supplier, External",
          "Zoë Zimmer",
          "Иван Петров",
          "田中 太郎");

  private static final String[] FIRST = {
    "Anna", "Ben", "Clara", "David", "Élise", "Fjodor", "Gül", "Håkon", "Иван", "Jörg"
  };
  private static final String[] SYLLABLES = {
    "ber", "ger", "mann", "stein", "dorf", "kow", "ski", "lund", "born", "feld"
  };

  private People() {}

  /** The persons of the scenarios, in no order. */
  static List<OxPerson> some() {
    return List.of(
        person(
            3,
            "Alice Anderson",
            "alice@ox.test",
            "first_name",
            "Alice",
            "last_name",
            "Anderson",
            "company",
            "Ropeway Ltd.",
            "department",
            "Development",
            "position",
            "Engineer",
            "room_number",
            "A 1.17",
            "telephone_business1",
            "+49 (30) 1234-17",
            "telephone_business2",
            "+49 30 99",
            "cellular_telephone1",
            "+49 171 555",
            "street_business",
            "Seilbahn 1",
            "postal_code_business",
            "10115",
            "city_business",
            "Berlin",
            "country_business",
            "Germany",
            "email2",
            "a.anderson@ox.test",
            "email3",
            "alice.a@old.test"),
        person(
            4,
            "Bob Builder",
            "bob@ox.test",
            "first_name",
            "Bob",
            "last_name",
            "Builder",
            "telephone_primary",
            "4711"),
        person(
            5,
            "Müller, Jörg",
            "joerg.mueller@ox.test",
            "first_name",
            "Jörg",
            "last_name",
            "Müller"),
        person(6, "Anna Müller", "anna@ox.test", "first_name", "Anna", "last_name", "Müller"),
        person(
            7, "Anna Müller", "anna.mueller2@ox.test", "first_name", "Anna", "last_name", "Müller"),
        person(
            8, "Anna Müllerschön", "am@ox.test", "first_name", "Anna", "last_name", "Müllerschön"),
        person(9, "Иван Петров", "ivan@ox.test", "first_name", "Иван", "last_name", "Петров"),
        person(
            10,
            "田中 太郎",
            "tanaka@ox.test",
            "first_name",
            "太郎",
            "last_name",
            "田中",
            "yomiFirstName",
            "たろう",
            "yomiLastName",
            "たなか"),
        person(11, "Łukasz Żółw", "lukasz@ox.test", "first_name", "Łukasz", "last_name", "Żółw"),
        person(12, "Åke Öberg", "ake@ox.test", "first_name", "Åke", "last_name", "Öberg"),
        person(13, "Sean O'Brien", "sean@ox.test", "first_name", "Sean", "last_name", "O'Brien"),
        person(0, "Supplier, External", "sales@supplier.example", "company", "Supplier GmbH"),
        person(14, "Zoë Zimmer", "zoe@ox.test", "first_name", "Zoë", "last_name", "Zimmer"));
  }

  /** A person; the uuid is made of the address. */
  static OxPerson person(int userId, String name, String email, String... fields) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      map.put(fields[i], fields[i + 1]);
    }
    return new OxPerson(uuid(email), userId, name, email, map);
  }

  static String uuid(String email) {
    return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** So many persons, whose names repeat now and then. */
  static List<OxPerson> many(int n) {
    OxPerson[] all = new OxPerson[n];
    for (int i = 0; i < n; i++) {
      all[i] = oneOfMany(i);
    }
    return List.of(all);
  }

  private static OxPerson oneOfMany(int i) {
    String last = last(i);
    String given = FIRST[i % FIRST.length];
    String email = "u" + i + "@" + (i % 3 == 0 ? "mail.example.com" : "ox.test");
    return person(
        i + 100,
        given + " " + last,
        email,
        "first_name",
        given,
        "last_name",
        last,
        "company",
        "Company " + i % 20,
        "department",
        "Department " + i % 200,
        "position",
        "Position " + i % 50,
        "city_business",
        "City " + i % 100,
        "street_business",
        "Street " + i % 1000,
        "postal_code_business",
        "" + (10000 + i % 5000),
        "country_business",
        "Germany",
        "room_number",
        "R " + i % 3000,
        "telephone_business1",
        "+49 30 " + (1_000_000 + i),
        "cellular_telephone1",
        "+49 171 " + (5_000_000 + i));
  }

  private static String last(int i) {
    String name =
        SYLLABLES[i / 10 % 10]
            + SYLLABLES[i / 100 % 10]
            + SYLLABLES[i / 1000 % 10]
            + (i >= 10_000 ? SYLLABLES[i / 10_000 % 10] : "");
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
