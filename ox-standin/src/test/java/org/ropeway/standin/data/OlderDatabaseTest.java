package org.ropeway.standin.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory of data that an older stand-in made is gone on with. */
class OlderDatabaseTest {
  @Test
  void appointmentsGetTheirDetails(@TempDir Path directory) throws SQLException {
    Database.open(directory).close();
    String url = "jdbc:sqlite:" + directory.resolve("ox-standin.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE busy");
      statement.execute(
          "CREATE TABLE busy(user INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL,"
              + " shown_as INTEGER NOT NULL)");
      statement.execute("INSERT INTO busy VALUES(3, 1, 2, 1)");
    }
    Appointments.Row added = new Appointments.Row(2, 3, 1, "title", "place", true);
    try (Database database = Database.open(directory)) {
      database.write(tx -> {
        Appointments.add(tx, 3, added);
        return 0;
      });
      List<Appointments.Row> found = database.read(tx -> Appointments.of(tx, 3, 0, 9));
      assertThat(found).containsExactly(new Appointments.Row(1, 2, 1, "", "", false), added);
    }
  }
}
