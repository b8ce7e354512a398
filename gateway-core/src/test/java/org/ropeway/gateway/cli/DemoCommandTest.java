package org.ropeway.gateway.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.gateway.client.Autodiscovery;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.client.ClientTls;
import picocli.CommandLine;

/** The demo as a newcomer runs it, up to its last line, and what can go wrong with it. */
@Tag("waiting")
class DemoCommandTest {
  @TempDir private Path directory;

  /** A demo in a thread of its own; closing it is Ctrl-C. */
  private static final class Running implements AutoCloseable {
    private final StringWriter out = new StringWriter();
    private final FutureTask<Integer> task;
    private final Thread thread;

    Running(String... options) {
      List<String> args = new ArrayList<>(List.of("demo", "--port", "0"));
      args.addAll(List.of(options));
      CommandLine line = Main.commandLine();
      line.setOut(new PrintWriter(out, true));
      Callable<Integer> command = () -> line.execute(args.toArray(String[]::new));
      task = new FutureTask<>(command);
      thread = Thread.ofPlatform().start(task);
      await().atMost(Duration.ofSeconds(60)).until(() -> isReady() || task.isDone());
    }

    private boolean isReady() {
      return out().lines().reduce("", (a, b) -> b).startsWith("ready");
    }

    String out() {
      return out.toString();
    }

    String find(String pattern) {
      Matcher m = Pattern.compile(pattern).matcher(out());
      assertThat(m.find()).as("%s in %s", pattern, out()).isTrue();
      return m.group(1);
    }

    @Override
    public void close() {
      thread.interrupt();
      await().atMost(Duration.ofSeconds(30)).until(task::isDone);
      assertThat(task.resultNow()).isZero();
    }
  }

  @Test
  void saysAllThatANewcomerNeeds() throws Exception {
    Path recordings = directory.resolve("recordings");
    String[] options = {"--password", "open sesame", "--record", recordings.toString()};
    try (Running demo = new Running(options);
        HttpClient client = ClientTls.trusting()) {
      String url = demo.find("address +(https://localhost:\\d+)");
      assertThat(demo.find("(alice@ox.test \\(\\d{3} mails)")).isNotEmpty();
      assertThat(demo.find("(bob@ox.test)")).isNotEmpty();
      assertThat(demo.find("((?:[0-9A-F]{2}:){31}[0-9A-F]{2})")).isNotEmpty();
      assertThat(demo.find("(bin/ropeway doctor --email alice@ox.test)")).isNotEmpty();
      Autodiscovery.Found found =
          Autodiscovery.find(
              URI.create(url + "/autodiscover/autodiscover.xml"),
              ClientSettings.of(client, "alice@ox.test", "open sesame"),
              "alice@ox.test");
      assertThat(found.mailStore().toString()).startsWith(url + "/mapi/emsmdb/?MailboxId=");
      int smtp = Integer.parseInt(demo.find("smtp://127.0.0.1:(\\d+)"));
      assertThat(greeting(smtp)).startsWith("220 ");
    }
    try (Stream<Path> users = Files.list(recordings)) {
      Path alice =
          users
              .filter(p -> p.getFileName().toString().startsWith("alice@"))
              .findAny()
              .orElseThrow();
      assertThat(Files.readString(alice.resolve("index.tsv"))).contains("/autodiscover.xml");
    }
  }

  @Test
  void keepsWhatItIsToldTo() throws Exception {
    Path mail = Files.createDirectories(directory.resolve("mail"));
    for (int i = 0; i < 3; i++) {
      String text = "From: a@example.org\r\nSubject: Mail " + i + "\r\n\r\nText\r\n";
      Files.writeString(mail.resolve(i + ".eml"), text);
    }
    String data = directory.resolve("data").toString();
    String fingerprint;
    int before;
    try (Running first = new Running("--data", data, "--mail", mail.toString())) {
      assertThat(first.out()).contains("3 mails imported for alice@ox.test");
      fingerprint = first.find("((?:[0-9A-F]{2}:){31}[0-9A-F]{2})");
      before = Integer.parseInt(first.find("alice@ox.test \\((\\d+) mails"));
    }
    try (Running again = new Running("--data", data, "--mail", mail.toString())) {
      assertThat(again.out()).contains("was imported before", fingerprint);
      assertThat(again.find("alice@ox.test \\((\\d+) mails")).isEqualTo("" + before);
    }
  }

  @Test
  void leavesNothingBehind() throws Exception {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Set<Path> before = demos(temporary);
    Set<Path> made;
    try (Running demo = new Running()) {
      assertThat(demo.out()).contains("--data DIR keeps them");
      made = demos(temporary);
      made.removeAll(before);
      assertThat(made).as("its own, and those of other demos").isNotEmpty();
    }
    assertThat(demos(temporary).containsAll(made)).as("its own is still there").isFalse();
  }

  @Test
  void failsInOneLine() throws Exception {
    try (Running demo = new Running()) {
      String port = demo.find("address +https://localhost:(\\d+)");
      assertThat(failure("--port", port))
          .startsWith("ropeway: port " + port + " cannot be had")
          .endsWith("take another with --port\n");
    }
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThat(failure("--port", "0", "--data", file.resolve("x").toString()))
        .startsWith("ropeway: the data directory cannot be made: ");
    Path absent = directory.resolve("absent");
    assertThat(failure("--port", "0", "--mail", absent.toString()))
        .isEqualTo("ropeway: there is no mail to read at " + absent + "\n");
  }

  private static String failure(String... options) {
    List<String> args = new ArrayList<>(List.of("demo"));
    args.addAll(List.of(options));
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(Writer.nullWriter()));
    line.setErr(new PrintWriter(err, true));
    assertThat(line.execute(args.toArray(String[]::new))).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
    return err.toString();
  }

  private static Set<Path> demos(Path directory) throws IOException {
    try (var list = Files.list(directory)) {
      return list.filter(p -> p.getFileName().toString().startsWith("ropeway-demo"))
          .collect(Collectors.toSet());
    }
  }

  private static String greeting(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
      return in.readLine();
    }
  }
}
