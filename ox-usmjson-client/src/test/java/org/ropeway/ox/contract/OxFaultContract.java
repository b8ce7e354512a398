package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.contract.PortOperations.Operation;
import org.ropeway.ox.contract.PortOperations.Trial;
import org.ropeway.standin.Fault;

/**
 * Every operation of the port meets every fault of the stand-in, before the effect and after it:
 * nothing is lost, nothing doubled, and whoever asked hears of it in time.
 */
public abstract class OxFaultContract {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Set<String> LIKELY =
      Set.of(
          "changeFolder create",
          "createEvent",
          "createMail",
          "createTask",
          "moveMails one",
          "sendMail",
          "syncMails");

  private final StandinStage.Interface by;
  private StandinStage stage;
  private OxSession alice;
  private PortOperations operations;

  /** By this interface. */
  protected OxFaultContract(StandinStage.Interface by) {
    this.by = by;
  }

  @BeforeEach
  void begin() {
    stage =
        stage(config ->
            config
                .withLimits(1 << 20, 64)
                .withTimeOuts(
                    new OxServerConfig.TimeOuts(
                        Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(3))));
    alice = stage.server().login(stage.alice().credentials(), "outlook-1");
    int bob;
    try (OxSession session = stage.server().login(stage.bob().credentials(), "outlook-2")) {
      bob = session.user().id();
    }
    alice.createMailFilter(PortOperations.RULE);
    operations = new PortOperations(stage, alice, bob);
  }

  /** A stage whose server is asked so. */
  protected StandinStage stage(UnaryOperator<OxServerConfig> how) {
    return new StandinStage(by, how);
  }

  /** Whether an operation is played. */
  protected boolean isPlayed(String name) {
    return true;
  }

  @AfterEach
  void end() {
    alice.close();
    stage.close();
  }

  private static Map<String, Fault> likely() {
    Map<String, Fault> out = new LinkedHashMap<>();
    out.put("busy", new Fault.Busy());
    out.put("503", new Fault.Unavailable(Duration.ZERO));
    out.put("cut", new Fault.Drop());
    out.put("half", new Fault.HalfAnswer());
    out.put("restart", new Fault.Restart());
    return out;
  }

  private static Map<String, Fault> all() {
    Map<String, Fault> out = new LinkedHashMap<>(likely());
    out.put("try again", new Fault.Refused("MSG-1001", 4));
    out.put("error", new Fault.Refused("MSG-1031", 8));
    out.put("page 200", new Fault.Page(200));
    out.put("page 502", new Fault.Page(502));
    out.put("no JSON", new Fault.BrokenJson());
    out.put("endless", new Fault.Endless());
    out.put("slow", new Fault.Delay(Duration.ofMillis(100)));
    out.put("drip", new Fault.Drip(1, Duration.ofMillis(200)));
    return out;
  }

  @Test
  @Timeout(60)
  void theLikelyFaults() {
    play(
        operations.all().stream()
            .filter(o -> LIKELY.contains(o.name()) && isPlayed(o.name()))
            .toList(),
        likely());
  }

  @Test
  @Tag("long")
  @Timeout(1_800)
  void allFaults() {
    play(operations.all().stream().filter(o -> isPlayed(o.name())).toList(), all());
  }

  private void play(List<Operation> some, Map<String, Fault> faults) {
    List<String> failures = new ArrayList<>();
    StringBuilder table = new StringBuilder("Before the effect, and after it\n");
    table.append("%-22s".formatted(by));
    faults.keySet().forEach(name -> table.append("%-10s".formatted(name)));
    int cells = 0;
    for (Operation operation : some) {
      table.append("%n%-22s".formatted(operation.name()));
      for (Map.Entry<String, Fault> fault : faults.entrySet()) {
        String marks = "";
        for (boolean after : new boolean[] {false, true}) {
          if (isLie(operation, fault.getValue(), after)) {
            marks += '-';
            continue;
          }
          String cell = operation.name() + ", " + fault.getKey() + (after ? " after" : " before");
          marks += mark(cell, operation, fault.getValue(), after, failures);
          cells++;
        }
        table.append("%-10s".formatted(marks));
      }
    }
    System.out.println(
        table
            + "%n%d cells; . done, r done when asked again, X not, - not to be known%n"
                .formatted(cells));
    assertThat(failures).isEmpty();
    assertThat(cells).isPositive();
  }

  /** OX says that it did not, or gives half a mail or file for the whole: nobody can know. */
  private static boolean isLie(Operation operation, Fault fault, boolean after) {
    boolean refused = fault instanceof Fault.Refused(String code, int category) && category == 8;
    boolean half = fault instanceof Fault.BrokenJson && operation.name().startsWith("load");
    return after && (refused || half);
  }

  private char mark(
      String cell, Operation operation, Fault fault, boolean after, List<String> failures) {
    char mark = '.';
    try {
      Trial trial = operation.prepare().get();
      plan(operation, fault, after);
      long begin = System.nanoTime();
      try {
        trial.run().run();
      } catch (OxException e) {
        mark = 'r';
        stage.standin().faults().clear();
        trial.run().run();
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE);
      stage.standin().faults().clear();
      trial.verify().run();
    } catch (RuntimeException | AssertionError e) {
      stage.standin().faults().clear();
      failures.add(cell + ": " + e);
      mark = 'X';
    }
    return mark;
  }

  private void plan(Operation operation, Fault fault, boolean after) {
    String command = by == StandinStage.Interface.USM ? operation.usm() : operation.http();
    if (after) {
      stage.standin().faults().after(command, 1, fault);
    } else {
      stage.standin().faults().before(command, 1, fault);
    }
  }
}
