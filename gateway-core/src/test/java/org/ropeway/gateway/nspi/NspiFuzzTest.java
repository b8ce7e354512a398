package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.EphemeralEntryId;
import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.mapihttp.CompareMinIds;
import org.ropeway.codec.mapihttp.DnToMinId;
import org.ropeway.codec.mapihttp.GetMatches;
import org.ropeway.codec.mapihttp.GetPropList;
import org.ropeway.codec.mapihttp.GetProps;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.mapihttp.GetTemplateInfo;
import org.ropeway.codec.mapihttp.ModLinkAtt;
import org.ropeway.codec.mapihttp.ModProps;
import org.ropeway.codec.mapihttp.QueryColumns;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.ResolveNames;
import org.ropeway.codec.mapihttp.ResortRestriction;
import org.ropeway.codec.mapihttp.ResponseBody;
import org.ropeway.codec.mapihttp.SeekEntries;
import org.ropeway.codec.mapihttp.UpdateStat;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.mapihttp.NspiSession;
import org.ropeway.ox.OxGroup;
import org.ropeway.store.LegacyDn;

/**
 * Whatever can be decoded is answered with a body that can be encoded; nothing is thrown. In a
 * plain build a fixed set of mutations runs; with JAZZER_FUZZ=1 the bytes are fuzzed.
 */
class NspiFuzzTest {
  private static final int ROUNDS = 10_000;
  private static final NspiLimits GENEROUS =
      new NspiLimits(
          1_000,
          512,
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          Duration.ofSeconds(5),
          Duration.ofHours(1),
          Duration.ofHours(1),
          50,
          2_000,
          100,
          100,
          Duration.ofSeconds(2),
          Integer.MAX_VALUE,
          Integer.MAX_VALUE);

  private final WireClient client = client();
  private final NspiSession session = client.session();

  private static WireClient client() {
    Stage stage = new Stage(GENEROUS, People.some());
    stage.ox.groups.add(new OxGroup(50, "team", "Das Team", List.of(3, 51)));
    stage.ox.groups.add(new OxGroup(51, "ring", "Der Ring", List.of(50)));
    return stage.client();
  }

  private record Operation<Q, R>(
      RequestType<Q, R> type, Function<Q, R> call, Function<R, Integer> code) {
    void attack(byte[] body) {
      answer(body);
    }

    /** The code it is answered with; empty if it cannot be decoded. */
    OptionalInt answer(byte[] body) {
      Q request;
      try {
        request = type.request().read(WireReader.of(body));
      } catch (WireException e) {
        return OptionalInt.empty();
      }
      R response = call.apply(request);
      WireWriter w = WireWriter.of(1 << 24);
      type.responseBody().write(w, new ResponseBody.Success<>(response));
      assertThat(type.responseBody().readAll(w.toBytes()))
          .isEqualTo(new ResponseBody.Success<>(response));
      return OptionalInt.of(code.apply(response));
    }
  }

  private record Seed(RequestType<?, ?> type, Bytes body) {
    static <Q> Seed of(RequestType<Q, ?> type, Q request) {
      return new Seed(type, Bytes.wrap(WireWriter.encode(type.request(), request)));
    }
  }

  private final List<Operation<?, ?>> operations =
      List.of(
          new Operation<>(Bind.TYPE, session::bind, r -> r.errorCode().value()),
          new Operation<>(CompareMinIds.TYPE, session::compareMinIds, r -> r.errorCode().value()),
          new Operation<>(DnToMinId.TYPE, session::dnToMinId, r -> r.errorCode().value()),
          new Operation<>(GetMatches.TYPE, this::checkedMatches, r -> r.errorCode().value()),
          new Operation<>(GetPropList.TYPE, session::getPropList, r -> r.errorCode().value()),
          new Operation<>(GetProps.TYPE, session::getProps, r -> r.errorCode().value()),
          new Operation<>(
              GetSpecialTable.TYPE, session::getSpecialTable, r -> r.errorCode().value()),
          new Operation<>(
              GetTemplateInfo.TYPE, session::getTemplateInfo, r -> r.errorCode().value()),
          new Operation<>(ModLinkAtt.TYPE, session::modLinkAtt, r -> r.errorCode().value()),
          new Operation<>(ModProps.TYPE, session::modProps, r -> r.errorCode().value()),
          new Operation<>(QueryRows.TYPE, this::checkedRows, r -> r.errorCode().value()),
          new Operation<>(QueryColumns.TYPE, session::queryColumns, r -> r.errorCode().value()),
          new Operation<>(ResolveNames.TYPE, session::resolveNames, r -> r.errorCode().value()),
          new Operation<>(
              ResortRestriction.TYPE, session::resortRestriction, r -> r.errorCode().value()),
          new Operation<>(SeekEntries.TYPE, session::seekEntries, r -> r.errorCode().value()),
          new Operation<>(UpdateStat.TYPE, session::updateStat, r -> r.errorCode().value()));

