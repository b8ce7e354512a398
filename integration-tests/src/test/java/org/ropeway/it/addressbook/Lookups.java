package org.ropeway.it.addressbook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ropeway.codec.nspi.MinimalId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.it.stage.GatewayProcess;
import org.ropeway.it.stage.House;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/**
 * Measures a gateway in a process of its own before an OX with an address book of some size: how
 * soon it is read, how long ResolveNames, GetMatches and QueryRows take, and the memory. What the
 * scenario tests expect of 1,000 entries has to be true of it as well.
 */
final class Lookups {
  private static final int WARM_UP = 1_000;
  private static final int MEASURED = 5_000;

  /** Each measure is of another user, for a user gets so many names and rows only. */
  private static final int USERS = 5;

  private static final int PAGE = 50;
  private static final PrintStream OUT = System.out;

  private final People people;
  private final Random random = new Random(5);

  private Lookups(People people) {
    this.people = people;
  }

  /** Runs it; the arguments are the sizes of address books, 1,000 and 100,000 if there is none. */
  public static void main(String[] args) throws Exception {
    List<String> sizes = args.length == 0 ? List.of("1000", "100000") : List.of(args);
    for (String size : sizes) {
      new Lookups(new People(Integer.parseInt(size))).run();
    }
  }

  private void run() throws IOException {
    Path directory = Files.createTempDirectory("ropeway-lookups");
    OxStandin.Builder builder =
        OxStandin.builder()
            .dataDirectory(directory.resolve("ox"))
            .user(new StandinUser(House.ALICE, House.PASSWORD, "Alice Anderson"))
            .user(new StandinUser(House.BOB, House.PASSWORD, "Bob Builder"));
    for (int i = 0; i < USERS; i++) {
      builder.user(new StandinUser(user(i), House.PASSWORD, "Measuring"));
    }
    try (OxStandin ox = builder.start()) {
      for (int i = 0; i < USERS; i++) {
        ox.directory().hide(user(i), true);
      }
      people.moveInto(ox);
      String command = System.getProperty("ropeway.command");
      List<String> start = command == null ? GatewayProcess.ofThisBuild() : List.of(command);
      try (GatewayProcess gateway =
          GatewayProcess.start(
              start, GatewayProcess.Place.of(directory, ox.baseUrl(), List.of()))) {
        measure(gateway);
      }
    }
  }

  private static String user(int i) {
    return "measuring" + i + "@ox.test";
  }

  private void measure(GatewayProcess gateway) throws IOException {
    long before = gateway.residentBytes();
    long began = System.nanoTime();
    Book book = Book.at(gateway.url(), House.ALICE);
    OUT.printf(
        Locale.ROOT,
        "%n%,d entries: read in %.1f s, %d MB after %d MB%n",
        people.size(),
        (System.nanoTime() - began) / 1e9,
        gateway.residentBytes() >> 20,
        before >> 20);
    expectTheSame(book);
    List<Book> books = new ArrayList<>();
    for (int i = 0; i < USERS; i++) {
      books.add(Book.at(gateway.url(), user(i)));
    }
    time("ResolveNames by name", 1, () -> expect(books.get(0).meant(name()) instanceof String));
    time(
        "ResolveNames by address",
        1,
        () -> expect(books.get(1).meant(address()) instanceof String));
    time("ResolveNames, ambiguous", 1, () -> expect(books.get(2).meant("kollege").equals(1)));
    time(
        "GetMatches by PidTagAnr",
        1,
        () -> expect(books.get(3).matching(0, Book.equal(PidTag.ANR, name())).size() == 1));
    time(
        "QueryRows, 50 anywhere",
        PAGE,
        () -> expect(books.get(4).names(Book.stat(0, 0, number(), 0, 0), PAGE).size() > 16));
    OUT.printf(Locale.ROOT, "%d MB after that%n", gateway.residentBytes() >> 20);
  }

  private int number() {
    return random.nextInt(people.numbered());
  }

  private String name() {
    return People.name(number());
  }

  private String address() {
    return "=SMTP:k" + number() + "@ox.test";
  }

  /** Positions and names, as PositionsSpecTest and LookupsSpecTest have them. */
  private void expectTheSame(Book book) {
    List<String> sorted = people.sorted();
    int n = people.size();
    expect(book.moved(Book.begin(0)).totalRecs() == n);
    for (int row : List.of(0, 2, 8, 9, n / 2, n - 17, n - 9, n - 1)) {
      expect(book.names(Book.stat(0, 0, row, 0, 0), 1).equals(List.of(sorted.get(row))));
    }
    for (String name : People.AFTER) {
      if (!name.startsWith("M")) {
        expect(book.rowOf(0, name) == people.rowOf(name));
      }
      if (!name.matches("(M|Str).*")) {
        expect(book.meant(name).equals(name));
      }
    }
    expect(book.rowOf(0, "kollege 000500") == People.row(500));
    expect(book.moved(Book.stat(0, MinimalId.CURRENT, 0, 1, 2)).numPos() == n / 2);
    expect(book.names(Book.begin(Book.ROOMS), 9).equals(List.of("Raum Alster", "Raum Elbe")));
    expect(book.meant("jorg aermel").equals("Ärmel, Jörg"));
    expect(book.meant("anna").equals(Book.AMBIGUOUS));
    expect(book.meant("Gerd Ghost").equals(0));
    expect(book.linked(book.mid("ring"), PidTag.ADDRESS_BOOK_MEMBER.value()).size() == 3);
    OUT.println("answers are those of the small one");
  }

  private static void expect(boolean right) {
    if (!right) {
      throw new AssertionError("another answer than that of the small address book");
    }
  }

  private static void time(String what, int rows, Runnable work) {
    for (int i = 0; i < WARM_UP / rows; i++) {
      work.run();
    }
    int count = MEASURED * 3 / (2 + rows);
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long began = System.nanoTime();
      work.run();
      times.add(System.nanoTime() - began);
    }
    times.sort(null);
    OUT.printf(
        Locale.ROOT,
        "%-26s p50 %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
        what,
        times.get(count / 2) / 1e6,
        times.get(count * 95 / 100) / 1e6,
        times.get(count * 99 / 100) / 1e6);
  }
}
