package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.nspi.WireClient.inCodePage;
import static org.ropeway.gateway.nspi.WireClient.inContainer;
import static org.ropeway.gateway.nspi.WireClient.start;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.mapihttp.DnToMinId;
import org.ropeway.codec.mapihttp.ResolveNames;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.LegacyDn;

/** Names and DNs, by the server rules of [MS-OXNSPI] 3.1.4.1.13, 3.1.4.1.17 and 3.1.4.7. */
class NamesTest {
  private static final int UNRESOLVED = 0;
  private static final int AMBIGUOUS = 1;

  private final Stage stage = new Stage();
  private final WireClient client = stage.client();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Alice Anderson | alice@ox.test",
        "alice anderson | alice@ox.test",
        "ALICE | alice@ox.test",
        "Anderson, Alice | alice@ox.test",
        "anderson ali | alice@ox.test",
        "and, al | alice@ox.test",
        "alice@ox.test | alice@ox.test",
        "ALICE@OX.TEST | alice@ox.test",
        "alice@ox | alice@ox.test",
        "SMTP:alice@ox.test | alice@ox.test",
        "=SMTP:alice@ox.test | alice@ox.test",
        "=smtp:Alice@ox.test | alice@ox.test",
        "a.anderson@ox.test | alice@ox.test",
        "=SMTP:alice.a@old.test | alice@ox.test",
        "=Alice Anderson | alice@ox.test",
        "=alice | alice@ox.test",
        "builder | bob@ox.test",
        "Jörg Müller | joerg.mueller@ox.test",
        "Müller, Jörg | joerg.mueller@ox.test",
        "Joerg Mueller | joerg.mueller@ox.test",
        "jorg muller | joerg.mueller@ox.test",
        "joe | joerg.mueller@ox.test",
        "joerg.mueller | joerg.mueller@ox.test",
        "mül jö | joerg.mueller@ox.test",
        "Иван Петров | ivan@ox.test",
        "петров иван | ivan@ox.test",
        "Пет | ivan@ox.test",
        "田中 太郎 | tanaka@ox.test",
        "太郎 | tanaka@ox.test",
        "田 | tanaka@ox.test",
        "lukasz zolw | lukasz@ox.test",
        "Łukasz | lukasz@ox.test",
        "Åke | ake@ox.test",
        "aake | ake@ox.test",
        "oeberg | ake@ox.test",
        "oberg | ake@ox.test",
        "O'Brien | sean@ox.test",
        "obrien | sean@ox.test",
        "zoe | zoe@ox.test",
        "Supplier | sales@supplier.example",
        "am | am@ox.test",
        "anna mullersch | am@ox.test",
        "+49 30 1234 | alice@ox.test",
        "4930123417 | alice@ox.test",
        "4711 | bob@ox.test",
        "EX:/o=Ropeway/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=BOB@ox.test | bob@ox.test",
        "/o=Ropeway/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=bob@ox.test | bob@ox.test",
      })
  void s3_1_4_7_whatPeopleTypeMeansOne(String typed, String address) {
    assertThat(client.resolved(typed)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "alice builder",
        "=ali",
        "=SMTP:ali@ox.test",
        "SMTP:alice",
        "EX:/o=Other/ou=X/cn=Recipients/cn=alice@ox.test",
        "alice@ox.test.example",
        "alice@ox.te",
        "lice",
        "=",
        "SMTP:",
        "EX:",
        "99",
        "*",
        ",",
        "@",
      })
  void s3_1_4_7_whatFitsNobodyIsUnresolved(String typed) {
    assertThat(client.resolve(typed)).isEqualTo(UNRESOLVED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "anna", "müller", "mueller", "muller", "Anna Müller", "anna mu"})
  void s3_1_4_7_whatFitsSeveralIsAmbiguous(String typed) {
    assertThat(client.resolve(typed)).isEqualTo(AMBIGUOUS);
  }

  @Test
  void s3_1_4_7_nothingTypedIsUnresolved() {
    assertThat(client.resolve("")).isEqualTo(UNRESOLVED);
    assertThat(client.resolve("   ")).isEqualTo(UNRESOLVED);
    assertThat(client.resolve("x".repeat(5000))).isEqualTo(UNRESOLVED);
  }

  @Test
  void anExactNameWinsOverOthersThatBeginSo() {
    stage.ox.persons.add(People.person(30, "Jo", "jo.short@ox.test"));
    stage.ox.persons.add(People.person(31, "Johannes Kant", "hannes@ox.test"));
    WireClient fresh = new Stage(NspiLimits.DEFAULT, stage.ox.persons).client();
    assertThat(fresh.resolved("Jo")).isEqualTo("jo.short@ox.test");
    assertThat(fresh.resolve("j")).isEqualTo(AMBIGUOUS);
    assertThat(fresh.resolved("=anna")).as("an alias").isEqualTo("anna@ox.test");
  }

  @Test
  void s3_1_4_1_17_outcomesStandInTheOrderOfTheNamesAndRowsOnlyForTheResolved() {
    ResolveNames.Response response =
        client.resolve(
            start(),
            List.of("bob", "nobody", "müller", "alice", "bob"),
            PidTag.DISPLAY_NAME,
            PidTag.ENTRY_ID);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(response.codePage()).isEqualTo(1252);
    assertThat(response.minimalIds()).hasValue(List.of(2, 0, 1, 2, 2));
    var rows = response.columnsAndRows().orElseThrow().rows();
    assertThat(rows)
        .extracting(r -> r.values().getFirst())
        .containsExactly("Bob Builder", "Alice Anderson", "Bob Builder");
    assertThat(EntryId.of((Bytes) rows.getFirst().values().get(1)))
        .as("permanent: Outlook cannot save others")
        .isEqualTo(AddressBookEntryId.of(0, LegacyDn.ofUser("bob@ox.test")));
  }

  @Test
  void s3_1_4_1_17_withoutColumnsTheListOfTheSpecification() {
    ResolveNames.Response response = client.resolve(start(), List.of("bob"));
    assertThat(response.columnsAndRows().orElseThrow().columns())
        .extracting(PropertyTag::id)
        .containsExactly(0xFFFD, 0x0FFE, 0x3900, 0x3001, 0x3A1A, 0x3A18, 0x3A19);
  }

  @Test
  void s3_1_4_1_17_noNamesIsASuccessWithNothing() {
    ResolveNames.Response response = client.resolve(start(), List.of());
    assertThat(response.minimalIds()).hasValue(List.of());
    assertThat(response.columnsAndRows().orElseThrow().rows()).isEmpty();
  }

  @Test
  void s3_1_4_1_17_c1_c5_refusalsLeaveEverythingOut() {
    ResolveNames.Response unicode = client.resolve(inCodePage(1200), List.of("bob"));
    assertThat(unicode.errorCode()).isEqualTo(ErrorCode.INVALID_CODEPAGE);
    assertThat(unicode.minimalIds()).isEmpty();
    assertThat(unicode.columnsAndRows()).isEmpty();
    assertThat(client.resolve(inContainer(12), List.of("bob")).errorCode())
        .isEqualTo(ErrorCode.INVALID_BOOKMARK);
    ResolveNames.Response stateless =
        client.call(
            ResolveNames.TYPE,
            new ResolveNames.Request(
                0, Optional.empty(), Optional.empty(), Optional.of(List.of("bob")), Bytes.EMPTY),
            client.session()::resolveNames);
    assertThat(stateless.errorCode()).isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  @Test
  void s3_1_4_1_13_dnsBecomeMidsInTheirOrder() {
    List<Integer> mids =
        client.dnToMid(
            LegacyDn.ofUser("bob@ox.test"),
            "/o=Elsewhere/cn=x",
            LegacyDn.ofUser("alice@ox.test").toUpperCase(java.util.Locale.ROOT),
            "");
    assertThat(mids).containsExactly(client.mid("Bob Builder"), 0, client.mid("Alice Anderson"), 0);
  }

  @Test
  void s3_1_4_1_13_theServerAndItsDatabaseHaveMidsToo() {
    String server = LegacyDn.ofServer(Stage.HOST);
    List<Integer> mids = client.dnToMid(server, server + "/cn=Microsoft Private MDB");
    assertThat(mids).doesNotContain(0).doesNotHaveDuplicates();
    assertThat(
            client
                .getProps(
                    0,
                    WireClient.at(mids.getFirst(), 0),
                    PidTag.ADDRESS_BOOK_NETWORK_ADDRESS,
                    PidTag.EMAIL_ADDRESS)
                .propertyValues()
                .orElseThrow())
        .extracting(v -> v.value())
        .containsExactly(List.of("ncacn_http:mail.ox.test", "ncacn_ip_tcp:mail.ox.test"), server);
  }

  @Test
  void aDnIsMappedWithoutBindAndWithoutNames() {
    DnToMinId.Response none =
        client.call(
            DnToMinId.TYPE,
            new DnToMinId.Request(0, Optional.empty(), Bytes.EMPTY),
            client.session()::dnToMinId);
    assertThat(none.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(none.minimalIds()).hasValue(List.of());
  }
}
