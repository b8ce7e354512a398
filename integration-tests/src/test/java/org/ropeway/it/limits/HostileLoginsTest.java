package org.ropeway.it.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.rop.logon.RopSetReceiveFolder;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.it.spec.Limit;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.it.stage.RawMapi;
import org.ropeway.standin.StandinUser;
import org.slf4j.LoggerFactory;

/** Who is let in, whose session it is, and what stands in the log. */
class HostileLoginsTest {
  private static final String CAROL = "carol@ox.test";

  private static House house;

  private final Logger log = (Logger) LoggerFactory.getLogger("org.ropeway");
  private final Level before = log.getEffectiveLevel();
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeAll
  static void build() {
    house = House.build(b -> b.user(new StandinUser(CAROL, House.PASSWORD, "Carol")));
  }

  @AfterAll
  static void end() {
    house.close();
  }

  @BeforeEach
  void listen() {
    log.setLevel(Level.INFO);
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void forget() {
    log.detachAppender(lines);
    log.setLevel(before);
  }

  /** Wrong passwords, at all endpoints together, lock their user out for a while, and no other. */
  @Limit(1)
  @Test
  void guessing() {
    try (Outlook alice = house.outlook(House.ALICE)) {
      List<URI> endpoints =
          List.of(house.url(), alice.found().mailStore(), alice.found().addressBook());
      ClientSettings guess = ClientSettings.of(alice.settings().http(), CAROL, "summer");
      assertThat(
              IntStream.range(0, AuthLimits.defaults().failures())
                  .mapToObj(i -> RawMapi.ping(endpoints.get(i % endpoints.size()), guess, Map.of()))
                  .toList())
          .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(401));
      ClientSettings right = ClientSettings.of(guess.http(), CAROL, House.PASSWORD);
      assertThat(endpoints)
          .allSatisfy(url -> {
            HttpResponse<byte[]> answer = RawMapi.ping(url, right, Map.of()).join();
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, AuthLimits.defaults().lockout().toSeconds());
          });
      alice.again().close();
    }
    assertThat(said()).contains("wrong credentials").doesNotContain("summer", House.PASSWORD);
  }

  /** What fails is logged without what the user wrote. */
  @Limit(22)
  @Test
  void logs() {
    try (Outlook alice = house.outlook(House.ALICE)) {
      byte[] words = "\0\0very private".getBytes(StandardCharsets.US_ASCII);
      alice
          .client()
          .endpoint()
          .call(Execute.TYPE, new Execute.Request(3, Bytes.wrap(words), 0x8008, Bytes.EMPTY));
      alice.call(
          alice.logon(),
          RopSetReceiveFolder.ROP,
          new RopSetReceiveFolder.Request(new Fid(77), "private"));
    }
    assertThat(said()).contains("refused").doesNotContain("private", House.PASSWORD);
  }

  private String said() {
    return List.copyOf(lines.list).stream()
        .map(line -> line.getFormattedMessage() + line.getThrowableProxy())
        .collect(Collectors.joining("\n"));
  }
}
