package org.ropeway.store.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.ServerId;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.orule.RuleActions;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxMailFilter.Comparison;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.property.PropertyBag;

/** Rules as filters of OX and back, only where both mean the same; which of them OX gets. */
class FilterMapperTest {
  private static final MailboxIds IDS =
      new MailboxIds(
          MapiGuid.parse("11111111-1111-1111-1111-111111111111"),
          MapiGuid.parse("22222222-2222-2222-2222-222222222222"));
  private static final FilterMapper MAPPER =
      new FilterMapper(new Targets(IDS), "alice@ox.test", Map.of(20L, "default0/INBOX/Work"));

  private static Restriction subject(int low, int high, String text) {
    return new Restriction.Content(
        low, high, PidTag.SUBJECT, new PropertyValue(PidTag.SUBJECT, text));
  }

  private static Restriction key(PropertyTag tag, String key) {
    Bytes value = Bytes.of((key + "\0").getBytes(StandardCharsets.US_ASCII));
    return new Restriction.Property(RelOp.EQUAL, tag, new PropertyValue(tag, value));
  }

  private static RuleAction into(int type, long fid) {
    Bytes id = Bytes.wrap(WireWriter.encode(ServerId.WIRE, ServerId.of(IDS.fid(fid))));
    return RuleAction.of(new RuleAction.MoveCopy(type, 1, Bytes.EMPTY, id));
  }

  private static Rule rule(long id, int state, Restriction when, RuleAction... what) {
    return new Rule(
        id,
        PropertyBag.builder()
            .put(PidTag.RULE_SEQUENCE, (int) id)
            .put(PidTag.RULE_STATE, state)
            .put(PidTag.RULE_NAME, "rule " + id)
            .put(PidTag.RULE_PROVIDER, "RuleOrganizer")
            .put(PidTag.RULE_CONDITION, when)
            .put(PidTag.RULE_ACTIONS, new RuleActions(Arrays.asList(what)).toBytes())
            .build(),
        null);
  }

  private static OxMailFilter.@Nullable Test test(Restriction when) {
    return MAPPER
        .toOx(rule(1, 1, when, RuleAction.of(new RuleAction.MarkAsRead())))
        .map(OxMailFilter::test)
        .orElse(null);
  }

  @Test
  void conditions() {
    assertThat(test(subject(1, 1, "offer"))).isEqualTo(header(Comparison.CONTAINS, "offer"));
    assertThat(test(subject(0, 1, "offer"))).isEqualTo(header(Comparison.IS, "offer"));
    assertThat(test(subject(2, 1, "offer"))).isEqualTo(header(Comparison.STARTS_WITH, "offer"));
    assertThat(test(key(PidTag.SENT_REPRESENTING_SEARCH_KEY, "SMTP:BOB@OX.TEST")))
        .isEqualTo(address(List.of("from"), "bob@ox.test"));
    assertThat(
            test(
                new Restriction.SubObject(
                    PidTag.MESSAGE_RECIPIENTS,
                    new Restriction.Or(
                        List.of(
                            key(PidTag.SEARCH_KEY, "SMTP:A@B.C"),
                            key(
                                PidTag.SEARCH_KEY,
                                "EX:/O=ROPEWAY/OU=EXCHANGE ADMINISTRATIVE GROUP"
                                    + " (FYDIBOHF23SPDLT)/CN=RECIPIENTS/CN=BOB@OX.TEST"))))))
        .isEqualTo(
            new OxMailFilter.AnyOf(
                List.of(
                    address(List.of("to", "cc", "bcc"), "a@b.c"),
                    address(List.of("to", "cc", "bcc"), "bob@ox.test"))));
    assertThat(
            test(
                new Restriction.And(
                    List.of(
                        new Restriction.Not(subject(1, 1, "x")),
                        new Restriction.Comment(
                            List.of(), new Restriction.Exist(PidTag.MESSAGE_CLASS)),
                        new Restriction.Property(
                            RelOp.GREATER_THAN,
                            PidTag.MESSAGE_SIZE,
                            new PropertyValue(PidTag.MESSAGE_SIZE, 1000))))))
        .isEqualTo(
            new OxMailFilter.AllOf(
                List.of(
                    new OxMailFilter.Not(header(Comparison.CONTAINS, "x")),
                    new OxMailFilter.Always(),
                    new OxMailFilter.Size(true, 1000))));
  }

  private static OxMailFilter.Test header(Comparison how, String text) {
    return new OxMailFilter.Header(List.of("subject"), how, List.of(text));
  }

  private static OxMailFilter.Test address(List<String> headers, String address) {
    return new OxMailFilter.Address(headers, Comparison.IS, List.of(address));
  }

  /** Case, diacritics, bodies and importance mean something else to OX, or nothing. */
  @Test
  void conditionsThatStayHere() {
    assertThat(test(subject(1, 0, "offer"))).isNull();
    assertThat(test(subject(1, 3, "offer"))).isNull();
    assertThat(test(subject(1, 1, "\u00C4rger"))).isNull();
    assertThat(test(subject(0x10, 1, "word"))).isNull();
    assertThat(
            test(
                new Restriction.Content(1, 1, PidTag.BODY, new PropertyValue(PidTag.BODY, "text"))))
        .isNull();
    assertThat(
            test(
                new Restriction.Property(
                    RelOp.EQUAL, PidTag.IMPORTANCE, new PropertyValue(PidTag.IMPORTANCE, 2))))
        .isNull();
    assertThat(test(new Restriction.Or(List.of()))).isNull();
    assertThat(test(new Restriction.And(List.of(subject(1, 1, "a"), subject(1, 0, "b"))))).isNull();
  }

