package org.ropeway.it.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.it.addressbook.Book.AMBIGUOUS;
import static org.ropeway.it.addressbook.Book.equal;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.mapihttp.ResolveNames;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.it.spec.Must;
import org.ropeway.it.stage.House;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;
import org.ropeway.store.LegacyDn;

/** Names, restrictions, groups and changes in an address book of 1,000 entries. */
class LookupsSpecTest {
  private static final People PEOPLE = new People(1_000);
  private static final int N = PEOPLE.size();
  private static final int MEMBERS = PidTag.ADDRESS_BOOK_MEMBER.value();
  private static final int MEMBER_OF = 0x8008000D;

  private static House house;
  private static Book book;

  @BeforeAll
  static void build() {
    house = House.build(b -> {});
    PEOPLE.moveInto(house.ox());
    house.ox().directory().putGroup("crew", "Crew", List.of("anna2"));
    book = Book.of(house, House.ALICE);
  }

  @AfterAll
  static void end() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "alice, Alice Anderson",
        "anderson alice, Alice Anderson",
        "\"Anderson, Alice\", Alice Anderson",
        "al an, Alice Anderson",
        "=SMTP:alice@ox.test, Alice Anderson",
        "SMTP:ALICE@ox.test, Alice Anderson",
        "bob@ox.test, Bob Builder",
        "jörg, \"Ärmel, Jörg\"",
        "joerg, \"Ärmel, Jörg\"",
        "jorg aermel, \"Ärmel, Jörg\"",
        "armel, \"Ärmel, Jörg\"",
        "0171555666, \"Ärmel, Jörg\"",
        "+49 40 200, Anna Müller",
        "milou, Èmile Zola",
        "emile, Èmile Zola",
        "mueller thomas, \"Müller, Thomas\"",
        "tmuller, \"Muller, Thomas\"",
        "obrien, \"O'Brien, Sean\"",
        "zz@ox.test, Zoë Zimmer",
        "zoe z, Zoë Zimmer",
        "lukasz, \"Żółw, Łukasz\"",
        "zolw, \"Żółw, Łukasz\"",
        "иван, Иван Петров",
        "ПЕТРОВ, Иван Петров",
        "чехов пётр, Пётр Чехов",
        "김철수, 김철수",
        "李小龍, 李小龍",
        "田中, 田中 太郎",
        "太郎, 田中 太郎",
        "team alpha, Team Alpha",
        "raum elbe, Raum Elbe",
        "elbe, Raum Elbe",
        "Kollege 000777, Kollege 000777",
        "000777, Kollege 000777",
        "k777@ox.test, Kollege 000777",
        "EX:/o=Ropeway/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=bob@ox.test,"
            + " Bob Builder"
      })
  @Must("[MS-OXNSPI] 3.1.4.7: a name is resolved to the one entry that it matches")
  void whoIsMeant(String typed, String name) {
    assertThat(book.meant(typed)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"anna, 1", "Anna Müller, 1", "kollege, 1", "ute, 1", "raum, 1", "nobody, 0"})
  @Must("[MS-OXNSPI] 3.1.4.7: a name of several is ambiguous, one of nobody is not resolved")
  void whoIsNotMeant(String typed, int outcome) {
    assertThat(book.meant(typed)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"ghost", "Gerd Ghost", "=SMTP:ghost1@ox.test", "ghost2@ox.test", "All users"})
  void whoIsHiddenIsNobody(String typed) {
    assertThat(book.meant(typed)).isEqualTo(0);
  }

  @Test
  void whoIsHiddenIsInNoListAndNoGroup() {
    assertThat(book.dn(LegacyDn.ofUser("ghost1@ox.test"))).isZero();
    assertThat(book.matching(0, equal(PidTag.SURNAME, "Ghost"))).isEmpty();
    assertThat(book.linked(book.mid("team alpha"), MEMBERS))
        .containsExactly("Alice Anderson", "Bob Builder");
    assertThat(book.value(book.mid("ring"), PidTag.ADDRESS_BOOK_DISTRIBUTION_LIST_MEMBER_COUNT))
        .isEqualTo(5);
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.17: names are resolved one by one, rows are those of the resolved")
  void manyNamesAtOnce() {
    ResolveNames.Response response =
        book.resolve(
            Book.begin(0),
            List.of("bob", "kollege", "nobody", "zoe"),
            PidTag.DISPLAY_NAME,
            PidTag.ENTRY_ID);
    assertThat(response.minimalIds()).hasValue(List.of(2, 1, 0, 2));
    assertThat(response.columnsAndRows().orElseThrow().rows())
        .extracting(row -> row.values().getFirst())
        .containsExactly("Bob Builder", "Zoë Zimmer");
    Bytes id = (Bytes) response.columnsAndRows().orElseThrow().rows().getFirst().values().get(1);
    assertThat(EntryId.of(id)).isEqualTo(AddressBookEntryId.of(0, LegacyDn.ofUser("bob@ox.test")));
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.17: names are resolved in the container of the position")
  void namesInAContainer() {
    assertThat(book.outcome(Book.ROOMS, "raum")).isEqualTo(AMBIGUOUS);
    assertThat(book.outcome(Book.ROOMS, "bob")).isZero();
    assertThat(book.outcome(Book.GROUPS, "team")).isEqualTo(AMBIGUOUS);
    assertThat(book.outcome(Book.USERS, "raum elbe")).isZero();
    assertThat(book.resolve(Book.begin(0x77), List.of("bob")).errorCode())
        .isEqualTo(ErrorCode.INVALID_BOOKMARK);
  }

  private static Restriction beginsWith(PropertyTag tag, String text) {
    return new Restriction.Content(2, 1, tag, new PropertyValue(tag, text));
  }

  private static Restriction compare(RelOp op, PropertyTag tag, Object value) {
    return new Restriction.Property(op, tag, new PropertyValue(tag, value));
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.10: rows that match a restriction come in the order of the table")
  void restrictions() {
    assertThat(book.matching(0, beginsWith(PidTag.DISPLAY_NAME, "anna")))
        .containsExactly("Anna Müller", "Anna Müller", "Anna Müller");
    assertThat(book.matching(0, equal(PidTag.DEPARTMENT_NAME, "Abteilung 3")))
        .hasSize(PEOPLE.numbered() / 10 + (PEOPLE.numbered() % 10 > 3 ? 1 : 0))
        .startsWith("Kollege 000003", "Kollege 000013");
    assertThat(book.matching(0, equal(PidTag.DISPLAY_TYPE, 1))).hasSize(5);
    assertThat(book.matching(0, equal(PidTag.DISPLAY_TYPE_EX, 7)))
        .containsExactly("Raum Alster", "Raum Elbe");
    assertThat(book.matching(Book.ROOMS, new Restriction.Exist(PidTag.COMMENT)))
        .containsExactly("Raum Elbe");
    assertThat(book.matching(Book.USERS, equal(PidTag.DISPLAY_TYPE, 1))).isEmpty();
    assertThat(
            book.matching(
                0,
                new Restriction.And(
                    List.of(
                        beginsWith(PidTag.DISPLAY_NAME, "Kollege 00001"),
                        new Restriction.Not(equal(PidTag.DEPARTMENT_NAME, "Abteilung 0"))))))
        .hasSize(9);
    assertThat(
            book.matching(
                0,
                new Restriction.Or(
                    List.of(
                        equal(PidTag.SURNAME, "Петров"),
                        equal(PidTag.GIVEN_NAME, "太郎"),
                        compare(RelOp.GREATER_THAN, PidTag.SURNAME, "田")))))
        .contains("Иван Петров", "田中 太郎");
    assertThat(book.matching(0, equal(PidTag.ANR, "anna")))
        .containsExactly("Anna Müller", "Anna Müller", "Anna Müller");
    assertThat(book.matching(0, equal(PidTag.ANR, "raum"))).hasSize(2);
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.10: more matches than asked for are too big a table")
  void tooManyMatches() {
    assertThat(
            book.matches(Book.begin(0), equal(PidTag.COMPANY_NAME, "Seilbahn AG"), 10).errorCode())
        .isEqualTo(ErrorCode.TABLE_TOO_BIG);
    assertThat(book.matches(Book.begin(0x77), equal(PidTag.ANR, "bob"), 10).errorCode())
        .isEqualTo(ErrorCode.INVALID_BOOKMARK);
    assertThat(
            book.matches(Book.begin(0), equal(PidTag.COMPANY_NAME, "Seilbahn AG"), N)
                .minimalIds()
                .orElseThrow())
        .hasSize(PEOPLE.numbered());
  }

  @Test
  void groupsInGroups() {
    assertThat(book.linked(book.mid("büro berlin"), MEMBERS))
        .containsExactly("Anna Müller", "Team Alpha");
    assertThat(book.linked(book.mid("alle teams"), MEMBERS))
        .containsExactly("Ring", "Team Alpha", "Zoë Zimmer");
    assertThat(book.linked(book.mid("ring"), MEMBERS))
        .containsExactly("Alle Teams", "Büro Berlin", "Kollege 000000");
    assertThat(book.linked(book.mid("bob"), MEMBER_OF)).containsExactly("Team Alpha");
    assertThat(book.linked(book.mid("team alpha"), MEMBER_OF))
        .containsExactly("Alle Teams", "Büro Berlin");
    assertThat(
            book.value(book.mid("büro berlin"), PidTag.ADDRESS_BOOK_DISTRIBUTION_LIST_MEMBER_COUNT))
        .isEqualTo(3);
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.7: what an object does not have is an error in its place")
  void properties() {
    int bob = book.mid("bob");
    assertThat(book.value(bob, PidTag.THUMBNAIL_PHOTO)).isEqualTo(Bytes.wrap(People.PICTURE));
    assertThat(book.value(book.mid("zoe"), PidTag.THUMBNAIL_PHOTO)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(book.value(book.mid("elbe"), PidTag.DISPLAY_TYPE_EX)).isEqualTo(7);
    assertThat(book.value(book.mid("elbe"), PidTag.ADDRESS_BOOK_ROOM_DESCRIPTION))
        .isEqualTo("12 Plätze");
    assertThat(book.value(book.mid("tanaka"), PidTag.ADDRESS_BOOK_PHONETIC_DISPLAY_NAME))
        .isEqualTo("たなか たろう");
    assertThat(book.value(book.mid("zoe"), PidTag.ADDRESS_BOOK_PROXY_ADDRESSES))
        .isEqualTo(List.of("SMTP:zoe@ox.test", "smtp:zz@ox.test"));
    assertThat(book.value(book.mid("ivan"), PidTag.DISPLAY_NAME.withType(PropertyType.STRING8)))
        .isEqualTo("???? ??????");
    assertThat(book.value(bob, PidTag.HOME_FAX_NUMBER)).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.18: the template of a display type is in the client's language")
  void templates() {
    for (int type : List.of(0, 1, 6)) {
      assertThat(text(type, Book.GERMAN)).contains("Allgemein\0");
      assertThat(text(type, 0x0409)).contains("General\0");
    }
    assertThat(book.template(0x100, Book.GERMAN).errorCode()).isEqualTo(ErrorCode.INVALID_LOCALE);
  }

  private static String text(int type, int lcid) {
    PropertyValue value = book.template(type, lcid).row().orElseThrow().getFirst();
    return new String(
        ((Bytes) value.value()).array(), java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static Bytes id(String address) {
    return AddressBookEntryId.of(0, LegacyDn.ofUser(address)).toBytes();
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.15: members are added to and deleted from a group")
  void membersChangeAtOx() {
    int crew = book.mid("crew");
    assertThat(book.link(0, PidTag.ADDRESS_BOOK_MEMBER, crew, id("zoe@ox.test")))
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(book.linked(crew, MEMBERS)).containsExactly("Anna Müller", "Zoë Zimmer");
    assertThat(house.ox().directory().members("crew")).hasSize(2);
    assertThat(book.link(1, PidTag.ADDRESS_BOOK_MEMBER, crew, id("anna2@ox.test")))
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(book.linked(crew, MEMBERS)).containsExactly("Zoë Zimmer");
    assertThat(book.link(0, PidTag.ADDRESS_BOOK_MEMBER, book.mid("bob"), id("zoe@ox.test")))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    int bits = StandinUser.ALL_PERMISSIONS & ~(1 << 18);
    house
        .ox()
        .mailboxes()
        .put(
            List.of(
                new StandinUser(House.BOB, House.PASSWORD, "Bob Builder")
                    .withPermissionBits(bits)));
    house.ox().endSessions();
    Book bobs = Book.of(house, House.BOB);
    assertThat(bobs.link(0, PidTag.ADDRESS_BOOK_MEMBER, crew, id("bob@ox.test")))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(house.ox().directory().members("crew")).hasSize(1);
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.14: certificates of an object are replaced and removed")
  void certificatesAndDelegatesOutliveARestart() {
    PropertyTag tag = PidTag.USER_X509_CERTIFICATE;
    Bytes certificate = Bytes.wrap(new byte[] {1, 2, 3});
    int alice = book.mid("alice");
    assertThat(book.modify(alice, List.of(tag), new PropertyValue(tag, List.of(certificate))))
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(book.link(0, PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES, alice, id("bob@ox.test")))
        .isEqualTo(ErrorCode.SUCCESS);
    house.restartGateway();
    book = Book.of(house, House.ALICE);
    Book bobs = Book.of(house, House.BOB);
    alice = bobs.mid("alice");
    assertThat(bobs.value(alice, tag)).isEqualTo(List.of(certificate));
    assertThat(bobs.linked(alice, PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES.value()))
        .containsExactly("Bob Builder");
    assertThat(bobs.modify(alice, List.of(tag))).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(bobs.link(1, PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES, alice, id("bob@ox.test")))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(book.modify(book.mid("alice"), List.of(tag))).isEqualTo(ErrorCode.SUCCESS);
    assertThat(bobs.value(alice, tag)).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void lookupsGoOnWhileOxIsDown() {
    assertThat(book.meant("bob")).isEqualTo("Bob Builder");
    OxStandin ox = house.ox();
    ox.pause();
    try {
      assertThat(book.meant("zoe")).isEqualTo("Zoë Zimmer");
      assertThat(book.names(Book.stat(0, 0, 0, 0, 0), 1)).containsExactly("Alice Anderson");
    } finally {
      ox.resume();
    }
  }

  @Test
  void anUnknownCodePageIsRefused() {
    Stat stat = new Stat(0, 0, 0, 0, 0, 0, 1200, Book.GERMAN, Book.GERMAN);
    assertThat(book.resolve(stat, List.of("bob")).errorCode())
        .isEqualTo(ErrorCode.INVALID_CODEPAGE);
    assertThat(book.update(stat).errorCode()).isEqualTo(ErrorCode.INVALID_CODEPAGE);
  }
}
