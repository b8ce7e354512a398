package org.ropeway.codec.rop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.mapihttp.ResponseBody;
import org.ropeway.codec.rop.FieldVectors.Direction;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopPending;
import org.ropeway.codec.rop.other.RopBackoff;
import org.ropeway.codec.rop.other.RopBufferTooSmall;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;
import tools.jackson.databind.JsonNode;

/** Recorded and published ROPs, as ROP buffers with what decoding them takes. */
@SuppressWarnings("exports") // to other tests only
public final class RopVectors {
  /** What a server says that answers no request. */
  private static final Set<String> OF_ITS_OWN =
      Set.of("RopNotify", "RopPending", "RopBackoff", "RopBufferTooSmall");

  private final Map<String, RopBuffer> requests = new HashMap<>();
  private final Map<String, RopCall<?>> examples = new HashMap<>();
  private final List<RopBuffer> responses = new ArrayList<>();

  private static final RopVectors IN_REPOSITORY = inRepository();
  private static final RopVectors COLLECTED = collected();

  private RopVectors() {}

  /**
   * A ROP buffer.
   *
   * @param bytes with RopSize; single ROPs of a source were put into a buffer without handles
   */
  public record RopBuffer(Vector vector, Bytes bytes) {
    JsonNode rops() {
      return vector.expect().get("rops");
    }

    @Override
    public String toString() {
      return vector.id();
    }
  }

  /** Those that may stand in the repository. */
  public static RopVectors inRepository() {
    RopVectors all = new RopVectors();
    all.add(Vectors::ofKind);
    return all;
  }

  /** Those that may not, where they are at hand. */
  public static RopVectors collected() {
    RopVectors all = new RopVectors();
    all.add(Vectors::collected);
    return all;
  }

  private interface Source {
    Stream<Vector> ofKind(String kind);
  }

  private void add(Source source) {
    source.ofKind("rop-request").forEach(v -> request(v, Bytes.wrap(wrapped(v.bytes()))));
    source.ofKind("rop-request-buffer").forEach(v -> request(v, v.data()));
    source
        .ofKind("mapihttp-request-body")
        .filter(RopVectors::isExecute)
        .forEach(v -> request(v, payload(Execute.TYPE.request().readAll(v.bytes()).ropBuffer())));
    source.ofKind("rop-response").forEach(v -> response(v, Bytes.wrap(wrapped(v.bytes()))));
    source.ofKind("rop-response-buffer").forEach(v -> response(v, v.data()));
    source
        .ofKind("mapihttp-response-body")
        .filter(RopVectors::isExecute)
        .forEach(v -> response(v, payload(responseBody(v))));
    for (FieldVector v : FieldVectors.all()) {
      if (v.direction() == Direction.REQUEST) {
        examples.put(v.rop(), RopCall.wire(id -> v.logon()).readAll(v.bytes()));
      }
    }
  }

  private static boolean isExecute(Vector v) {
    return v.expect().has("rops");
  }

  private static Bytes responseBody(Vector v) {
    byte[] body =
        Arrays.copyOfRange(v.bytes(), v.expect().get("bodyOffset").asInt(), v.bytes().length);
    return switch (Execute.TYPE.responseBody().readAll(body)) {
      case ResponseBody.Success<Execute.Response> success -> success.response().ropBuffer();
      case ResponseBody.Failure<Execute.Response> failure -> throw new AssertionError(failure);
    };
  }

  private static Bytes payload(Bytes ropBuffer) {
    return ExtendedBuffer.unpackOne(WireReader.of(ropBuffer.unsafeArray()), 0x10000);
  }

  /** ROPs of a source in a buffer without handles. */
  public static byte[] wrapped(byte[] rops) {
    return WireWriter.of(0x10000).u16(rops.length + 2).bytes(rops).toBytes();
  }

  /** How a vector is read that is a list of ROPs. */
  public static WireType<?> type(Vector v) {
    if (v.kind().startsWith("rop-request")) {
      return RopRequestBuffer.wire(LogonKinds.PRIVATE);
    }
    RopVectors all = v.mayBeCopied() ? IN_REPOSITORY : COLLECTED;
    RopBuffer buffer =
        all.responses.stream().filter(b -> b.vector.id().equals(v.id())).findAny().orElseThrow();
    RopResponseBuffer.Context context = all.context(buffer);
    return WireType.of(
        2, r -> RopResponseBuffer.read(r, context), (w, read) -> w.bytes(encode(read, context)));
  }

