package org.ropeway.it.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks of this package and prints a table: the median time of an operation, the same
 * as a multiple of another benchmark's of the same run, which other load on the machine changes
 * least, and what it allocates. Its arguments are those of JMH.
 */
final class CodecBench {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** What a benchmark is compared with; the others with {@code copy}. */
  private static final Map<String, String> REFERENCES =
      Map.of(
          "encodeRequest", "copyRequest",
          "decodeRequest", "copyRequest",
          "encodeResponse", "copyResponse",
          "decodeResponse", "copyResponse",
          "compress", "zlibCompress",
          "decompress", "zlibDecompress",
          "contains", "binarySearch");

  private CodecBench() {}

  /** Runs them. */
  public static void main(String[] args) throws Exception {
    CommandLineOptions given = new CommandLineOptions(args);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .parent(given)
            .mode(Mode.SampleTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .addProfiler(GCProfiler.class)
            .forks(given.getForkCount().orElse(2))
            .warmupIterations(given.getWarmupIterations().orElse(4))
            .warmupTime(given.getWarmupTime().orElse(TimeValue.milliseconds(500)))
            .measurementIterations(given.getMeasurementIterations().orElse(5))
            .measurementTime(given.getMeasurementTime().orElse(TimeValue.milliseconds(500)))
            .jvmArgs("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx256m");
    if (given.getIncludes().isEmpty()) {
      options.include(CodecBench.class.getPackageName());
    }
    print(new Runner(options.build()).run(), System.out);
  }

  private static void print(Collection<RunResult> results, PrintStream out) {
    Map<String, Double> times =
        results.stream().collect(Collectors.toMap(r -> key(r, name(r)), CodecBench::nanos));
    out.println();
    out.println("| benchmark | parameters | µs | compared | bytes allocated |");
    out.println("|---|---|---|---|---|");
    for (RunResult r : results) {
      Result<?> allocated = r.getSecondaryResults().get(ALLOCATED);
      out.printf(
          Locale.ROOT,
          "| %s %s | %s | %.3f | %s | %,.0f |%n",
          subject(r),
          name(r),
          parameters(r),
          nanos(r) / 1e3,
          compared(r, times),
          allocated == null ? Double.NaN : allocated.getScore());
    }
  }

  private static String compared(RunResult r, Map<String, Double> times) {
    String reference = REFERENCES.getOrDefault(name(r), "copy");
    Double time = times.get(key(r, reference));
    return time == null || reference.equals(name(r))
        ? ""
        : String.format(Locale.ROOT, "%.3g × %s", nanos(r) / time, reference);
  }

  /** The median, in which interruptions by others do not count. */
  private static double nanos(RunResult r) {
    return r.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static String key(RunResult r, String name) {
    return subject(r) + "." + name + " " + parameters(r);
  }

  /** The benchmark's method. */
  private static String name(RunResult r) {
    return part(r, 1);
  }

  /** The benchmark's class without what all have in common. */
  private static String subject(RunResult r) {
    return part(r, 2).replace("Benchmark", "");
  }

  private static String part(RunResult r, int fromEnd) {
    List<String> parts = List.of(r.getParams().getBenchmark().split("\\."));
    return parts.get(parts.size() - fromEnd);
  }

  private static String parameters(RunResult r) {
    BenchmarkParams params = r.getParams();
    return params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining(", "));
  }
}
