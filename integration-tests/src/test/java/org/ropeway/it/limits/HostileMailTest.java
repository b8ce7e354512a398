package org.ropeway.it.limits;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** Case 21: a mailbox full of poison is listed and opened, each mail for itself. */
class HostileMailTest {
  @Test
  void everyMailIsListedAndOpens() {
    listedAndOpened(1);
  }

  @Test
  @Tag("long")
  void everyLargeMailIsListedAndOpens() {
    listedAndOpened(20);
  }

  /** The poison is so many times as large as in each run. */
  private static void listedAndOpened(int times) {
    try (House house = House.build(b -> {})) {
      Map<String, byte[]> mails = poison(times);
      int largest = mails.values().stream().mapToInt(mail -> mail.length).max().orElseThrow();
      mails.values().forEach(mail -> house.ox().deliver(House.ALICE, mail));
      house.ox().deliver(House.ALICE, ascii("From: b@ox.test\nSubject: healthy\n\nHello\n"));
      try (Outlook outlook = house.outlook(House.ALICE)) {
        MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
        outlook.awaitMessages(inbox, mails.size() + 1);
        List<Object> subjects = new ArrayList<>();
        MapiRef table = outlook.contents(inbox, 0, List.of(PidTag.MID, PidTag.SUBJECT));
        for (PropertyRow row : outlook.rows(table)) {
          subjects.add(row.values().get(1));
          open(outlook, new Mid((Long) row.values().getFirst()), 4 * largest);
        }
        assertThat(subjects).hasSize(mails.size() + 1).contains("healthy");
      }
    }
  }

  private static void open(Outlook outlook, Mid mid, int most) {
    MapiRef message =
        Outlook.opened(
            outlook.message(
                outlook.store().folderId(PrivateFolder.INBOX), mid, RopOpenMessage.READ_ONLY));
    assertThat(outlook.stream(message, PidTag.BODY).map(b -> b.length).orElse(0)).isLessThan(most);
    for (PropertyRow row : outlook.attachments(message, List.of(PidTag.ATTACH_NUMBER))) {
      MapiRef attachment = outlook.attachment(message, (Integer) row.values().getFirst());
      outlook.stream(attachment, PidTag.ATTACH_DATA_BINARY);
      outlook.release(attachment);
    }
    outlook.release(message);
  }

  private static Map<String, byte[]> poison(int times) {
    byte[] noise = new byte[5000 * times];
    new Random(21).nextBytes(noise);
    String deep = "--b\nContent-Type: multipart/mixed; boundary=b\n\n".repeat(150 * times);
    Map<String, byte[]> mails = new LinkedHashMap<>();
    mails.put("nothing but noise", noise);
    mails.put("no header", ascii("\n\nbody\n"));
    mails.put(
        "one header line for ever",
        ascii("Subject: " + "x".repeat(200_000 * times) + "\n\nbody\n"));
    mails.put("headers without end", ascii("X-Header: y\n".repeat(13_000 * times) + "\nbody\n"));
    mails.put("multiparts in multiparts", ascii(multipart("b") + deep));
    mails.put("a boundary that never comes", ascii(multipart("never") + "text\n".repeat(1000)));
    mails.put("an empty boundary", ascii("Content-Type: multipart/mixed; boundary=\"\"\n\n--\n--"));
    mails.put("broken base64", ascii("Content-Transfer-Encoding: base64\n\n" + "=A=*".repeat(999)));
    mails.put("a character set nobody has", ascii("Content-Type: text/plain; charset=x-%00\n\nä"));
    mails.put(
        "an encoded word without end",
        ascii("Subject: " + "=?utf-8?B?".repeat(500 * times) + "\n\n"));
    mails.put("a date beyond time", ascii("Date: Fri, 99 Foo 99999999 99:99:99 +9999\n\nx\n"));
    mails.put(
        "ten thousand recipients", ascii("To: " + "a@ox.test, ".repeat(500 * times) + "\n\nx\n"));
    mails.put(
        "a TNEF that is none",
        ascii("Content-Type: application/ms-tnef; name=winmail.dat\n\nx\237>\""));
    mails.put(
        "HTML in HTML",
        ascii("Content-Type: text/html\n\n" + "<div><table><tr><td>".repeat(1000 * times)));
    return mails;
  }

  private static String multipart(String boundary) {
    return "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n";
  }

  private static byte[] ascii(String text) {
    return text.replace("\n", "\r\n").getBytes(US_ASCII);
  }
}
