package org.ropeway.ox;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a device synchronises.
 *
 * @param types object types: {@code folder}, {@code mail} …
 * @param fields field names per type; a type without entry gets all
 * @param mailDays how many days back mails are synchronised; empty: all
 */
public record OxSyncConfig(
    List<String> types, Map<String, List<String>> fields, OptionalInt mailDays) {}
