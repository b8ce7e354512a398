package org.ropeway.codec.dump;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ropeway.codec.Readings;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.RopVectors;
import tools.jackson.databind.JsonNode;

/** The vectors of all kinds as what they are dumped as. */
final class VectorTrees {
  /** Those that are not understood to the last byte, and why. */
  static final Map<String, String> EXCEPTIONS =
      Map.of(
          "mfcmapi-entryid-36", "a contact address of Type 3, which is not specified",
          "mfcmapi-flatentrylist-3", "says that it has no entries, and has them",
          "mfcmapi-nicknamecache-4", "a count changed by hand",
          "mfcmapi-ntsd-4", "random bytes",
          "mfcmapi-ntsd-5", "random bytes",
          "mfcmapi-properties-7", "a binary value that is cut off",
          "mfcmapi-sid-4", "a SID that is cut off",
          "mfcmapi-sid-7", "a SID with bytes behind it",
          "mfcmapi-verbstream-7", "says that it has no verbs, and has them",
          "mfcmapi-webviewpersiststream-7", "says that it has no pages, and has one");

  /** Kinds that are no structure: what is compressed within one, and a form of one source only. */
  private static final Set<String> NO_TYPES = Set.of("lzxpress");

  private static final Set<String> NO_TYPE =
      Set.of("mfcmapi-rulecondition-2", "mfcmapi-rulecondition-4");

  private VectorTrees() {}

  /** All vectors that have a type. */
  static Stream<Vector> all() {
    return Vectors.all().filter(v -> !NO_TYPES.contains(v.kind()) && !NO_TYPE.contains(v.id()));
  }

  /** The tree of a vector, after the tree of the request it answers, if that was recorded. */
  static DumpNode tree(Vector v) {
    return switch (v.kind()) {
      case "rop-response", "rop-response-buffer", "mapihttp-response-body" -> answer(v);
      default -> Dump.of(v.data(), DumpTypes.find(typeName(v)).orElseThrow());
    };
  }

  private static DumpNode answer(Vector v) {
    DumpSession session = new DumpSession();
    JsonNode paired = v.index().get("paired_request");
    Vector request = paired == null ? null : Vectors.get(paired.asString());
    if (v.kind().equals("mapihttp-response-body")) {
      String type = v.expect().get("requestType").asString();
      Bytes asked = request == null ? Bytes.EMPTY : request.data();
      return session.request(type, asked).response(v.data());
    }
    Bytes asked = request == null ? Bytes.wrap(RopVectors.wrapped(new byte[0])) : rops(request);
    return session.ropRequest(asked).ropResponse(rops(v));
  }

  private static Bytes rops(Vector v) {
    return v.kind().endsWith("-buffer") ? v.data() : Bytes.wrap(RopVectors.wrapped(v.bytes()));
  }

  private static String typeName(Vector v) {
    return switch (v.kind()) {
      case "entryid" -> v.id().contains("decodeentryid") ? "IndexedEntryId" : "EntryId";
      case "rop-request" -> "RopRequests";
      case "rop-request-buffer" -> "RopInputBuffer";
      case "mapihttp-request-body" -> requestType(v) + "Request";
      case "nspi" -> v.expect().has("ptype") ? "Pdu" : requestType(v) + "Request";
      default -> Readings.structure(v).orElseThrow();
    };
  }

  private static String requestType(Vector v) {
    JsonNode named = v.expect().get("requestType");
    return named == null ? unnamed(v) : named.asString();
  }

  private static String unnamed(Vector v) {
    return v.id().contains("queryrows")
        ? "QueryRows"
        : v.expect().has("rops") ? "Execute" : "Connect";
  }
}
