package org.ropeway.store.index;

/** A folder in memory: its record, and its contents' numbers as they are at the moment. */
public final class FolderNode {
  private final FolderRecord record;
  private final State state;

  /** What changes with the contents; shared by all records of one folder, one after the other. */
  private static final class State {
    private volatile FolderCounts counts;
    private volatile FolderSync sync;

    State(FolderCounts counts, FolderSync sync) {
      this.counts = counts;
      this.sync = sync;
    }
  }

  private FolderNode(FolderRecord record, State state) {
    this.record = record;
    this.state = state;
  }

  FolderNode(FolderRecord record, FolderCounts counts, FolderSync sync) {
    this(record, new State(counts, sync));
  }

  FolderNode with(FolderRecord newRecord) {
    return new FolderNode(newRecord, state);
  }

  /** The folder. */
  public FolderRecord record() {
    return record;
  }

  /** Its id. */
  public long fid() {
    return record.fid();
  }

  /** What is in it. */
  public FolderCounts counts() {
    return state.counts;
  }

  /** How far it is synchronised. */
  public FolderSync sync() {
    return state.sync;
  }

  void counts(FolderCounts value) {
    state.counts = value;
  }

  void sync(FolderSync value) {
    state.sync = value;
  }
}
