package org.ropeway.codec.dcerpc;

import java.util.stream.Stream;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.rop.FieldVectors;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.rts.Rts;

/** PDUs as they were recorded, and as the specifications write them down. */
public final class RpcVectors {
  private RpcVectors() {}

  /** Written down field by field; "request" goes to the server, "response" comes from it. */
  public static Stream<FieldVector> written() {
    return Stream.of("dcerpc/pdus.txt", "rts/pdus.txt")
        .flatMap(file -> FieldVectors.of(file).stream());
  }

  /** Recorded, in the repository. */
  static Stream<Vector> recorded() {
    return Vectors.ofKind("rpc-pdu");
  }

  /** Recorded, in the repository and in the collection beside it. */
  static Stream<Vector> allRecorded() {
    Stream<Vector> collected =
        Stream.concat(
            Vectors.collected("rpc-pdu")
                .filter(v -> recorded().noneMatch(r -> r.id().equals(v.id()))),
            Vectors.collected("nspi").filter(v -> v.expect().has("ptype")));
    return Stream.concat(recorded(), collected);
  }

  /** Bytes of all PDUs, those of the collection as well where it is at hand. */
  public static Stream<byte[]> bytes() {
    return Stream.concat(allRecorded().map(Vector::bytes), written().map(FieldVector::bytes));
  }

  /** All PDUs of the repository. */
  public static Stream<Pdu> pdus() {
    return Stream.concat(recorded().map(Vector::bytes), written().map(FieldVector::bytes))
        .map(Pdu.WIRE::readAll);
  }

  /** All RTS PDUs of the repository. */
  public static Stream<Rts> rts() {
    return pdus().map(Pdu::body).filter(Rts.class::isInstance).map(Rts.class::cast);
  }

  /** What a PDU is called. */
  public static String name(FieldVector v) {
    return v.rop().startsWith("Ping_") ? v.rop().replace('_', ' ') : v.rop();
  }
}
