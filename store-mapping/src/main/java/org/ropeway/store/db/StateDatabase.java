package org.ropeway.store.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.ropeway.codec.data.MapiGuid;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The state database of all mailboxes, one SQLite file. What {@link #write} returned from outlives
 * a kill. Readers see the state of some moment and never wait for the writer, of whom there is one.
 * Thread-safe. Trouble with the file is an unchecked exception of JDBI.
 */
public final class StateDatabase implements AutoCloseable {
  private static final int READERS = 4;
  private static final int CACHE_KIB = 4096;
  private static final long WAIT_MILLIS = 60_000;

  private final FileOwner owner;
  private final HikariDataSource writerPool;
  private final HikariDataSource readerPool;
  private final Jdbi writer;
  private final Jdbi readers;
  private final MapiGuid installation;

  private StateDatabase(FileOwner owner, HikariDataSource writer, HikariDataSource readers) {
    this.owner = owner;
    this.writerPool = writer;
    this.readerPool = readers;
    this.writer = Jdbi.create(writer);
    this.readers = Jdbi.create(readers);
    this.installation = write(StateDatabase::installation);
  }

  /**
   * Opens the database, making or upgrading it as need be. {@link IllegalStateException} if another
   * process has it open, {@link UncheckedIOException} if the directory cannot be written.
   */
  public static StateDatabase open(Path file) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the state database's directory cannot be made", e);
    }
    FileOwner owner = FileOwner.of(file);
    HikariDataSource writer = null;
    try {
      writer = pool("state-writer", source(file, TransactionMode.IMMEDIATE), 1);
      migrate(writer);
      HikariDataSource readers =
          pool("state-readers", source(file, TransactionMode.DEFERRED), READERS);
      return new StateDatabase(owner, writer, readers);
    } catch (RuntimeException e) {
      if (writer != null) {
        writer.close();
      }
      owner.close();
      throw e;
    }
  }

  /** Reads in one transaction. */
  public <T> T read(Work<T> work) {
    return readers.inTransaction(work::with);
  }

  /** Reads and writes in one transaction, which is durable when this returns. */
  public <T> T write(Work<T> work) {
    return writer.inTransaction(work::with);
  }

  /** A GUID made with this database, the same for its whole life. */
  public MapiGuid installation() {
    return installation;
  }

  @Override
  public void close() {
    readerPool.close();
    writerPool.close();
    owner.close();
  }

  private static MapiGuid installation(Handle handle) {
    handle.execute(
        "INSERT INTO installation(only_row, guid) VALUES(1, ?) ON CONFLICT(only_row) DO NOTHING",
        UUID.randomUUID().toString());
    return handle
        .createQuery("SELECT guid FROM installation")
        .map((row, context) -> MapiGuid.parse(row.getString(1)))
        .one();
  }

  private static DataSource source(Path file, TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout((int) WAIT_MILLIS);
    config.setCacheSize(-CACHE_KIB);
    config.setTransactionMode(mode);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static HikariDataSource pool(String name, DataSource source, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setAutoCommit(true);
    return new HikariDataSource(config);
  }

  /** The types that differ from database to database stand in the scripts as placeholders. */
  private static void migrate(DataSource source) {
    Flyway.configure(StateDatabase.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:state-database")
        .placeholders(
            Map.of(
                "serial", "INTEGER PRIMARY KEY AUTOINCREMENT",
                "bytes", "BLOB",
                "clustered", "WITHOUT ROWID"))
        .load()
        .migrate();
  }
}
