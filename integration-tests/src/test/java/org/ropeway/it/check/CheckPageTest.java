package org.ropeway.it.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import tools.jackson.databind.JsonNode;

/** The page at {@code /} as a user sees it, who has no mouse. */
class CheckPageTest {
  private static final Path TARGET = Path.of("target");
  private static final String STEPS = "[...document.querySelectorAll('#steps li')]";

  private static House house;
  private static Browser browser;

  @BeforeAll
  static void start() {
    house = House.build(ox -> {});
    Clerk.put(house, "alice", House.INBOX, "one", "two");
    browser = Browser.start();
  }

  @AfterAll
  static void end() {
    browser.close();
    house.close();
  }

  /** Fills in the form and waits for the end of the check. */
  private static void check(House at, String password) {
    browser.open(at.url().resolve("/"));
    await().until(() -> browser.text("document.activeElement.id").equals("email"));
    browser.type(House.ALICE + Browser.TAB + password + Browser.ENTER);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> browser.value("!document.getElementById('after').hidden").asBoolean());
  }

  private static List<String> texts(String expression) {
    JsonNode all = browser.value(expression);
    return StreamSupport.stream(all.spliterator(), false).map(JsonNode::asString).toList();
  }

  private static List<String> steps(String outcome) {
    return texts(
        STEPS
            + ".filter(li => li.className === '"
            + outcome
            + "')"
            + ".map(li => li.querySelector('.name').textContent)");
  }

  private static String status() {
    return browser.text("document.getElementById('status').textContent");
  }

  @Test
  void aMailboxThatWorks() {
    check(house, House.PASSWORD);
    assertThat(steps("failed")).isEmpty();
    assertThat(steps("warning")).isEmpty();
    assertThat(steps("ok"))
        .startsWith("ways through the proxy", "clock of this PC", "certificate")
        .contains("discovery", "logon", "newest mail", "notification", "automatic replies")
        .endsWith("answers as they are sent");
    assertThat(status()).isEqualTo("Outlook would get through.");
    browser.screenshot(TARGET.resolve("check-page-passing.png"));

    String report = browser.text("document.getElementById('report').value");
    assertThat(report)
        .contains(House.ALICE, "✓ OK         certificate", "Outlook would get through.")
        .doesNotContain(House.PASSWORD);
    assertThat(browser.text("document.getElementById('password').value")).isEmpty();
    assertThat(texts("performance.getEntriesByType('resource').map(e => new URL(e.name).origin)"))
        .containsOnly(browser.text("location.origin"));

    assertThat(browser.text("document.activeElement.id")).isEqualTo("steps-title");
    browser.type(Browser.TAB + Browser.TAB + Browser.ENTER);
    await()
        .untilAsserted(() ->
            assertThat(browser.text("document.getElementById('copied').textContent"))
                .isEqualTo("Copied."));
    assertThat(browser.text("document.activeElement.id")).isEqualTo("copy");
  }

  /** What OX does not say ends the way, and the page says where and why. */
  @Test
  void aMailboxThatDoesNot() {
    try (House broken = House.build(ox -> {})) {
      broken.ox().faults().unavailable("searchPersons", 99, Duration.ZERO);
      check(broken, House.PASSWORD);
    }
    assertThat(steps("failed")).hasSize(1);
    assertThat(steps("skipped")).contains("logon", "notification");
    assertThat(texts(STEPS + ".map(li => li.querySelector('.cause')?.textContent ?? '')"))
        .anyMatch(cause -> !cause.isEmpty());
    assertThat(status()).isEqualTo("Outlook would not get through.");
    browser.screenshot(TARGET.resolve("check-page-failing.png"));
  }

  @Test
  void aWrongPassword() {
    check(house, "wrong");
    assertThat(steps("failed")).containsExactly("sign-in");
    assertThat(texts(STEPS + ".map(li => li.textContent)").getLast())
        .contains("401")
        .contains("wrong password");
    assertThat(status()).isEqualTo("Outlook would not get through.");
  }

  /** Who cannot see hears what happens, and every field has a name. */
  @Test
  void thePageSaysWhatItsPartsAre() {
    browser.open(house.url().resolve("/"));
    assertThat(browser.text("document.documentElement.lang")).isEqualTo("en");
    assertThat(browser.text("document.activeElement.id")).isEqualTo("email");
    assertThat(
            texts(
                "[...document.querySelectorAll('input, textarea')].map(e => e.labels[0].textContent)"))
        .containsExactly("Mail address", "Password", "Report for the admin");
    assertThat(browser.text("document.getElementById('status').getAttribute('aria-live')"))
        .isEqualTo("polite");
  }
}
