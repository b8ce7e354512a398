package org.ropeway.gateway.ews;

import java.time.Duration;

/**
 * FreeBusyViewOptions ([MS-OXWAVLS] 3.1.4.1.3.14): what of the times is shown.
 *
 * @param interval of a digit of the merged times
 */
record FreeBusyOptions(AvailabilityRequest.Window window, Duration interval, View view) {
  private static final int SHORTEST_INTERVAL = 5;
  private static final int LONGEST_INTERVAL = 1_440;
  private static final int USUAL_INTERVAL = 30;

  /** How much is shown. */
  enum View {
    MERGED_ONLY("MergedOnly", true, false, false),
    FREE_BUSY("FreeBusy", false, true, false),
    FREE_BUSY_MERGED("FreeBusyMerged", true, true, false),
    DETAILED("Detailed", false, true, true),
    DETAILED_MERGED("DetailedMerged", true, true, true);

    private final String type;
    private final boolean merged;
    private final boolean times;
    private final boolean details;

    View(String type, boolean merged, boolean times, boolean details) {
      this.type = type;
      this.merged = merged;
      this.times = times;
      this.details = details;
    }

    /** The FreeBusyViewType. */
    String type() {
      return type;
    }

    boolean hasMerged() {
      return merged;
    }

    boolean hasTimes() {
      return times;
    }

    boolean hasDetails() {
      return details;
    }

    /** The same without what the times are for. */
    View withoutDetails() {
      return switch (this) {
        case DETAILED -> FREE_BUSY;
        case DETAILED_MERGED -> FREE_BUSY_MERGED;
        default -> this;
      };
    }

    private static View of(String word) throws EwsException {
      for (View view : values()) {
        if (view.type.equals(word)) {
          return view;
        }
      }
      throw new EwsException(EwsError.INVALID_FREE_BUSY_VIEW_TYPE, "No view " + word);
    }
  }

  /** What is shown of somebody: of a group the merged times of its members, and no more. */
  FreeBusyOptions of(Availability.Kind kind) {
    return kind == Availability.Kind.GROUP
        ? new FreeBusyOptions(window, interval, View.MERGED_ONLY)
        : this;
  }

  static FreeBusyOptions of(SoapElement options, ClientZone zone) throws EwsException {
    AvailabilityRequest.Window window =
        AvailabilityRequest.Window.of(options.need("TimeWindow"), zone);
    SoapElement view = options.child("RequestedView").orElse(null);
    SoapElement interval = options.child("MergedFreeBusyIntervalInMinutes").orElse(null);
    int minutes = interval == null ? USUAL_INTERVAL : interval.number();
    if (minutes < SHORTEST_INTERVAL || minutes > LONGEST_INTERVAL) {
      throw new EwsException(
          EwsError.INVALID_MERGED_FREE_BUSY_INTERVAL, "An interval of " + minutes + " minutes");
    }
    return new FreeBusyOptions(
        window, Duration.ofMinutes(minutes), view == null ? View.FREE_BUSY : View.of(view.word()));
  }
}
