package org.ropeway.codec.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.codec.Vectors.refusesPrefixes;
import static org.ropeway.codec.Vectors.roundTrip;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireException.Reason;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

class RestrictionTest {
  @Test
  void searchCriteriaOfTheSpecification() {
    byte[] bytes = Vectors.get("oxcfold-d-ropsetsearchcriteria-316-req-restriction").bytes();
    Restriction.And and = (Restriction.And) roundTrip(Restriction.WIRE, bytes);
    refusesPrefixes(Restriction.WIRE, bytes);
    assertThat(and.restrictions()).hasSize(2);
    Restriction.And classes = (Restriction.And) and.restrictions().getFirst();
    assertThat(classes.restrictions()).hasSize(7);
    assertThat(classes.restrictions().getFirst())
        .isEqualTo(
            new Restriction.Not(
                new Restriction.Content(
                    Restriction.Content.PREFIX,
                    Restriction.Content.IGNORE_CASE,
                    PidTag.MESSAGE_CLASS,
                    new PropertyValue(PidTag.MESSAGE_CLASS, "IPM.Appointment"))));
    assertThat(((Restriction.And) and.restrictions().getLast()).restrictions())
        .containsExactly(
            new Restriction.Property(
                RelOp.EQUAL, PidTag.IMPORTANCE, new PropertyValue(PidTag.IMPORTANCE, 2)));
  }

  @Test
  void extendedRuleConditionsHaveWideCounts() {
    byte[] content = afterNames("mfcmapi-extendedrulecondition-1");
    Restriction.Content c = (Restriction.Content) roundTrip(Restriction.WIDE, content);
    refusesPrefixes(Restriction.WIDE, content);
    assertThat(c.fuzzyLevelLow()).isEqualTo(Restriction.Content.SUBSTRING);
    assertThat(c.propertyTag()).isEqualTo(PidTag.SENDER_SEARCH_KEY);
    byte[] comment = afterNames("mfcmapi-extendedrulecondition-3");
    Restriction.Comment v = (Restriction.Comment) roundTrip(Restriction.WIDE, comment);
    refusesPrefixes(Restriction.WIDE, comment);
    assertThat(v.taggedValues()).hasSize(4);
    assertThat(v.taggedValues().get(2).value()).isEqualTo("test@example.com");
    assertThat(v.restriction())
        .isInstanceOfSatisfying(
            Restriction.Property.class, p -> assertThat(p.relOp()).isEqualTo(RelOp.EQUAL));
  }

  @Test
  void ruleConditionHasNarrowCounts() {
    byte[] bytes = afterNames("mfcmapi-rulecondition-2");
    assertThat(roundTrip(Restriction.WIRE, bytes)).isInstanceOf(Restriction.And.class);
    refusesPrefixes(Restriction.WIRE, bytes);
  }

  /** Behind the two bytes that say that no named properties follow. */
  private static byte[] afterNames(String id) {
    byte[] all = Vectors.get(id).bytes();
    assertThat(all).startsWith(0, 0);
    return Arrays.copyOfRange(all, 2, all.length);
  }

  @ParameterizedTest
  @EnumSource(ValueCodec.class)
  void everyKind(ValueCodec codec) {
    PropertyValue subject = new PropertyValue(PidTag.SUBJECT, "x");
    Restriction exist = new Restriction.Exist(PidTag.SUBJECT);
    Restriction all =
        new Restriction.And(
            List.of(
                new Restriction.Or(List.of(exist, new Restriction.Not(exist))),
                new Restriction.And(List.of()),
                new Restriction.Content(1, 0xFFFF, PidTag.SUBJECT, subject),
                new Restriction.Property(RelOp.MEMBER_OF_DL, PidTag.SUBJECT, subject),
                new Restriction.Property(RelOp.MATCHES_REGEX, PidTag.SUBJECT, subject),
                new Restriction.CompareProperties(
                    RelOp.LESS_THAN, PidTag.MESSAGE_SIZE, PidTag.IMPORTANCE),
                new Restriction.BitMask(true, PidTag.MESSAGE_FLAGS, 0x80000000),
                new Restriction.Size(RelOp.GREATER_THAN, PidTag.BODY, 0xFFFFFFFFL),
                new Restriction.SubObject(PidTag.MESSAGE_RECIPIENTS, exist),
                new Restriction.Comment(List.of(subject), exist),
                new Restriction.Comment(List.of(), null),
                new Restriction.Count(0xFFFFFFFFL, exist)));
    WireType<Restriction> type =
        WireType.of(1, r -> Restriction.read(r, codec), (w, v) -> v.write(w, codec));
    byte[] bytes = WireWriter.encode(type, all);
    assertThat(roundTrip(type, bytes)).isEqualTo(all);
    refusesPrefixes(type, bytes);
  }

  @Test
  void valuesInTheAddressBookMayHaveAPresenceByte() {
    byte[] flagged = HexFormat.of().parseHex("04041f000030ff1f000030ff7a000000");
    byte[] plain = HexFormat.of().parseHex("04041f0000301f000030ff7a000000");
    PropertyTag tag = new PropertyTag(0x3000001F);
    Restriction expected = new Restriction.Property(RelOp.EQUAL, tag, new PropertyValue(tag, "z"));
    assertThat(roundTrip(Restriction.ADDRESS_BOOK, flagged)).isEqualTo(expected);
    assertThat(Restriction.ADDRESS_BOOK.readAll(plain)).isEqualTo(expected);
  }

  @Test
  void depthIsBounded() {
    byte[] nots = new byte[1000];
    Arrays.fill(nots, (byte) 2);
    assertThatThrownBy(() -> Restriction.WIRE.readAll(nots))
        .isInstanceOfSatisfying(
            WireException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_DEEP));
  }

  @Test
  void anAnnotationIsAComment() {
    assertThat(Restriction.WIRE.readAll(new byte[] {0x0C, 0, 0}))
        .isEqualTo(new Restriction.Comment(List.of(), null));
  }

  @Test
  void unknownKindsAreRefused() {
    assertThatThrownBy(() -> Restriction.WIRE.readAll(new byte[] {0x0D}))
        .isInstanceOf(WireException.class);
    assertThatThrownBy(() -> Restriction.WIRE.readAll(new byte[] {4, 7, 0, 0, 0, 0}))
        .isInstanceOf(WireException.class);
  }
}
