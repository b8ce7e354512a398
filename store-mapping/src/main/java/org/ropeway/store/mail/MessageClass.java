package org.ropeway.store.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PidTagMessageClass by what the header says ([MS-OXCMAIL] 2.2.3.2.1; [MS-OXOSMIME] 2.1). */
final class MessageClass {
  static final String NOTE = "IPM.Note";
  static final String SMIME = "IPM.Note.SMIME";
  static final String CLEAR_SIGNED = "IPM.Note.SMIME.MultipartSigned";

  private MessageClass() {}

  /** The class of a mail with this Content-Type. */
  static String of(StructuredField type) {
    return switch (type.value()) {
      case "application/pkcs7-mime", "application/x-pkcs7-mime" -> SMIME;
      case "application/octet-stream" -> type.lower("name").endsWith(".p7m") ? SMIME : NOTE;
      case "multipart/signed" -> type.lower("protocol").contains("pgp") ? NOTE : CLEAR_SIGNED;
      case "multipart/report" -> report(type.lower("report-type"));
      case "text/calendar" -> meeting(type.get("method"));
      default -> NOTE;
    };
  }

  /** The class of a meeting object by its METHOD, as far as that tells. */
  private static String meeting(@Nullable String method) {
    return meeting(method, "");
  }

  /** The class of a meeting object by its METHOD and, for answers, the first PARTSTAT. */
  static String meeting(@Nullable String method, String calendar) {
    return switch (method == null ? "" : method.toUpperCase(Locale.ROOT)) {
      case "REQUEST" -> "IPM.Schedule.Meeting.Request";
      case "CANCEL" -> "IPM.Schedule.Meeting.Canceled";
      case "REPLY", "COUNTER" ->
          response(calendar.replaceAll("\r?\n[ \t]", "").toUpperCase(Locale.ROOT));
      default -> NOTE;
    };
  }

  private static String response(String calendar) {
    int at = calendar.indexOf("PARTSTAT=");
    String state = at < 0 ? "" : calendar.substring(at + 9);
    if (state.startsWith("ACCEPTED")) {
      return "IPM.Schedule.Meeting.Resp.Pos";
    }
    if (state.startsWith("DECLINED")) {
      return "IPM.Schedule.Meeting.Resp.Neg";
    }
    return state.startsWith("TENTATIVE") ? "IPM.Schedule.Meeting.Resp.Tent" : NOTE;
  }

  private static String report(String type) {
    return switch (type) {
      case "delivery-status" -> "REPORT.IPM.Note.NDR";
      case "disposition-notification" -> "REPORT.IPM.Note.IPNRN";
      default -> NOTE;
    };
  }
}