  /** More rows than asked for make Outlook crash. */
  private QueryRows.Response checkedRows(QueryRows.Request request) {
    QueryRows.Response response = session.queryRows(request);
    response
        .columnsAndRows()
        .ifPresent(
            rows -> assertThat((long) rows.rows().size()).isLessThanOrEqualTo(request.rowCount()));
    return response;
  }

  private GetMatches.Response checkedMatches(GetMatches.Request request) {
    GetMatches.Response response = session.getMatches(request);
    response
        .minimalIds()
        .ifPresent(mids -> assertThat((long) mids.size()).isLessThanOrEqualTo(request.rowCount()));
    return response;
  }

  @FuzzTest(maxDuration = "60s")
  void bytes(byte[] input) {
    if (input.length > 0) {
      attack(input[0] & 0xFF, Arrays.copyOfRange(input, 1, input.length));
    }
  }

  private void attack(int operation, byte[] body) {
    operations.get(operation % operations.size()).attack(body);
  }

  @Test
  void mutations() {
    List<Seed> seeds = seeds();
    Random random = new Random(20261124);
    for (int i = 0; i < ROUNDS; i++) {
      Seed seed = seeds.get(random.nextInt(seeds.size()));
      byte[] body = seed.body.array();
      for (int n = random.nextInt(5); n > 0; n--) {
        body[random.nextInt(body.length)] = interesting(random);
      }
      operation(seed).attack(body);
    }
  }

  @Test
  void seedsAreDecodedAndThoseOfKeptValuesAreDone() {
    for (Seed seed : seeds()) {
      assertThat(seed.type.request().readAll(seed.body.array())).isNotNull();
    }
    for (Seed seed : ofGroupsAndKeptValues()) {
      assertThat(operation(seed).answer(seed.body.array())).as(seed.type.name()).hasValue(0);
    }
  }

  private Operation<?, ?> operation(Seed seed) {
    return operations.stream().filter(o -> o.type().equals(seed.type)).findAny().orElseThrow();
  }

  private static byte interesting(Random random) {
    int[] often = {0, 1, 2, 3, 0x0A, 0x0D, 0x1E, 0x1F, 0x7F, 0x80, 0xFE, 0xFF};
    return (byte) (random.nextBoolean() ? random.nextInt(256) : often[random.nextInt(12)]);
  }

  private static Restriction filter() {
    PropertyTag name8 = PidTag.DISPLAY_NAME.withType(PropertyType.STRING8);
    return new Restriction.Or(
        List.of(
            new Restriction.Property(RelOp.EQUAL, PidTag.ANR, new PropertyValue(PidTag.ANR, "mü")),
            new Restriction.Not(
                new Restriction.Content(1, 3, name8, new PropertyValue(name8, "an"))),
            new Restriction.Size(RelOp.GREATER_THAN, PidTag.ENTRY_ID, 20),
            new Restriction.BitMask(true, PidTag.DISPLAY_TYPE_EX, 0x40),
            new Restriction.CompareProperties(RelOp.NOT_EQUAL, PidTag.GIVEN_NAME, PidTag.SURNAME),
            new Restriction.Comment(
                List.of(new PropertyValue(PidTag.OBJECT_TYPE, 6)),
                new Restriction.Exist(PidTag.TITLE)),
            new Restriction.Count(
                3,
                new Restriction.SubObject(
                    PidTag.MESSAGE_RECIPIENTS, new Restriction.Exist(PidTag.TITLE)))));
  }

