package org.ropeway.store.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import org.ropeway.ox.OxSession;
import org.ropeway.store.ArrivalObserver;
import org.ropeway.store.mail.MailLimits;

/** Copies of the state database as a kill would leave it at some moment. */
final class Killing {
  private final Stage stage;
  private final Path copies;

  Killing(Stage stage, Path copies) {
    this.stage = stage;
    this.copies = copies;
  }

  /** The mailboxes on such a copy. */
  OxMailboxes copied(String name) {
    return OxMailboxes.open(
        copies.resolve(name).resolve("state.db"),
        Stage.limits(),
        MailLimits.DEFAULT,
        Clock.systemUTC(),
        ArrivalObserver.NONE);
  }

  /** A session that copies the database when a call is over. */
  OxSession after(OxSession session, String method, String name) {
    return proxy(session, method, () -> {}, () -> copy(name));
  }

  /** A session that copies the database when a call begins. */
  OxSession before(OxSession session, String method, String name) {
    return proxy(session, method, () -> copy(name), () -> {});
  }

  private static OxSession proxy(
      OxSession session, String method, Runnable before, Runnable after) {
    return (OxSession)
        Proxy.newProxyInstance(
            OxSession.class.getClassLoader(),
            new Class<?>[] {OxSession.class},
            (self, called, args) -> {
              if (!called.getName().equals(method)) {
                return invoke(session, called, args);
              }
              before.run();
              Object result = invoke(session, called, args);
              after.run();
              return result;
            });
  }

  private static Object invoke(OxSession session, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(session, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void copy(String name) {
    try {
      Path to = Files.createDirectories(copies.resolve(name));
      if (Files.exists(to.resolve("state.db.lock"))) {
        throw new IllegalStateException("mailboxes are open on the copy: nothing may be between");
      }
      Path from = stage.database();
      for (String suffix : List.of("", "-wal")) {
        Path file = from.resolveSibling(from.getFileName() + suffix);
        if (Files.exists(file)) {
          Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
