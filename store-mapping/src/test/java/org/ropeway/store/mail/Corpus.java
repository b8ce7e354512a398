package org.ropeway.store.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ropeway.store.property.PropertyBag;

/** The mails under src/test/resources/mail; SOURCES.md there says whose they are. */
public final class Corpus {
  public static final MailOwner OWNER = new MailOwner("Alice Example", List.of("alice@ox.test"));

  private Corpus() {}

  /**
   * A mail.
   *
   * @param name folder and file
   */
  public record Mail(String name, Path file) {
    public byte[] bytes() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** All mails by name. */
  public static Stream<Mail> all() {
    try (Stream<Path> files = Files.walk(folder())) {
      return files
          .filter(f -> f.toString().endsWith(".msg") || f.toString().endsWith(".eml"))
          .map(f -> new Mail(folder().relativize(f).toString().replace('\\', '/'), f))
          .sorted((a, b) -> a.name.compareTo(b.name))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of our own by its name without ending. */
  public static byte[] own(String name) {
    return new Mail(name, folder().resolve("own").resolve(name + ".eml")).bytes();
  }

  static Path folder() {
    URL url = Corpus.class.getResource("/mail/SOURCES.md");
    try {
      return Objects.requireNonNull(Path.of(Objects.requireNonNull(url).toURI()).getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A mapper with limits of its own. */
  public static MailMapper mapper(MailLimits limits) {
    return new MailMapper(limits, OWNER, new MemoryNames());
  }

  public static MessageContent read(byte[] mail) {
    return mapper(MailLimits.DEFAULT).content(mail);
  }

  static PropertyBag properties(byte[] mail) {
    return read(mail).properties();
  }
}
