package org.ropeway.standin.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory of data that an older stand-in made is gone on with. */
class OlderDatabaseTest {
  @Test
  void timesThatWereNoEventsAreGone(@TempDir Path directory) throws SQLException {
    Database.open(directory).close();
    String url = "jdbc:sqlite:" + directory.resolve("ox-standin.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE event_place");
      statement.execute("CREATE TABLE busy(user INTEGER NOT NULL, begin INTEGER NOT NULL)");
    }
    try (Database database = Database.open(directory)) {
      String tables = "SELECT count(*) FROM sqlite_master WHERE name = ?";
      assertThat(database.<Long>read(tx -> tx.number(tables, "busy"))).isZero();
      assertThat(database.<Long>read(tx -> tx.number(tables, "event_place"))).isEqualTo(1);
    }
  }
}