  private List<Seed> seeds() {
    Optional<Stat> state = Optional.of(new Stat(0, 0, 0x104, 1, 3, 12, 1252, 0x0407, 0x0407));
    Optional<List<Integer>> mids = Optional.of(List.of(0x100, 0x105, 0x777, 0));
    Optional<List<PropertyTag>> tags =
        Optional.of(
            List.of(
                PidTag.DISPLAY_NAME,
                PidTag.ADDRESS_BOOK_PROXY_ADDRESSES.withType(PropertyType.MULTIPLE_STRING8),
                PidTag.ENTRY_ID,
                new PropertyTag(0x30010000),
                PidTag.HOME_FAX_NUMBER));
    PropertyValue name = new PropertyValue(PidTag.DISPLAY_NAME, "Müller");
    PropertyName.Lid property = new PropertyName.Lid(MapiGuid.ZERO, 1);
    String dn = LegacyDn.ofUser("alice@ox.test");
    Bytes none = Bytes.EMPTY;
    List<Seed> seeds = new ArrayList<>(ofGroupsAndKeptValues());
    seeds.add(Seed.of(Bind.TYPE, new Bind.Request(0, state, none)));
    seeds.add(Seed.of(CompareMinIds.TYPE, new CompareMinIds.Request(0, state, 0x100, 0x103, none)));
    seeds.add(
        Seed.of(DnToMinId.TYPE, new DnToMinId.Request(0, Optional.of(List.of(dn, "/")), none)));
    seeds.add(
        Seed.of(
            GetMatches.TYPE,
            new GetMatches.Request(
                0, state, mids, 0, Optional.of(filter()), Optional.of(property), 50, tags, none)));
    seeds.add(Seed.of(GetPropList.TYPE, new GetPropList.Request(1, 0x101, 1252, none)));
    seeds.add(Seed.of(GetProps.TYPE, new GetProps.Request(2, state, tags, none)));
    seeds.add(
        Seed.of(GetSpecialTable.TYPE, new GetSpecialTable.Request(4, state, Optional.of(1), none)));
    seeds.add(
        Seed.of(
            GetTemplateInfo.TYPE,
            new GetTemplateInfo.Request(1, 0, Optional.of(dn), 1252, 0x0407, none)));
    seeds.add(
        Seed.of(
            ModLinkAtt.TYPE,
            new ModLinkAtt.Request(
                0, PidTag.ADDRESS_BOOK_MEMBER, 0x101, Optional.of(List.of(none)), none)));
    seeds.add(
        Seed.of(
            ModProps.TYPE, new ModProps.Request(0, state, tags, Optional.of(List.of(name)), none)));
    seeds.add(Seed.of(QueryRows.TYPE, new QueryRows.Request(2, state, mids.get(), 7, tags, none)));
    seeds.add(Seed.of(QueryColumns.TYPE, new QueryColumns.Request(0, 0x80000000, none)));
    seeds.add(
        Seed.of(
            ResolveNames.TYPE,
            new ResolveNames.Request(
                0, state, tags, Optional.of(List.of("alice", "=SMTP:bob@ox.test", "mü")), none)));
    seeds.add(Seed.of(ResortRestriction.TYPE, new ResortRestriction.Request(0, state, mids, none)));
    seeds.add(
        Seed.of(
            SeekEntries.TYPE,
            new SeekEntries.Request(0, state, Optional.of(name), mids, tags, none)));
    seeds.add(Seed.of(UpdateStat.TYPE, new UpdateStat.Request(0, state, true, none)));
    return Collections.unmodifiableList(seeds);
  }

  /** Requests about groups, certificates and delegates, and for the dialog with a script. */
  private List<Seed> ofGroupsAndKeptValues() {
    int alice = client.mid("Alice Anderson");
    int team = client.mid("Das Team");
    Bytes none = Bytes.EMPTY;
    Bytes bob = AddressBookEntryId.of(0, LegacyDn.ofUser("bob@ox.test")).toBytes();
    Bytes same =
        new EphemeralEntryId(client.bind(1252).serverGuid(), 0, client.mid("Bob Builder"))
            .toBytes();
    PropertyTag certificates = PidTag.ADDRESS_BOOK_X509_CERTIFICATE;
    Optional<List<PropertyTag>> tags =
        Optional.of(
            List.of(
                certificates,
                PidTag.THUMBNAIL_PHOTO,
                PidTag.ADDRESS_BOOK_DISTRIBUTION_LIST_MEMBER_COUNT));
    List<Seed> seeds = new ArrayList<>();
    for (int flags : List.of(0, 1)) {
      seeds.add(
          Seed.of(
              ModLinkAtt.TYPE,
              new ModLinkAtt.Request(
                  flags, PidTag.ADDRESS_BOOK_MEMBER, team, Optional.of(List.of(bob, same)), none)));
      seeds.add(
          Seed.of(
              ModLinkAtt.TYPE,
              new ModLinkAtt.Request(
                  flags,
                  PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES,
                  alice,
                  Optional.of(List.of(same, bob)),
                  none)));
    }
    seeds.add(
        Seed.of(
            ModProps.TYPE,
            new ModProps.Request(
                0,
                Optional.of(new Stat(0, 0, alice, 0, 0, 0, 1252, 0x0407, 0x0407)),
                Optional.of(List.of(PidTag.USER_X509_CERTIFICATE)),
                Optional.of(
                    List.of(
                        new PropertyValue(certificates, List.of(ChangesTest.X509)),
                        new PropertyValue(PidTag.USER_X509_CERTIFICATE, List.of(bob)))),
                none)));
    for (PropertyTag links : List.of(PidTag.ADDRESS_BOOK_MEMBER, Extras.MEMBER_OF)) {
      Stat at = new Stat(0x3E8, links.value(), team, 0, 0, 0, 1252, 0x0407, 0x0407);
      seeds.add(
          Seed.of(
              GetMatches.TYPE,
              new GetMatches.Request(
                  0,
                  Optional.of(at),
                  Optional.empty(),
                  0,
                  Optional.empty(),
                  Optional.empty(),
                  50,
                  tags,
                  none)));
    }
    String smtp = Templates.SMTP_DN;
    seeds.add(
        Seed.of(
            GetTemplateInfo.TYPE,
            new GetTemplateInfo.Request(0x15, 0, Optional.of(smtp), 1252, 0x0407, none)));
    return seeds;
  }
}
