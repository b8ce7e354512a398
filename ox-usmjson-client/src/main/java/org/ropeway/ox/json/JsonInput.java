package org.ropeway.ox.json;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Reads JSON token by token, with bounds on depth, names, texts and lists. Each method reads the
 * value at the cursor; wrong types are {@link JsonFormatException}s.
 */
public final class JsonInput implements AutoCloseable {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_STRING = 1 << 20;
  private static final int MAX_NAME = 1_000;

  /** Reads and writes with these bounds. */
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_STRING)
                  .maxNameLength(MAX_NAME)
                  .maxNumberLength(100)
                  .build())
          // So that no text, however broken its surrogates are, cannot be sent.
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private final JsonParser parser;

  private JsonInput(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads a value. */
  public interface Value<T> {
    T read(JsonInput in);
  }

  /** Takes a member of an object; need not read its value. */
  public interface Member {
    void take(String name, JsonInput in);
  }

  /** Reads a whole document, to its end. */
  public static <T> T document(InputStream bytes, Value<T> value) {
    try (JsonInput in = new JsonInput(FACTORY.createParser(ObjectReadContext.empty(), bytes))) {
      in.parser.nextToken();
      T out = value.read(in);
      if (in.parser.nextToken() != null) {
        throw new JsonFormatException("there is more after its end");
      }
      return out;
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    } catch (JacksonException e) {
      // Without its text, which quotes the answer.
      throw new JsonFormatException("no valid JSON, or beyond the bounds, at " + position(e));
    }
  }

  /** An object; members whose values the taker leaves are skipped. */
  public void object(String what, Member taker) {
    expect(JsonToken.START_OBJECT, what);
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      JsonToken before = parser.currentToken();
      taker.take(name, this);
      if (before.isStructStart() && parser.currentToken() == before) {
        parser.skipChildren();
      }
    }
    expect(JsonToken.END_OBJECT, what);
  }

  /** A list, or null as an empty one; more than {@code max} elements are an error. */
  public <T> List<T> list(String what, int max, Value<T> element) {
    List<T> out = new ArrayList<>();
    each(
        what,
        () -> {
          if (out.size() >= max) {
            throw new JsonFormatException(what + " has more than " + max + " elements");
          }
          out.add(element.read(this));
        });
    return out;
  }

  /** A list of which elements beyond {@code max} are passed over. */
  public <T> List<T> firstOf(String what, int max, Supplier<@Nullable T> element) {
    List<T> out = new ArrayList<>();
    each(
        what,
        () -> {
          T value = out.size() < max ? element.get() : null;
          if (value != null) {
            out.add(value);
          }
        });
    return out;
  }

  /** Each element of a list; elements that the taker leaves are skipped. Null is an empty list. */
  public void each(String what, Runnable taker) {
    if (isNull()) {
      return;
    }
    expect(JsonToken.START_ARRAY, what);
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      if (next == null) {
        throw new JsonFormatException("it ends within " + what);
      }
      taker.run();
      if (next.isStructStart() && parser.currentToken() == next) {
        parser.skipChildren();
      }
    }
  }

  /** A text, or a number as one; null as an empty one. */
  public String text(String what) {
    return switch (parser.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT -> parser.getString();
      case VALUE_NULL -> "";
      case null, default -> throw wrong(what, "a text");
    };
  }

  /** A whole number, or {@code whenNull}. */
  public long number(String what, long whenNull) {
    if (isNull()) {
      return whenNull;
    }
    expect(JsonToken.VALUE_NUMBER_INT, what);
    JsonParser.NumberType type = parser.getNumberType();
    if (type == JsonParser.NumberType.BIG_INTEGER) {
      throw wrong(what, "a number of at most 64 bits");
    }
    return parser.getLongValue();
  }

  /** A whole number of 32 bits, or {@code whenNull}. */
  public int integer(String what, int whenNull) {
    long value = number(what, whenNull);
    if (value != (int) value) {
      throw wrong(what, "a number of at most 32 bits");
    }
    return (int) value;
  }

  /** True or false; null is false. */
  public boolean flag(String what) {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE, VALUE_NULL -> false;
      case null, default -> throw wrong(what, "true or false");
    };
  }

  /** A text in base64, decoded as it comes in. */
  public void binary(String what, OutputStream to) {
    expect(JsonToken.VALUE_STRING, what);
    parser.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, to);
  }

  /** Whether the value is null. */
  public boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /** Whether the value is a list. */
  public boolean isList() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  /** Whether the value is an object. */
  public boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  /** Whether the value is a text or a whole number. */
  public boolean isText() {
    JsonToken token = parser.currentToken();
    return token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
  }

  /** Whether the value is a whole number of at most 64 bits. */
  public boolean isNumber() {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
  }

  /** Whether the value is a finite number, whole or not. */
  public boolean isDecimal() {
    JsonToken token = parser.currentToken();
    boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    return number && Double.isFinite(parser.getDoubleValue());
  }

  /** A number of which {@link #isDecimal} is true. */
  public double decimal() {
    return parser.getDoubleValue();
  }

  /** Whether the value is true or false. */
  public boolean isFlag() {
    JsonToken token = parser.currentToken();
    return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
  }

  @Override
  public void close() {
    parser.close();
  }

  public static JsonFormatException missing(String what) {
    return new JsonFormatException(what + " is missing");
  }

  private void expect(JsonToken token, String what) {
    if (parser.currentToken() != token) {
      throw wrong(
          what,
          switch (token) {
            case START_OBJECT, END_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_NUMBER_INT -> "a whole number";
            default -> "a text";
          });
    }
  }

  private JsonFormatException wrong(String what, String expected) {
    return new JsonFormatException(
        what + " is not " + expected + ", at " + parser.currentTokenLocation().getByteOffset());
  }

  private static String position(JacksonException e) {
    return e.getLocation() == null ? "?" : "byte " + e.getLocation().getByteOffset();
  }
}
