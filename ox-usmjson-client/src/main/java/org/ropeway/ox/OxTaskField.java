package org.ropeway.ox;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a task can have, by OX's names (ox-http-api.md 10), recurrence and participants apart. With
 * {@link #FULL_TIME}, which OX takes for true where it is not named, start and end are days: their
 * times are 00:00 UTC.
 */
public enum OxTaskField implements OxField {
  CATEGORIES("categories"),
  PRIVATE_FLAG("private_flag", Kind.FLAG),
  COLOR_LABEL("color_label", Kind.NUMBER),
  /** How many files there are. */
  NUMBER_OF_ATTACHMENTS("number_of_attachments", Kind.NUMBER),
  TITLE("title"),
  NOTE("note"),
  /** When the user is reminded; each participant has his own. */
  ALARM("alarm", Kind.TIME),
  UID("uid"),
  /** 1 not started, 2 in progress, 3 done, 4 waiting, 5 deferred. */
  STATUS("status", Kind.NUMBER),
  PERCENT_COMPLETED("percent_completed", Kind.NUMBER),
  ACTUAL_COSTS("actual_costs", Kind.DECIMAL),
  /** Digits only. */
  ACTUAL_DURATION("actual_duration"),
  AFTER_COMPLETE("after_complete", Kind.DATE),
  BILLING_INFORMATION("billing_information"),
  TARGET_COSTS("target_costs", Kind.DECIMAL),
  /** Digits only. */
  TARGET_DURATION("target_duration"),
  /** 1 low, 2 medium, 3 high. */
  PRIORITY("priority", Kind.NUMBER),
  CURRENCY("currency"),
  TRIP_METER("trip_meter"),
  COMPANIES("companies"),
  DATE_COMPLETED("date_completed", Kind.TIME),
  START_TIME("start_time", Kind.TIME),
  END_TIME("end_time", Kind.TIME),
  FULL_TIME("full_time", Kind.FLAG);

  private static final Map<String, OxTaskField> BY_NAME =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(OxTaskField::field, Function.identity()));

  private final String field;
  private final Kind kind;

  OxTaskField(String field) {
    this(field, Kind.TEXT);
  }

  OxTaskField(String field, Kind kind) {
    this.field = field;
    this.kind = kind;
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public boolean isReadOnly() {
    return this == NUMBER_OF_ATTACHMENTS;
  }

  /** The one that OX calls so, if it is one of them. */
  public static Optional<OxTaskField> of(String field) {
    return Optional.ofNullable(BY_NAME.get(field));
  }
}
