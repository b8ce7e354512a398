package org.ropeway.codec.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.data.TypedString;
import org.ropeway.codec.data.TypedValue;
import org.ropeway.codec.data.ValueCodec;
import org.ropeway.codec.data.Xid;
import org.ropeway.codec.entryid.AdditionalRenEntryIdsEx;
import org.ropeway.codec.entryid.ConversationIndex;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.FlatEntryList;
import org.ropeway.codec.mapihttp.RequestTypes;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rpc.RpcInterfaces;
import org.ropeway.codec.rpcext.AuxBlock;
import org.ropeway.codec.rpcext.RpcHeaderExt;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A family of structures under attack: the first byte of an input chooses one, the rest is decoded.
 * Whatever is accepted encodes to bytes that mean the same; whatever is not ends in a
 * WireException.
 */
record Family(List<WireType<?>> types) {
  private static final List<PropertyTag> COLUMNS =
      List.of(
          PidTag.SUBJECT,
          PropertyTag.of(0x6800, PropertyType.UNSPECIFIED),
          PidTag.ENTRY_ID,
          PropertyTag.of(0x6801, PropertyType.MULTIPLE_STRING8),
          new PropertyTag(0x8001301F));

  static final Family DATA =
      new Family(
          List.of(
              PropertyValue.WIRE,
              PropertyValue.WIDE,
              PropertyValue.ADDRESS_BOOK,
              TypedValue.WIRE,
              PropertyRow.wire(COLUMNS),
              PropertyRow.wire(COLUMNS, ValueCodec.ADDRESS_BOOK),
              RecipientRow.wire(COLUMNS),
              Restriction.WIRE,
              Restriction.WIDE,
              Restriction.ADDRESS_BOOK,
              PropertyName.WIRE,
              PropertyProblem.WIRE,
              SortOrderSet.WIRE,
              TypedString.WIRE,
              Xid.SIZED,
              LongTermId.WIRE,
              ErrorCode.WIRE));

  static final Family ENTRY_IDS =
      new Family(
          List.of(
              EntryId.WIRE,
              AdditionalRenEntryIdsEx.WIRE,
              ConversationIndex.WIRE,
              FlatEntryList.WIRE));

  static final Family RPC_EXT = new Family(List.of(RpcHeaderExt.WIRE, AuxBlock.LIST, Stat.WIRE));

  static final Family MAPI_HTTP = new Family(bodies());

  static final Family RPC = new Family(stubs());

  private static List<WireType<?>> stubs() {
    return RpcInterfaces.ALL.stream()
        .flatMap(i -> i.operations().stream())
        .<WireType<?>>flatMap(o -> Stream.of(o.request(), o.response()))
        .toList();
  }

  private static List<WireType<?>> bodies() {
    List<WireType<?>> types = new ArrayList<>();
    RequestTypes.MAILBOX.forEach(t -> types.addAll(List.of(t.request(), t.responseBody())));
    RequestTypes.ADDRESS_BOOK.forEach(t -> types.addAll(List.of(t.request(), t.responseBody())));
    return List.copyOf(types);
  }

  void attack(byte[] input) {
    if (input.length > 0) {
      WireType<?> type = types.get((input[0] & 0xFF) % types.size());
      attack(type, Arrays.copyOfRange(input, 1, input.length));
    }
  }

  private static <T> void attack(WireType<T> type, byte[] bytes) {
    T value;
    try {
      value = type.read(WireReader.of(bytes));
    } catch (WireException e) {
      assertThat(e.offset()).isBetween(0, bytes.length);
      return;
    }
    byte[] encoded = WireWriter.encode(type, value);
    assertThat(type.readAll(encoded)).isEqualTo(value);
  }

  /** The same attack with mutations of good bytes, the same ones in every run. */
  void attackWithMutations(List<byte[]> seeds, int rounds) {
    Random random = new Random(types.size());
    for (int i = 0; i < rounds; i++) {
      byte[] seed = seeds.get(random.nextInt(seeds.size()));
      byte[] input = new byte[1 + seed.length];
      input[0] = (byte) random.nextInt(types.size());
      System.arraycopy(seed, 0, input, 1, seed.length);
      for (int n = random.nextInt(6); n > 0 && input.length > 1; n--) {
        input[1 + random.nextInt(input.length - 1)] = interesting(random);
      }
      attack(Arrays.copyOf(input, 1 + random.nextInt(input.length + 4)));
    }
  }

  private static byte interesting(Random random) {
    int[] often = {0, 1, 2, 0x0A, 0x1F, 0x7F, 0x80, 0xFE, 0xFF};
    return (byte) (random.nextBoolean() ? random.nextInt(256) : often[random.nextInt(9)]);
  }
}
