package org.ropeway.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ropeway.gateway.config.ConfigException;
import org.ropeway.gateway.config.GatewayConfig;

/** The container image's files agree with each other and with what they start. */
class ContainerTest {
  private static final Path DOCKER = Path.of("../docker");
  private static final Set<String> INSTRUCTIONS =
      Set.of(
          "FROM",
          "WORKDIR",
          "COPY",
          "RUN",
          "ENV",
          "USER",
          "VOLUME",
          "EXPOSE",
          "HEALTHCHECK",
          "ENTRYPOINT",
          "CMD");

  private final List<String> image = lines("Dockerfile");

  private static List<String> lines(String name) {
    try {
      return Files.readAllLines(DOCKER.resolve(name)).stream()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String only(String instruction) {
    List<String> found = image.stream().filter(l -> l.startsWith(instruction + " ")).toList();
    assertThat(found).as(instruction).hasSize(1);
    return found.getFirst();
  }

  private static List<String> all(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher m = Pattern.compile(pattern).matcher(text);
    while (m.find()) {
      found.add(m.group(1));
    }
    return found;
  }

  private static GatewayConfig config() throws ConfigException {
    return GatewayConfig.read(DOCKER.resolve("ropeway.conf"));
  }

  @Test
  void instructionsAreKnownAndImagesHaveVersions() {
    assertThat(image).allMatch(l -> INSTRUCTIONS.contains(l.split(" ", 2)[0]));
    assertThat(image.stream().filter(l -> l.startsWith("FROM ")))
        .hasSize(2)
        .allMatch(l -> l.matches("FROM \\S+:\\S*25\\S*( AS build)?"));
  }

  @Test
  void whatIsCopiedIsThere() {
    String distribution = only("COPY --from=build");
    assertThat(all("/src/(\\S+)", distribution)).containsExactly("gateway-core/target/ropeway/lib");
    assertThat(Path.of("pom.xml"))
        .content()
        .contains("<outputDirectory>${project.build.directory}/ropeway/lib</outputDirectory>");
    assertThat(only("ENTRYPOINT")).contains("\"/opt/ropeway/lib/*\"");
  }

  @Test
  void javaRunsAsInTheShell() throws IOException {
    String script = Files.readString(Path.of("../bin/ropeway"));
    List<String> options =
        all("(-[-X]\\S+)", only("ENV").replace(" -XX:MaxRAMPercentage=60\"", ""));
    assertThat(options).isNotEmpty().allSatisfy(o -> assertThat(script).contains(o));
    assertThat(all("(org\\.ropeway\\S+Main)", String.join("\n", image)))
        .hasSize(2)
        .allMatch(Main.class.getName()::equals);
    List<String> caches = all("-XX:AOTCache(?:Output)?=([^\\s\"]+)", String.join("\n", image));
    assertThat(caches).hasSize(2);
    assertThat(caches.getFirst()).isEqualTo(caches.getLast());
    assertThat(Main.commandLine().getSubcommands()).containsKeys("rehearse", "serve");
  }

  @Test
  void portsAndPathsAgree() throws ConfigException {
    GatewayConfig config = config();
    assertThat(only("EXPOSE")).isEqualTo("EXPOSE " + config.listen().getPort());
    InetSocketAddress monitoring = Objects.requireNonNull(config.monitoring());
    assertThat(only("HEALTHCHECK"))
        .contains("/dev/tcp/127.0.0.1/" + monitoring.getPort() + " ")
        .contains("/readyz");
    assertThat(monitoring.getAddress().isLoopbackAddress()).isTrue();
    assertThat(only("VOLUME")).isEqualTo("VOLUME " + config.dataDirectory());
    assertThat(only("CMD")).contains("\"serve\", \"--config\", \"/etc/ropeway/ropeway.conf\"");
    String compose = String.join("\n", lines("compose.yaml"));
    assertThat(compose)
        .contains("\"" + config.publicPort() + ":" + config.listen().getPort() + "\"")
        .contains("./ropeway.conf:/etc/ropeway/ropeway.conf:ro")
        .contains("state:" + config.dataDirectory())
        .contains("stop_grace_period: 30s");
    assertThat(config.shutdownGrace()).isLessThan(Duration.ofSeconds(30));
  }
}
