package org.ropeway.gateway.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.ropeway.codec.data.Bytes;

/**
 * Writes a recording: a folder, or, if the name ends with {@code .saz}, an archive that Fiddler
 * opens. Credentials of the headers Authorization and Proxy-Authorization are never written. Not
 * thread-safe.
 */
public final class RecordingWriter implements Closeable {
  private static final String INDEX = "index.tsv";
  private static final String PAGE = "_index.htm";
  private static final String TYPES =
      """
      <?xml version="1.0" encoding="utf-8" ?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="htm" ContentType="text/html" />\
      <Default Extension="tsv" ContentType="text/tab-separated-values" />\
      <Default Extension="txt" ContentType="text/plain" />\
      <Default Extension="xml" ContentType="application/xml" /></Types>
      """;
  private static final String PAGE_HEAD =
      """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>Recording</title></head><body>
      <table><tr><th></th><th>#</th><th>Result</th><th>Request</th><th>ROPs</th></tr>
      """;

  private final Path path;
  private final Target target;

  private RecordingWriter(Path path, Target target) {
    this.path = path;
    this.target = target;
  }

  /** Begins a recording; refuses to write over one. */
  public static RecordingWriter create(Path path) throws RecordingException {
    try {
      RecordingWriter writer = new RecordingWriter(path, Target.create(path));
      writer.target.put("[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
      writer.target.append(INDEX, "number\ttime\tuser\trequest\trops\tresult\tms\n");
      writer.target.append(PAGE, PAGE_HEAD);
      return writer;
    } catch (IOException e) {
      throw new RecordingException(path + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Adds an exchange under its own number. {@code user} stands in the index only. */
  public void write(Exchange exchange, String user) throws RecordingException {
    HttpMessage response = exchange.response();
    write(
        exchange,
        user,
        exchange.request().bytes(),
        response == null ? Bytes.EMPTY : response.bytes());
  }

  /**
   * Adds an exchange as it stood on the wire.
   *
   * @param response empty if there was none, and a part if it was cut short
   */
  public void write(
      int number, Instant began, Duration took, String user, Bytes request, Bytes response)
      throws RecordingException {
    HttpMessage asked =
        MessageParser.request("the request", request.unsafeArray(), Integer.MAX_VALUE - 8);
    HttpMessage answered =
        response.isEmpty()
            ? null
            : MessageParser.response(
                "the answer", response.unsafeArray(), Integer.MAX_VALUE - 8, asked.word(0));
    write(new Exchange(number, began, took, asked, answered), user, request, response);
  }

  /** Says something in the index, in a line of its own. */
  public void note(String text) throws RecordingException {
    append(INDEX, "# " + field(text) + "\n");
  }

  @Override
  public void close() throws RecordingException {
    try (target) {
      target.append(PAGE, "</table></body></html>\n");
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void write(Exchange exchange, String user, Bytes request, Bytes response)
      throws RecordingException {
    String prefix = Container.RAW + "%04d_".formatted(exchange.number());
    SessionTimes times = new SessionTimes(exchange.began(), exchange.took());
    try {
      target.put(prefix + "c.txt", Secrets.without(request).unsafeArray());
      target.put(prefix + "s.txt", response.unsafeArray());
      target.put(prefix + "m.xml", times.xml(exchange.number()));
    } catch (IOException e) {
      if (target instanceof Target.Folder) {
        target.remove(prefix + "c.txt");
        target.remove(prefix + "s.txt");
      }
      throw failed(e);
    }
    ExchangeSummary summary = ExchangeSummary.of(exchange);
    append(INDEX, line(exchange, user, summary));
    append(PAGE, row(prefix, exchange, summary));
  }

  private static String line(Exchange exchange, String user, ExchangeSummary summary) {
    return String.join(
            "\t",
            String.valueOf(exchange.number()),
            exchange.began().toString(),
            field(user),
            field(summary.type()),
            field(summary.rops()),
            field(summary.result()),
            String.valueOf(exchange.took().toMillis()))
        + "\n";
  }

  private static String row(String prefix, Exchange exchange, ExchangeSummary summary) {
    StringBuilder row = new StringBuilder("<tr><td>");
    for (String part : new String[] {"c.txt", "s.txt", "m.xml"}) {
      row.append("<a href=\"").append(prefix).append(part).append("\">");
      row.append(part.charAt(0)).append("</a> ");
    }
    row.append("</td><td>").append(exchange.number());
    row.append("</td><td>").append(html(summary.result()));
    row.append("</td><td>").append(html(summary.type()));
    return row.append("</td><td>").append(html(summary.rops())).append("</td></tr>\n").toString();
  }

  private void append(String name, String text) throws RecordingException {
    try {
      target.append(name, text);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private RecordingException failed(IOException e) {
    return new RecordingException(path + " cannot be written: " + e.getMessage(), e);
  }

  private static String field(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private static String html(String text) {
    return field(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
