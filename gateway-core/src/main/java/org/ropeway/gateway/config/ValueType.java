package org.ropeway.gateway.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ropeway.gateway.autodiscover.Redirect;
import org.ropeway.gateway.mapihttp.CodePages;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.store.Danger;

/**
 * What the value of a key may be.
 *
 * @param name completes the sentence "must be …"
 * @param reader makes the value; throws {@link IllegalArgumentException} or typesafe's exception if
 *     it is of another type or out of range
 */
record ValueType<T>(String name, Reader<T> reader) {
  private static final String VALUE = "value";
  private static final Pattern HOST =
      Pattern.compile(
          "(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
              + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.%]*:[0-9A-Fa-f:.%]*");

  private static final Pattern QUOTABLES_FORM = Pattern.compile("[!#-\\[\\]-~]{1,500}");
  private static final Pattern REALM_FORM = Pattern.compile("([^\\s@/\\\\=]+)=([A-Za-z0-9.-]*)");
  private static final Pattern KEYS_FORM =
      Pattern.compile(
          "(https://[A-Za-z0-9.\\[:\\]-]+|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?)"
              + "/[!#-;=?-\\[\\]_a-z~]*");

  private static final Pattern PROXY_URL =
      Pattern.compile("http://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}))/?");

  /** Reads a value. */
  interface Reader<T> {
    T read(ConfigValue value);
  }

  /** A text that is not empty. */
  static final ValueType<String> TEXT =
      new ValueType<>("a text", value -> matching(value, Pattern.compile(".*\\S.*")));

  /** A host name or an address. */
  static final ValueType<String> HOST_NAME =
      new ValueType<>("a host name such as \"mail.example.com\"", value -> matching(value, HOST));

  /** Host names or addresses. */
  static final ValueType<List<String>> HOST_NAMES =
      new ValueType<>(
          "a list of host names such as [\"autodiscover.example.com\"]",
          value ->
              value.atKey(VALUE).getStringList(VALUE).stream()
                  .map(host -> matching(host, HOST))
                  .toList());

  /** Where the mailboxes of other domains are. */
  static final ValueType<Map<String, Redirect>> REDIRECTS =
      new ValueType<>(
          "mail domains with an address or a domain each, such as { \"example.org\" = "
              + "\"https://mail.example.org/autodiscover/autodiscover.xml\" }",
          ValueType::redirects);

  /** An IP address. */
  static final ValueType<String> IP_ADDRESS =
      new ValueType<>(
          "an IP address such as \"127.0.0.1\" or \"::\"", value -> matching(value, ADDRESS));

  /** A TCP port. */
  static final ValueType<Integer> PORT = number(1, 65_535);

  /** true or false. */
  static final ValueType<Boolean> FLAG =
      new ValueType<>("true or false", value -> value.atKey(VALUE).getBoolean(VALUE));

  /** A file or directory; a relative path begins at the directory of the configuration file. */
  static final ValueType<Path> PATH = new ValueType<>("a path", ValueType::path);

  /** The address of an OX server. */
  static final ValueType<URI> OX_URL =
      new ValueType<>("an address such as \"https://ox.example.com\"", ValueType::oxUrl);

  /** An HTTP proxy, or none. */
  static final ValueType<Optional<OxServerConfig.Proxy>> PROXY =
      new ValueType<>(
          "an address such as \"http://proxy.example.com:3128\", or \"none\"", ValueType::proxy);

  /** The form of a login name. */
  static final ValueType<String> LOGIN_FORM =
      new ValueType<>(
          "a text with %u in it once, such as \"%u*gateway\"",
          value -> matching(value, Pattern.compile("[^%\\s]*%u[^%\\s]*")));

  /** A path of a URL. */
  static final ValueType<String> URL_PATH =
      new ValueType<>(
          "a path such as \"/usm-json\"",
          value -> matching(value, Pattern.compile("(/[A-Za-z0-9._~-]+)+")));

  /** Printable ASCII. */
  static final ValueType<String> TOKEN =
      new ValueType<>(
          "1 to 100 characters of printable ASCII",
          value ->
              matching(value, Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,98}[\\x21-\\x7e])?")));

  /** Printable ASCII that can stand between quotation marks in a header. */
  static final ValueType<String> QUOTABLE =
      new ValueType<>(
          "1 to 500 characters of printable ASCII without blanks, quotation marks and backslashes",
          value -> matching(value, QUOTABLES_FORM));

  /** Several of those. */
  static final ValueType<List<String>> QUOTABLES =
      new ValueType<>(
          "a list of texts of printable ASCII without blanks, quotation marks and backslashes",
          value ->
              value.atKey(VALUE).getStringList(VALUE).stream()
                  .map(text -> matching(text, QUOTABLES_FORM))
                  .toList());

  /** Realms of Kerberos and the domains of their users. */
  static final ValueType<Map<String, String>> REALMS =
      new ValueType<>(
          "a list such as [\"EXAMPLE.COM=example.com\"]",
          value -> {
            Map<String, String> realms = new HashMap<>();
            for (String pair : value.atKey(VALUE).getStringList(VALUE)) {
              Matcher parts = REALM_FORM.matcher(pair);
              require(parts.matches());
              String domain = parts.group(2).toLowerCase(Locale.ROOT);
              require(realms.put(parts.group(1), domain) == null);
            }
            return realms;
          });

  /** Where public keys are, which must come as they are; in clear from this machine only. */
  static final ValueType<URI> KEYS_URL =
      new ValueType<>(
          "an address such as \"https://login.example.com/keys\"",
          value -> URI.create(matching(value, KEYS_FORM)));

