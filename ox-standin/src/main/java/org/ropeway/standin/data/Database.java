package org.ropeway.standin.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/**
 * The SQLite file (WAL): one writer at a time, readers beside it, each on the snapshot of its
 * beginning. A commit survives the death of the process.
 */
public final class Database implements AutoCloseable {
  private static final int IDLE_READERS = 8;

  private final String url;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Deque<Tx> readers = new ArrayDeque<>();
  private final ChangeSignal signal = new ChangeSignal();
  private final Tx writer;
  private boolean closed;

  private Database(String url) throws SQLException {
    this.url = url;
    this.writer = new Tx(connect());
  }

  /** Opens, or makes, the database in a directory. */
  public static Database open(Path directory) {
    try {
      Files.createDirectories(directory);
      Database database = new Database("jdbc:sqlite:" + directory.resolve("ox-standin.db"));
      database.write(tx -> {
        Schema.create(tx);
        return 0;
      });
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new StoreException("the database in " + directory + " cannot be opened", e);
    }
  }

  /** Tells of commits that changed what clients see. */
  public ChangeSignal signal() {
    return signal;
  }

  /** Reads on one snapshot. */
  public <T> T read(Work<T> work) {
    try {
      Tx tx = borrow();
      try {
        tx.begin();
        T result = work.run(tx);
        tx.rollback();
        giveBack(tx);
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        discard(tx);
        throw e;
      }
    } catch (SQLException e) {
      throw new StoreException("reading failed", e);
    }
  }

  /** Changes, alone; all or nothing. */
  public <T> T write(Work<T> work) {
    T result;
    boolean changed;
    writing.lock();
    try {
      result = inWriter(work);
      changed = writer.changed();
    } catch (SQLException e) {
      throw new StoreException("writing failed", e);
    } finally {
      writing.unlock();
    }
    if (changed) {
      signal.signal();
    }
    return result;
  }

  @Override
  public void close() {
    writing.lock();
    try {
      synchronized (readers) {
        closed = true;
        for (Tx tx : readers) {
          tx.close();
        }
        readers.clear();
      }
      writer.close();
    } catch (SQLException e) {
      throw new StoreException("closing failed", e);
    } finally {
      writing.unlock();
    }
  }

  private <T> T inWriter(Work<T> work) throws SQLException {
    writer.begin();
    try {
      T result = work.run(writer);
      writer.commit();
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      writer.rollback();
      throw e;
    }
  }

  private Tx borrow() throws SQLException {
    synchronized (readers) {
      if (closed) {
        throw new StoreException("the database is closed", null);
      }
      Tx tx = readers.poll();
      if (tx != null) {
        return tx;
      }
    }
    return new Tx(connect());
  }

  private void giveBack(Tx tx) throws SQLException {
    synchronized (readers) {
      if (!closed && readers.size() < IDLE_READERS) {
        readers.push(tx);
        return;
      }
    }
    tx.close();
  }

  private static void discard(Tx tx) throws SQLException {
    tx.close();
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setTempStore(TempStore.MEMORY);
    config.setBusyTimeout(10_000);
    config.setCacheSize(-16_000);
    Connection connection = config.createConnection(url);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA mmap_size = 268435456");
    }
    connection.setAutoCommit(false);
    return connection;
  }
}
