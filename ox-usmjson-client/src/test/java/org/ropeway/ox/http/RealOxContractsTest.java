package org.ropeway.ox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.contract.OxStage;

/** A real OX is asked for all that the port promises: no contract is forgotten in its test. */
class RealOxContractsTest {
  @Test
  void eachContractThatNeedsNoStandinIsPlayedAgainstARealOx()
      throws IOException, URISyntaxException {
    Path classes =
        Path.of(OxStage.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("org/ropeway/ox/contract");
    List<Class<?>> contracts;
    try (Stream<Path> files = Files.list(classes)) {
      contracts =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Contract.class"))
              .<Class<?>>map(RealOxContractsTest::named)
              .filter(each -> Modifier.isPublic(each.getModifiers()) && isForAnyStage(each))
              .toList();
    }
    Set<Class<?>> played =
        Arrays.stream(RealOxTest.class.getDeclaredClasses())
            .map(Class::getSuperclass)
            .collect(Collectors.toSet());
    assertThat(contracts).isNotEmpty();
    assertThat(played).containsExactlyInAnyOrderElementsOf(contracts);
  }

  private static Class<?> named(String file) {
    try {
      String name = file.substring(0, file.length() - ".class".length());
      return Class.forName(OxStage.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isForAnyStage(Class<?> contract) {
    for (Class<?> each = contract; each != null; each = each.getSuperclass()) {
      for (Method method : each.getDeclaredMethods()) {
        if (method.getName().equals("stage") && !method.isBridge()) {
          return method.getReturnType().equals(OxStage.class);
        }
      }
    }
    return false;
  }
}
