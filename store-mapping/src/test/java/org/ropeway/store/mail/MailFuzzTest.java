package org.ropeway.store.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/**
 * Whatever the bytes, there is a message. In a plain build the saved inputs and mutations of the
 * corpus run; with JAZZER_FUZZ=1 the mapper is fuzzed.
 */
class MailFuzzTest {
  private static final int ROUNDS = 8;
  private static final List<String> TOKENS =
      List.of(
          "\r\n\r\n",
          "\r\n",
          "--",
          "\0",
          "=?utf-8?B?",
          "?=",
          "\";",
          "=",
          "<",
          ">",
          ":",
          ";",
          "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n",
          "Content-Transfer-Encoding: base64\r\n",
          "Content-Type: message/rfc822\r\n\r\n",
          "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"\r\n\r\n",
          "Content-Type: application/ms-tnef\r\n",
          "\r\nbegin 644 x\r\n#0V%T\r\n`\r\nend\r\n");

  @FuzzTest(maxDuration = "120s")
  void anyBytes(byte[] mail) {
    check(mail);
  }

  @Test
  void mutatedCorpus() {
    Random random = new Random(2024);
    List<byte[]> mails =
        Corpus.all().map(Corpus.Mail::bytes).filter(m -> m.length < 20_000).toList();
    for (byte[] mail : mails) {
      for (int i = 0; i < ROUNDS; i++) {
        byte[] mutant = mail;
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
          mutant = mutate(mutant, mails.get(random.nextInt(mails.size())), random);
        }
        check(mutant);
      }
    }
  }

  private static byte[] mutate(byte[] mail, byte[] other, Random random) {
    int at = random.nextInt(mail.length + 1);
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(mail, at);
      case 1 -> Arrays.copyOfRange(mail, at, mail.length);
      case 2 -> {
        byte[] token = Charsets.latin1(TOKENS.get(random.nextInt(TOKENS.size())));
        yield splice(mail, at, token, at);
      }
      case 3 -> splice(mail, at, other, at);
      default -> {
        byte[] copy = mail.clone();
        if (copy.length > 0) {
          copy[at % copy.length] = (byte) random.nextInt(256);
        }
        yield copy;
      }
    };
  }

  private static byte[] splice(byte[] mail, int to, byte[] middle, int from) {
    byte[] out = Arrays.copyOf(mail, to + middle.length + mail.length - from);
    System.arraycopy(middle, 0, out, to, middle.length);
    System.arraycopy(mail, from, out, to + middle.length, mail.length - from);
    return out;
  }

  private static void check(byte[] mail) {
    check(Corpus.read(mail));
  }

  private static void check(MessageContent content) {
    PropertyBag bag = content.properties();
    assertThat(bag.get(PidTag.MESSAGE_CLASS)).isInstanceOf(String.class);
    assertThat(bag.get(PidTag.SUBJECT_PREFIX, "") + bag.get(PidTag.NORMALIZED_SUBJECT, ""))
        .isNotNull();
    assertThat(bag.get(PidTag.SUBJECT, "\n")).doesNotContain("\n");
    withoutNulls(bag);
    content.recipients().forEach(r -> withoutNulls(r.properties()));
    assertThat(bag.get(PidTag.CONVERSATION_INDEX, Bytes.EMPTY).length() % 5).isIn(0, 2);
    for (Attachment a : content.attachments()) {
      withoutNulls(a.properties());
      assertThat(a.properties().get(PidTag.ATTACH_NUMBER)).isEqualTo(a.number());
      String name = a.properties().get(PidTag.ATTACH_LONG_FILENAME, "");
      assertThat(name).doesNotContain("/").doesNotContain("\\");
      MessageContent embedded = a.embedded();
      if (embedded != null) {
        check(embedded);
      }
    }
  }

  /** A string that has one cannot be told whole, for it ends there. */
  private static void withoutNulls(PropertyBag bag) {
    bag.forEach((tag, value) -> {
      if (value instanceof String text) {
        assertThat(text).as("%s", tag).doesNotContain("\0");
      }
    });
  }
}
