package org.ropeway.ox.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.ox.http.wire.RecordedAnswers.exchange;
import static org.ropeway.ox.http.wire.RecordedAnswers.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.http.wire.Recordings.Exchange;

/** Mails as a real OX told them. */
class RecordedMailsTest {
  @Test
  void mailsAreReadAsTheyAre() throws IOException {
    List<OxMail> mails = list("mail-07-list.json", 9);
    OxMail mail = mails.getFirst();
    assertThat(mail.subject()).isEqualTo("Nested mixed/related/alternative");
    assertThat(mail.from().getFirst().address()).isEqualTo("sender@example.org");
    assertThat(mail.hasAttachment()).isTrue();
    assertThat(mail.size()).isEqualTo(1179);
    assertThat(list("mail-07-list.json", 5).getFirst().headers())
        .containsEntry("x-custom", "two\none");
  }

  private static List<OxMail> list(String file, int number) throws IOException {
    Exchange exchange = exchange(file, number);
    HttpAnswer<?> answer = read(Operation.MAIL_LIST, exchange);
    Object value = answer instanceof HttpAnswer.Data<?> data ? data.value() : null;
    List<OxMail> out = new ArrayList<>();
    if (value instanceof List<?> some) {
      some.forEach(each -> out.add((OxMail) each));
    }
    return out;
  }
}
