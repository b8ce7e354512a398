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

  /** The class of a meeting object by its METHOD. */
  static String meeting(@Nullable String method) {
    return switch (method == null ? "" : method.toUpperCase(Locale.ROOT)) {
      case "REQUEST" -> "IPM.Schedule.Meeting.Request";
      case "CANCEL" -> "IPM.Schedule.Meeting.Canceled";
      default -> NOTE;
    };
  }

  private static String report(String type) {
    return switch (type) {
      case "delivery-status" -> "REPORT.IPM.Note.NDR";
      case "disposition-notification" -> "REPORT.IPM.Note.IPNRN";
      default -> NOTE;
    };
  }
}
