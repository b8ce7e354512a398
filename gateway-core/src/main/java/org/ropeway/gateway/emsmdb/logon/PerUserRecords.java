package org.ropeway.gateway.emsmdb.logon;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;

/** What a user has read in each public folder, as a BLOB. [MS-OXCSTOR] 3.2.5.12, 3.2.5.13. */
interface PerUserRecords {
  /** The BLOB of a folder; empty if there is none. */
  Bytes read(LongTermId folder);

  /**
   * Takes the BLOB of a folder; ecFmtError if it is no set of ids.
   *
   * @param replica where it comes from; on a logon to public folders of no meaning
   */
  void write(LongTermId folder, MapiGuid replica, Bytes data);
}