  /** A code page of Windows by its number. */
  static final ValueType<Charset> CODE_PAGE =
      new ValueType<>(
          "the number of a code page such as 1251",
          value ->
              CodePages.find(value.atKey(VALUE).getInt(VALUE))
                  .orElseThrow(IllegalArgumentException::new));

  /** A whole number. */
  static ValueType<Integer> number(int least, int most) {
    return new ValueType<>(
        "a whole number from " + least + " to " + most,
        value -> {
          double n = value.atKey(VALUE).getDouble(VALUE);
          require(n >= least && n <= most && n == Math.rint(n));
          return (int) n;
        });
  }

  /** A time with its unit. */
  static ValueType<Duration> duration(String least, String most) {
    return new ValueType<>(
        "a time with its unit, from " + least + " to " + most,
        value -> {
          Duration time = value.atKey(VALUE).getDuration(VALUE);
          require(value.valueType() == ConfigValueType.STRING);
          require(time.compareTo(time(least)) >= 0 && time.compareTo(time(most)) <= 0);
          return time;
        });
  }

  /** A number of bytes. */
  static ValueType<Long> size(String least, String most) {
    return new ValueType<>(
        "a size from " + least + " to " + most,
        value -> {
          long n = value.atKey(VALUE).getBytes(VALUE);
          require(n >= bytes(least) && n <= bytes(most));
          return n;
        });
  }

  /** One of a few words. */
  static <E extends Enum<E>> ValueType<E> word(Class<E> words) {
    List<String> names =
        EnumSet.allOf(words).stream()
            .map(w -> w.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    return new ValueType<>(
        "one of " + String.join(", ", names),
        value -> {
          String word = value.atKey(VALUE).getString(VALUE).toLowerCase(Locale.ROOT);
          require(names.contains(word));
          return Enum.valueOf(words, word.toUpperCase(Locale.ROOT).replace('-', '_'));
        });
  }

  /** Any of a few words, as they are written in Java. */
  static <E extends Enum<E>> ValueType<Set<E>> words(Class<E> words) {
    return new ValueType<>(
        "a list of "
            + EnumSet.allOf(words).stream().map(Enum::name).collect(Collectors.joining(", ")),
        value ->
            value.atKey(VALUE).getStringList(VALUE).stream()
                .map(word -> Enum.valueOf(words, word))
                .collect(Collectors.toSet()));
  }

  /** Dangers by their words. */
  static final ValueType<Set<Danger>> DANGERS =
      new ValueType<>(
          "a list of " + words(),
          value -> {
            List<String> words = value.atKey(VALUE).getStringList(VALUE);
            Set<Danger> found = EnumSet.noneOf(Danger.class);
            for (Danger danger : Danger.values()) {
              if (words.contains(danger.word())) {
                found.add(danger);
              }
            }
            require(found.size() == words.size());
            return found;
          });

  private static String words() {
    return Arrays.stream(Danger.values())
        .map(danger -> '"' + danger.word() + '"')
        .collect(Collectors.joining(", "));
  }

  private static String matching(ConfigValue value, Pattern pattern) {
    return matching(value.atKey(VALUE).getString(VALUE), pattern);
  }

  private static String matching(String text, Pattern pattern) {
    require(pattern.matcher(text).matches());
    return text;
  }

  private static Map<String, Redirect> redirects(ConfigValue value) {
    Map<String, Redirect> found = new HashMap<>();
    Config domains = value.atKey(VALUE).getConfig(VALUE);
    domains
        .entrySet()
        .forEach(entry -> {
          // A name without quotation marks is a path of sections for the file's format.
          String domain = String.join(".", ConfigUtil.splitPath(entry.getKey()));
          String target = domains.getString(entry.getKey());
          found.put(
              matching(domain, HOST).toLowerCase(Locale.ROOT),
              target.contains("/")
                  ? new Redirect.Url(redirectUrl(target))
                  : new Redirect.Domain(matching(target, HOST)));
        });
    return found;
  }

  private static URI redirectUrl(String text) {
    URI url = URI.create(text);
    require("https".equals(url.getScheme()) && url.getHost() != null && url.getUserInfo() == null);
    return url;
  }

  private static Path path(ConfigValue value) {
    String text = value.atKey(VALUE).getString(VALUE);
    require(!text.isBlank());
    String file = value.origin().filename();
    try {
      Path path = Path.of(text);
      Path directory = file == null ? null : Path.of(file).toAbsolutePath().getParent();
      return directory == null ? path.toAbsolutePath() : directory.resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static URI oxUrl(ConfigValue value) {
    try {
      return OxServerConfig.of(new URI(value.atKey(VALUE).getString(VALUE))).baseUrl();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Optional<OxServerConfig.Proxy> proxy(ConfigValue value) {
    String text = value.atKey(VALUE).getString(VALUE);
    if (text.equals("none")) {
      return Optional.empty();
    }
    Matcher parts = PROXY_URL.matcher(text);
    require(parts.matches());
    return Optional.of(new OxServerConfig.Proxy(parts.group(1), Integer.parseInt(parts.group(2))));
  }

  private static Duration time(String text) {
    return ConfigFile.constant(text).atKey(VALUE).getDuration(VALUE);
  }

  private static long bytes(String text) {
    return ConfigFile.constant(text).atKey(VALUE).getBytes(VALUE);
  }

  private static void require(boolean good) {
    if (!good) {
      throw new IllegalArgumentException("out of range");
    }
  }
}
