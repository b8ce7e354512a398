package org.ropeway.standin.ajax;

import java.util.List;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a request gets. */
public sealed interface Reply {
  /**
   * The usual envelope.
   *
   * @param timestamp of the newest object in it, 0 if there is none
   * @param remarks what did not work although the request did
   */
  record Data(JsonNode data, long timestamp, List<Trouble> remarks) implements Reply {
    /** The same with remarks. */
    public Data with(List<Trouble> more) {
      return new Data(data, timestamp, more);
    }
  }

  /** JSON without the envelope. */
  record Bare(JsonNode json) implements Reply {}

  /** A file. */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  record File(String type, String disposition, byte[] bytes) implements Reply {}

  /** A file that is not there. */
  record Missing() implements Reply {}

  /** Data without a timestamp. */
  static Data data(JsonNode data) {
    return new Data(data, 0, List.of());
  }

  /** Data and the timestamp of the newest object in it. */
  static Data data(JsonNode data, long timestamp) {
    return new Data(data, timestamp, List.of());
  }

  /** The same with a timestamp also where it is 0. */
  static Bare stamped(JsonNode data, long timestamp) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.set("data", data);
    return new Bare(out.put("timestamp", timestamp));
  }

  /** A text as data. */
  static Data text(String text) {
    return data(JsonNodeFactory.instance.stringNode(text));
  }

  /** Nothing as data. */
  static Data nothing() {
    return data(JsonNodeFactory.instance.nullNode());
  }
}