  @Test
  void actions() {
    Restriction when = subject(1, 1, "x");
    RuleAction redirect =
        new RuleAction(
            3,
            0,
            new RuleAction.Forward(
                RuleAction.FORWARD,
                List.of(
                    new RuleAction.Recipient(
                        1, List.of(new PropertyValue(PidTag.SMTP_ADDRESS, "d@e.f"))))));
    OxMailFilter filter =
        MAPPER
            .toOx(
                rule(
                    1,
                    0x11,
                    when,
                    into(RuleAction.COPY, 20),
                    redirect,
                    RuleAction.of(new RuleAction.MarkAsRead()),
                    into(RuleAction.MOVE, 20)))
            .orElseThrow();
    assertThat(filter.actions())
        .containsExactly(
            new OxMailFilter.AddFlags(List.of("\\seen")),
            new OxMailFilter.Move("default0/INBOX/Work", true),
            new OxMailFilter.Redirect("d@e.f", true),
            new OxMailFilter.Move("default0/INBOX/Work", false),
            new OxMailFilter.Stop());
    assertThat(filter.flags()).containsExactly("ropeway");
    assertThat(MAPPER.toOx(rule(1, 1, when, into(RuleAction.MOVE, 21)))).isEmpty();
    assertThat(MAPPER.toOx(rule(1, 5, when, into(RuleAction.MOVE, 20)))).isEmpty();
    assertThat(MAPPER.toOx(rule(1, 1, when, new RuleAction(0, 0, redirect.data()), into(1, 20))))
        .isEmpty();
    assertThat(
            MAPPER.toOx(rule(1, 1, when, RuleAction.of(new RuleAction.Defer(Bytes.of((byte) 1))))))
        .isEmpty();
  }

  /** What a user made in App Suite is shown as the rule that says the same. */
  @Test
  void back() {
    Restriction when =
        new Restriction.And(
            List.of(
                subject(1, 1, "x"), key(PidTag.SENT_REPRESENTING_SEARCH_KEY, "SMTP:BOB@OX.TEST")));
    Rule rule =
        rule(1, 0x11, when, RuleAction.of(new RuleAction.MarkAsRead()), into(RuleAction.MOVE, 20));
    PropertyBag back = MAPPER.toMapi(MAPPER.toOx(rule).orElseThrow()).orElseThrow();
    for (PropertyTag tag :
        List.of(PidTag.RULE_CONDITION, PidTag.RULE_ACTIONS, PidTag.RULE_STATE, PidTag.RULE_NAME)) {
      assertThat(back.get(tag)).isEqualTo(rule.properties().get(tag));
    }
    assertThat(back.get(PidTag.RULE_PROVIDER)).isEqualTo("Open-Xchange");
    OxMailFilter vacation =
        new OxMailFilter(
            3,
            "away",
            true,
            List.of("vacation"),
            new OxMailFilter.Always(),
            List.of(new OxMailFilter.Vacation(7, List.of(), "Away", "I am away")));
    assertThat(MAPPER.toMapi(vacation)).isEmpty();
  }

  private static List<Long> handed(Rule... rules) {
    List<Long> ids = new ArrayList<>();
    FilterSync.handed(Arrays.asList(rules), MAPPER::toOx)
        .keySet()
        .forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  /** OX runs first: it gets rules up to one it cannot run, and none that says more than it can. */
  @Test
  void whichRulesOxGets() {
    Restriction x = subject(1, 1, "x");
    Restriction body =
        new Restriction.Content(1, 1, PidTag.BODY, new PropertyValue(PidTag.BODY, "t"));
    Rule mark = rule(1, 1, x, RuleAction.of(new RuleAction.MarkAsRead()));
    Rule move = rule(2, 1, x, into(RuleAction.MOVE, 20));
    Rule moveAndEnd = rule(3, 0x11, x, into(RuleAction.MOVE, 20));
    Rule markAndEnd = rule(4, 0x11, x, RuleAction.of(new RuleAction.MarkAsRead()));
    Rule here = rule(5, 1, body, into(RuleAction.MOVE, 20));
    Rule off = rule(6, 0, body, into(RuleAction.MOVE, 20));
    Rule copy = rule(8, 1, x, into(RuleAction.COPY, 20));
    Rule away = rule(7, 4, x, into(RuleAction.COPY, 20));
    assertThat(handed(mark, move, moveAndEnd, markAndEnd)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(handed(copy, moveAndEnd, here, move)).containsExactly(8L, 3L);
    assertThat(handed(here, mark)).isEmpty();
    assertThat(handed(copy, move, here)).containsExactly(8L);
    assertThat(handed(copy, markAndEnd, here)).containsExactly(8L);
    assertThat(handed(copy, mark, here)).containsExactly(8L);
    assertThat(handed(move, off)).containsExactly(2L);
    assertThat(handed(copy, moveAndEnd, away)).containsExactly(8L);
    Rule[] many =
        IntStream.range(0, 60)
            .mapToObj(i -> rule(i, 1, x, into(RuleAction.COPY, 20)))
            .toArray(Rule[]::new);
    assertThat(handed(many)).hasSize(50);
  }
}
