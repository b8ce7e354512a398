package org.ropeway.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.wire.WireType;

/** Constants are whole, whichever class around them a program touches first. */
class InitialisationTest {
  @Test
  void nestedClassesFirst() throws Exception {
    Path root = Path.of(WireType.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> holes = new ArrayList<>();
    List<String> names = nestedClasses(root);
    for (String name : names) {
      try (URLClassLoader fresh = freshLoader(root.toUri().toURL())) {
        Class<?> nested = Class.forName(name, true, fresh);
        holes(nested.getNestHost()).map(hole -> name + " first: " + hole).forEach(holes::add);
      }
    }
    assertThat(names).hasSizeGreaterThan(100);
    assertThat(holes).isEmpty();
  }

  private static List<String> nestedClasses(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.endsWith(".class") && name.contains("$"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .toList();
    }
  }

  /** Everything but the codec is shared. */
  private static URLClassLoader freshLoader(URL codec) {
    ClassLoader shared =
        new ClassLoader(InitialisationTest.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.ropeway.")) {
              throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
          }
        };
    return new URLClassLoader(new URL[] {codec}, shared);
  }

  /** Constants without a value, and constant wire types and operations that lack a part. */
  private static Stream<String> holes(Class<?> type) throws IllegalAccessException {
    Stream.Builder<String> holes = Stream.builder();
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) || !Modifier.isFinal(field.getModifiers())) {
        continue;
      }
      field.setAccessible(true);
      Object value = field.get(null);
      if (value == null || lacks(value)) {
        holes.add(field.toString());
      }
    }
    return holes.build();
  }

  private static boolean lacks(Object value) throws IllegalAccessException {
    // How a dump shows a type may lack its bytes.
    if (value.getClass().isRecord() && !value.getClass().getName().contains(".dump.")) {
      for (RecordComponent part : value.getClass().getRecordComponents()) {
        Field field = field(value.getClass(), part.getName());
        if (field.get(value) == null) {
          return true;
        }
      }
    }
    return false;
  }

  private static Field field(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }
}
