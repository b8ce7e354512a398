package org.ropeway.gateway.ews;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.xml.XmlElement.Place;

/** A request that is answered with an error. Stackless: the peer is at fault, or OX. */
final class EwsException extends Exception {
  @Serial private static final long serialVersionUID = 2L;
  private final EwsError error;
  private final transient @Nullable Place place;

  /** An error; {@code says} is told to the client. */
  EwsException(EwsError error, String says) {
    this(error, says, null);
  }

  private EwsException(EwsError error, String says, @Nullable Place place) {
    super(says, null, false, false);
    this.error = error;
    this.place = place;
  }

  /** A request that is not as the schema has it. */
  static EwsException schema(Place place, String violation) {
    return new EwsException(EwsError.SCHEMA_VALIDATION, violation, place);
  }

  /** Where the request is not as the schema has it. */
  Optional<Place> place() {
    return Optional.ofNullable(place);
  }

  EwsError error() {
    return error;
  }
}
