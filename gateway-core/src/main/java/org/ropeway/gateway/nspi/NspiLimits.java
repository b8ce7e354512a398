package org.ropeway.gateway.nspi;

import java.time.Duration;

/**
 * What an address book may hold and what asking it may cost. A page of rows is cut to the limits;
 * what has to be answered whole or not at all is refused with TableTooBig, TooComplex or
 * OutOfResources.
 *
 * @param entries entries of one context; OX is not asked for more
 * @param fieldLength characters of one value
 * @param renewAfter age at which OX is asked, in the background, what changed
 * @param wholeAfter age at which it is asked for all instead, for it may not tell all changes
 * @param retryAfter pause after OX was out of reach
 * @param admissionFor how long OX's word that a user may see the address book is taken
 * @param idleAfter how long the snapshot of a context stays that nobody asks for
 * @param rowsPerCall rows of one answer
 * @param cellsPerCall values of one answer: rows times columns
 * @param columns properties asked for at once
 * @param namesPerCall names to resolve, or DNs to map, in one call
 * @param searchTime time one search by a restriction may take
 * @param burst rows and names one user gets at once
 * @param perSecond rows and names one user gets every second after that
 */
public record NspiLimits(
    int entries,
    int fieldLength,
    Duration renewAfter,
    Duration wholeAfter,
    Duration retryAfter,
    Duration admissionFor,
    Duration idleAfter,
    int rowsPerCall,
    int cellsPerCall,
    int columns,
    int namesPerCall,
    Duration searchTime,
    int burst,
    int perSecond) {
  /** The limits in force unless configured otherwise. */
  public static final NspiLimits DEFAULT =
      new NspiLimits(
          100_000,
          512,
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          Duration.ofSeconds(5),
          Duration.ofHours(1),
          Duration.ofHours(1),
          5_000,
          32_768,
          1_024,
          5_000,
          Duration.ofSeconds(2),
          20_000,
          100);

  /** The same, but for how long a snapshot is taken as it is. */
  public NspiLimits renewedAfter(Duration changes, Duration whole) {
    return new NspiLimits(
        entries,
        fieldLength,
        changes,
        whole,
        retryAfter,
        admissionFor,
        idleAfter,
        rowsPerCall,
        cellsPerCall,
        columns,
        namesPerCall,
        searchTime,
        burst,
        perSecond);
  }
}
