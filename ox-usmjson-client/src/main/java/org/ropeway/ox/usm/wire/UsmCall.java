package org.ropeway.ox.usm.wire;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.json.JsonFormatException;
import org.ropeway.ox.json.JsonInput;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * One command with its parameters and the reader of its answer; can be sent any number of times.
 */
public final class UsmCall<T> {
  private final String command;
  private final Parameters parameters;
  private final JsonInput.Value<T> data;

  /** Writes the members of the request, other than the session. */
  interface Parameters {
    void write(JsonGenerator out);
  }

  UsmCall(String command, Parameters parameters, JsonInput.Value<T> data) {
    this.command = command;
    this.parameters = parameters;
    this.data = data;
  }

  /** The path below the prefix. */
  public String command() {
    return command;
  }

  /** Whether OX answers only when there is news, or after a long time. */
  public boolean waits() {
    return command.equals(UsmProfile.PING);
  }

  /** The request's body; {@code sessionId} is null before there is a session. */
  public byte[] body(@Nullable String sessionId) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JsonInput.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      out.writeStartObject();
      if (sessionId != null) {
        out.writeStringProperty(UsmProfile.SESSION, sessionId);
      }
      parameters.write(out);
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /**
   * Reads an answer as it comes in. Throws {@link JsonFormatException} if it is none, and lets
   * failures of the stream through as {@link java.io.UncheckedIOException}.
   */
  public UsmAnswer<T> read(InputStream in) {
    return Envelope.read(in, data);
  }

  @Override
  public String toString() {
    return command;
  }
}
