package org.ropeway.it.scenario;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.ropeway.gateway.config.OxBackend;

/** The scenarios with an OX that is asked by its HTTP API. */
class ByHttpApiTest {
  @Nested
  class Correspondence extends CorrespondenceTest {
    @Override
    OxBackend.Kind backend() {
      return OxBackend.Kind.HTTP_API;
    }
  }

  @Nested
  class Tidying extends TidyingTest {
    @Override
    OxBackend.Kind backend() {
      return OxBackend.Kind.HTTP_API;
    }
  }

  @Nested
  @Tag("long")
  class RestartOfOx extends RestartOfOxTest {
    @Override
    OxBackend.Kind backend() {
      return OxBackend.Kind.HTTP_API;
    }

    @Override
    String login() {
      return "login.login";
    }
  }

  @Nested
  @Tag("long")
  class Waiting extends WaitingTest {
    @Override
    OxBackend.Kind backend() {
      return OxBackend.Kind.HTTP_API;
    }
  }

  @Nested
  @Tag("long")
  class Folders extends FoldersTest {
    @Override
    OxBackend.Kind backend() {
      return OxBackend.Kind.HTTP_API;
    }
  }

  @Nested
  @Tag("long")
  class ReadMail extends ReadMailTest {
    @Override
    OxBackend.Kind backend() {
      return OxBackend.Kind.HTTP_API;
    }
  }

  @Nested
  @Tag("long")
  class InboxView extends InboxViewTest {
    @Override
    OxBackend.Kind backend() {
      return OxBackend.Kind.HTTP_API;
    }
  }

  @Nested
  @Tag("long")
  class Bootstrap extends BootstrapTest {
    @Override
    OxBackend.Kind backend() {
      return OxBackend.Kind.HTTP_API;
    }
  }
}
