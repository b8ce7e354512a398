package org.ropeway.gateway.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A recording: a folder, or the zip archive of one, in the layout of a Fiddler archive (.saz).
 * Exchanges are read one by one, so that the memory it takes is that of the largest.
 */
public final class Recording implements AutoCloseable {
  private static final Pattern PART = Pattern.compile("raw/(\\d{1,9})_([csm])\\.(txt|xml)");

  private final Path path;
  private final Container container;
  private final RecordingLimits limits;
  private final NavigableMap<Integer, Parts> parts;

  /** The files of an exchange. */
  private record Parts(
      @Nullable String request, @Nullable String response, @Nullable String times) {
    static final Parts NONE = new Parts(null, null, null);

    Parts with(String part, String name) {
      return switch (part) {
        case "c" -> new Parts(name, response, times);
        case "s" -> new Parts(request, name, times);
        default -> new Parts(request, response, name);
      };
    }

    boolean has(String part) {
      return switch (part) {
        case "c" -> request != null;
        case "s" -> response != null;
        default -> times != null;
      };
    }
  }

  private Recording(
      Path path, Container container, RecordingLimits limits, NavigableMap<Integer, Parts> parts) {
    this.path = path;
    this.container = container;
    this.limits = limits;
    this.parts = parts;
  }

  /** Opens a folder or a .saz. */
  public static Recording open(Path path) throws RecordingException {
    return open(path, RecordingLimits.DEFAULT);
  }

  /** Opens a folder or a .saz that may not cost more than {@code limits}. */
  public static Recording open(Path path, RecordingLimits limits) throws RecordingException {
    Container container = Container.open(path, limits);
    try {
      return new Recording(path, container, limits, parts(path, container));
    } catch (RecordingException e) {
      try {
        container.close();
      } catch (IOException late) {
        e.addSuppressed(late);
      }
      throw e;
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Numbers of its exchanges, ascending. */
  public List<Integer> numbers() {
    return List.copyOf(parts.keySet());
  }

  /** Reads an exchange. */
  public Exchange exchange(int number) throws RecordingException {
    Parts found = parts.get(number);
    if (found == null || found.request() == null || found.response() == null) {
      throw new RecordingException(path + " has no exchange " + number);
    }
    HttpMessage request =
        MessageParser.request(
            path + ": " + found.request(), container.read(found.request()), limits.entryBytes());
    byte[] answer = container.read(found.response());
    HttpMessage response =
        answer.length == 0
            ? null
            : MessageParser.response(
                path + ": " + found.response(), answer, limits.entryBytes(), request.word(0));
    SessionTimes times =
        found.times() == null
            ? SessionTimes.UNKNOWN
            : SessionTimes.parse(container.read(found.times()));
    return new Exchange(number, times.began(), times.took(), request, response);
  }

  /**
   * Its exchanges, in order of their numbers, each read when its turn comes. Iterating throws
   * {@link UncheckedIOException} with the message of a {@link RecordingException}.
   */
  public Iterable<Exchange> exchanges() {
    return () -> {
      Iterator<Integer> numbers = parts.keySet().iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return numbers.hasNext();
        }

        @Override
        public Exchange next() {
          try {
            return exchange(numbers.next());
          } catch (RecordingException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
          }
        }
      };
    };
  }

  @Override
  public void close() throws RecordingException {
    try {
      container.close();
    } catch (IOException e) {
      throw new RecordingException(path + " cannot be closed: " + e, e);
    }
  }

  private static NavigableMap<Integer, Parts> parts(Path path, Container container)
      throws RecordingException {
    NavigableMap<Integer, Parts> parts = new TreeMap<>();
    for (String name : container.names()) {
      Matcher m = PART.matcher(name);
      if (!m.matches() || m.group(2).equals("m") != m.group(3).equals("xml")) {
        continue; // what Fiddler adds, such as the messages of web sockets
      }
      int number = Integer.parseInt(m.group(1));
      Parts known = parts.getOrDefault(number, Parts.NONE);
      if (known.has(m.group(2))) {
        throw new RecordingException(
            path + " has two files " + m.group(2) + " of exchange " + number);
      }
      parts.put(number, known.with(m.group(2), name));
    }
    // the recorder may have been killed, or be, between the files of the last
    if (container instanceof Container.Folder && !parts.isEmpty() && !complete(parts.lastEntry())) {
      parts.pollLastEntry();
    }
    for (Map.Entry<Integer, Parts> entry : parts.entrySet()) {
      if (!complete(entry)) {
        String missing =
            entry.getValue().request() == null ? "request (_c.txt)" : "answer (_s.txt)";
        throw new RecordingException(
            path + ": the " + missing + " of exchange " + entry.getKey() + " is missing");
      }
    }
    if (parts.isEmpty()) {
      throw new RecordingException(path + " has no exchange: no raw/NUMBER_c.txt");
    }
    return parts;
  }

  private static boolean complete(Map.Entry<Integer, Parts> entry) {
    return entry.getValue().request() != null && entry.getValue().response() != null;
  }
}
