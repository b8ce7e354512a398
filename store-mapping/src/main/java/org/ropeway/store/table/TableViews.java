package org.ropeway.store.table;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;

/**
 * The views of all tables of this process: tables that show the same rows in the same order share
 * one, also one after the other. Thread-safe.
 */
public final class TableViews implements AutoCloseable {
  private static final Duration IDLE = Duration.ofMinutes(15);

  private final TableLimits limits;
  private final LongSupplier nanoTime;
  private final Cache<View.Key, View> views;

  /** Views within these limits. */
  public TableViews(TableLimits limits) {
    this(limits, System::nanoTime);
  }

  /** Views within these limits by this clock. */
  public TableViews(TableLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.views =
        Caffeine.newBuilder()
            .maximumWeight(Math.max(1, limits.cacheBytes() >> 8))
            .<View.Key, View>weigher(
                (k, v) -> (int) Math.min(Integer.MAX_VALUE, (v.weight() >> 8) + 1))
            .expireAfterAccess(IDLE)
            .executor(Runnable::run)
            .removalListener(
                (View.@Nullable Key k, @Nullable View v, RemovalCause cause) -> dropped(v, cause))
            .build();
  }

  private static void dropped(@Nullable View view, RemovalCause cause) {
    if (view != null && cause != RemovalCause.REPLACED) {
      view.release();
    }
  }

  /** The limits in force. */
  public TableLimits limits() {
    return limits;
  }

  LongSupplier nanoTime() {
    return nanoTime;
  }

  /** A view, which the caller releases. */
  View acquire(
      RowSource source,
      @Nullable Filter filter,
      TableSort sort,
      @Nullable PropertyTag instances,
      Locale locale) {
    View.Key key = new View.Key(source, filter, sort.withoutExpansion(), instances, locale);
    if (source.isLasting() && (filter == null || filter.isLasting())) {
      View view =
          requireNonNull(views.get(key, k -> new View(k, limits, nanoTime, () -> reweigh(k))));
      if (view.retain()) {
        return view;
      }
      // It has just been dropped, as one that is heavier than all may be always is.
      views.asMap().remove(key, view);
    }
    return new View(key, limits, nanoTime, () -> {});
  }

  private void reweigh(View.Key key) {
    views.asMap().computeIfPresent(key, (k, v) -> v);
  }

  /** How many views there are that a table uses or may use again. */
  public long size() {
    views.cleanUp();
    return views.estimatedSize();
  }

  @Override
  public void close() {
    views.invalidateAll();
  }
}
