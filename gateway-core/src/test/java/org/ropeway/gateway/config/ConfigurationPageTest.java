package org.ropeway.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The admin's page says what the code does. */
class ConfigurationPageTest {
  private static final Path PAGE = Path.of("../docs/admin/configuration.md");

  /** {@code -Dropeway.pages=write} renews the page instead. */
  @Test
  void pageIsUpToDate() throws IOException {
    String page = ConfigurationPage.render();
    if ("write".equals(System.getProperty("ropeway.pages"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE)
        .as(
            "renew it: mvn -Dfast -pl gateway-core -am test -Dtest=ConfigurationPageTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dropeway.pages=write")
        .hasContent(page);
  }

  @Test
  void defaultsAreValuesThemselves() {
    Set<String> paths = new HashSet<>();
    for (ConfigKey<?> key : ConfigKeys.all()) {
      assertThat(paths.add(key.path())).as(key.path()).isTrue();
      assertThat(key.meaning()).as(key.path()).isNotBlank().doesNotEndWith(".");
      if (key.presence() instanceof ConfigKey.Presence.Default(String text)) {
        assertThat(key.type().reader().read(ConfigFile.constant(text))).isNotNull();
      }
    }
  }
}
