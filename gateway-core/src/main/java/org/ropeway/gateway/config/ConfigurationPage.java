package org.ropeway.gateway.config;

/** The admin's page about the configuration, docs/admin/configuration.md. */
final class ConfigurationPage {
  private static final String INTRODUCTION =
      """
      # Configuration

      <!-- Made from ConfigKeys.java; a test says how to renew it. -->

      `bin/ropeway serve --config ropeway.conf` reads a file in
      [HOCON](https://github.com/lightbend/config/blob/main/HOCON.md), of which `key = value` lines are enough:

      ```
      public-host = "mail.example.com"
      ox.base-url = "https://ox.example.com"
      data-directory = "/var/lib/ropeway"
      ```

      `ox { base-url = …, device = … }` is the same as `ox.base-url = …` and `ox.device = …`; `${NAME}` takes a value from the environment. A key that does
      not exist, or a value that cannot be meant, ends the start with a message that names file, line and key; `serve --check` only checks.
      """;

  private ConfigurationPage() {}

  /** The page. */
  static String render() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (ConfigSection section : ConfigKeys.SECTIONS) {
      page.append("\n## ").append(section.title()).append('\n').append(section.note());
      page.append("\n| key | value | if missing | meaning |\n");
      page.append("|---|---|---|---|\n");
      section.keys().forEach(key -> row(page, key));
    }
    return page.toString();
  }

  private static void row(StringBuilder page, ConfigKey<?> key) {
    String missing =
        switch (key.presence()) {
          case ConfigKey.Presence.Required required -> "**must be set**";
          case ConfigKey.Presence.Optional(String instead) -> instead;
          case ConfigKey.Presence.Default(String text) -> "`" + text + "`";
        };
    page.append("| `").append(key.path()).append("` | ").append(key.type().name());
    page.append(" | ").append(missing).append(" | ").append(key.meaning()).append(" |\n");
  }
}