  private void request(Vector v, Bytes bytes) {
    RopBuffer buffer = new RopBuffer(v, bytes);
    requests.put(v.id(), buffer);
    for (RopCall<?> call : calls(buffer)) {
      examples.put(call.rop().name(), call);
    }
  }

  private void response(Vector v, Bytes bytes) {
    responses.add(new RopBuffer(v, bytes));
  }

  private static List<RopCall<?>> calls(RopBuffer buffer) {
    return RopRequestBuffer.wire(LogonKinds.PRIVATE).readAll(buffer.bytes.unsafeArray()).calls();
  }

  /** A request of each ROP there is one of. */
  Map<String, RopCall<?>> examples() {
    return Map.copyOf(examples);
  }

  public Stream<RopBuffer> requests() {
    return requests.values().stream();
  }

  public Stream<RopBuffer> responses() {
    return responses.stream();
  }

  /** The names of ROPs there are requests of, and of ROPs there are answers of. */
  static Stream<String> ropsOf(Stream<RopBuffer> buffers) {
    return buffers.flatMap(b -> b.rops().valueStream()).map(rop -> rop.get("rop").asString());
  }

  /**
   * What a response takes to be decoded: its requests, or where they were not recorded, others of
   * the same ROPs.
   */
  public RopResponseBuffer.Context context(RopBuffer response) {
    List<RopCall<?>> calls =
        pairedRequest(response)
            .map(RopVectors::calls)
            .orElseGet(() -> examples(response.rops()).toList());
    List<PropertyTag> columns = tags(response.vector.index().get("table_columns"));
    return new KnownContext(calls, columns);
  }

  private Optional<RopBuffer> pairedRequest(RopBuffer response) {
    JsonNode paired = response.vector.index().get("paired_request");
    return Optional.ofNullable(paired == null ? null : requests.get(paired.asString()));
  }

  private Stream<RopCall<?>> examples(JsonNode answers) {
    return answers
        .valueStream()
        .map(rop -> rop.get("rop").asString())
        .filter(name -> !OF_ITS_OWN.contains(name))
        .map(name -> Objects.requireNonNull(examples.get(name), name));
  }

  private static List<PropertyTag> tags(JsonNode tags) {
    return tags == null
        ? List.of()
        : tags.valueStream()
            .map(t -> new PropertyTag(Integer.parseUnsignedInt(t.asString().substring(2), 16)))
            .toList();
  }

  /** The calls that are answered. */
  static Iterator<RopCall<?>> answered(RopResponseBuffer.Context context) {
    return context.calls().stream().filter(call -> call.rop().isAnswered()).iterator();
  }

  /** The bytes of a response buffer. */
  public static byte[] encode(RopResponseBuffer buffer, RopResponseBuffer.Context context) {
    WireWriter w = WireWriter.of(0x10000).u16(0);
    Iterator<RopCall<?>> calls = answered(context);
    for (RopAnswer answer : buffer.answers()) {
      switch (answer) {
        case RopReply reply -> {
          RopCall<?> call = calls.next();
          OneRop.reply(call, LogonKind.PRIVATE, context.columns(call, List.of())).write(w, reply);
        }
        case RopNotify v -> RopNotify.WIRE.write(w, v);
        case RopPending v -> RopPending.WIRE.write(w, v);
        case RopBackoff v -> RopBackoff.WIRE.write(w, v);
        case RopBufferTooSmall v -> RopBufferTooSmall.WIRE.write(w, v);
      }
    }
    w.patchU16(0, w.position());
    HandleTable.WIRE.write(w, buffer.handles());
    return w.toBytes();
  }

  /** The columns of the rows in the answer to a call. */
  static List<PropertyTag> columnsOf(RopCall<?> call, List<PropertyTag> ofTable) {
    return call.request() instanceof RopGetPropertiesSpecific.Request r
        ? r.propertyTags()
        : ofTable;
  }

  private record KnownContext(List<RopCall<?>> calls, List<PropertyTag> tableColumns)
      implements RopResponseBuffer.Context {
    @Override
    public LogonKinds logons() {
      return LogonKinds.PRIVATE;
    }

    @Override
    public List<PropertyTag> columns(RopCall<?> call, List<RopAnswer> answered) {
      return columnsOf(call, tableColumns);
    }
  }
}
