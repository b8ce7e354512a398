package org.ropeway.codec.tnef;

import java.util.Locale;

/** Message classes of old, as attMessageClass has them. [MS-OXTNEF] 2.1.3.3.5. */
final class TnefMessageClass {
  private TnefMessageClass() {}

  /** The class of today. */
  static String of(String old) {
    return switch (old.toLowerCase(Locale.ROOT)) {
      case "ipm.microsoft mail.note" -> "IPM.Note";
      case "ipm.microsoft mail.read receipt" -> "REPORT.IPM.Note.IPNRN";
      case "ipm.microsoft mail.non-delivery" -> "REPORT.IPM.Note.NDR";
      case "ipm.microsoft schedule.mtgreq" -> "IPM.Schedule.Meeting.Request";
      case "ipm.microsoft schedule.mtgrespp" -> "IPM.Schedule.Meeting.Resp.Pos";
      case "ipm.microsoft schedule.mtgrespn" -> "IPM.Schedule.Meeting.Resp.Neg";
      case "ipm.microsoft schedule.mtgrespa" -> "IPM.Schedule.Meeting.Resp.Tent";
      case "ipm.microsoft schedule.mtgcncl" -> "IPM.Schedule.Meeting.Canceled";
      default -> old;
    };
  }
}
