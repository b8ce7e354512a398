package org.ropeway.store.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a mail are its body and which are attachments ([MS-OXCMAIL] 2.2.3.3.2). Inline
 * texts one after the other in a multipart/mixed are one body together.
 */
final class BodyParts {
  /** The body in its pieces, mostly one. */
  final List<Piece> pieces = new ArrayList<>();

  /** Attachments in their order. */
  final List<Part> attachments = new ArrayList<>();

  /** The text/calendar part that says what the mail is about. */
  @Nullable Part calendar;

  /** The message/delivery-status or message/disposition-notification part. */
  @Nullable Part report;

  /**
   * A piece of the body, in one form or in two that say the same.
   *
   * @param text text/plain
   * @param html text/html
   */
  record Piece(@Nullable Part text, @Nullable Part html) {}

  /** Looks through a mail. */
  static BodyParts of(Part root) {
    BodyParts found = new BodyParts();
    found.visit(root);
    return found;
  }

  private void visit(Part part) {
    if (part.isMultipart()) {
      multipart(part);
    } else if (part.isAttachment() || part.message != null) {
      attachments.add(part);
    } else {
      leaf(part);
    }
  }

  private void multipart(Part part) {
    if (part.parts.isEmpty()) {
      // No part begins where the boundary says: what there is then is text.
      Part text = new Part(part.header);
      text.data = part.preamble.length > 0 ? part.preamble : part.data;
      if (text.data.length > 0) {
        pieces.add(new Piece(text, null));
      }
      return;
    }
    switch (part.type.value()) {
      case "multipart/alternative" -> alternative(part);
      case "multipart/related" -> related(part);
      case "multipart/appledouble" -> appledouble(part);
      default -> part.parts.forEach(this::visit);
    }
  }

  private void leaf(Part part) {
    switch (part.mediaType()) {
      case "text/plain" -> text(part, new Piece(part, null));
      case "text/html" -> text(part, new Piece(null, part));
      case "text/calendar" -> calendar(part);
      case "message/delivery-status",
          "message/disposition-notification",
          "message/global-delivery-status",
          "message/global-disposition-notification" ->
          report = report == null ? part : report;
      default -> attachments.add(part);
    }
  }

  /** A text with a name is a file, unless it is the first of all. */
  private void text(Part part, Piece piece) {
    if (pieces.isEmpty() || part.fileName() == null) {
      pieces.add(piece);
    } else {
      attachments.add(part);
    }
  }

  private void calendar(Part part) {
    if (calendar == null && part.type.get("method") != null) {
      calendar = part;
    } else {
      attachments.add(part);
    }
  }

  /** Of several forms the best that Outlook can show, HTML, and the plain one beside it. */
  private void alternative(Part part) {
    Part text = null;
    Part html = null;
    for (Part child : part.parts) {
      String type = child.mediaType();
      if (type.equals("text/x-amp-html") || type.equals("text/watch-html")) {
        continue;
      }
      BodyParts found = of(child);
      for (Piece piece : found.pieces) {
        text = text == null ? piece.text : text;
        html = piece.html == null ? html : piece.html;
      }
      attachments.addAll(found.attachments);
      calendar = calendar == null ? found.calendar : calendar;
      report = report == null ? found.report : report;
    }
    if (text != null || html != null) {
      pieces.add(new Piece(text, html));
    }
  }

  private void related(Part part) {
    String start = part.type.get("start");
    Part main = part.parts.getFirst();
    for (Part child : part.parts) {
      String id = child.contentId();
      if (start != null && id != null && start.contains(id)) {
        main = child;
        break;
      }
    }
    visit(main);
    for (Part child : part.parts) {
      if (child != main) {
        resource(child);
      }
    }
  }

  private void resource(Part part) {
    if (part.isMultipart() && !part.parts.isEmpty()) {
      part.parts.forEach(this::resource);
    } else {
      attachments.add(part);
    }
  }

  /** The second part is the file; the first is what only a Macintosh needs ([RFC1740]). */
  private void appledouble(Part part) {
    for (Part child : part.parts) {
      boolean fork = child.mediaType().equals("application/applefile");
      if (!fork || part.parts.size() == 1) {
        resource(child);
      }
    }
  }
}
