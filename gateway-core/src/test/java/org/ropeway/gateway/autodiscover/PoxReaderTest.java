package org.ropeway.gateway.autodiscover;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;

/** Requests, whole and damaged, without a server around them. */
class PoxReaderTest {
  private static final String REQUEST =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Autodiscover xmlns=\""
          + Schemas.OUTLOOK_REQUEST
          + "\">\n <Request>\n  <EMailAddress><![CDATA[jörg&]]>@ox.test </EMailAddress>"
          + "<AcceptableResponseSchema>\n"
          + Schemas.OUTLOOK_RESPONSE
          + "</AcceptableResponseSchema></Request>\n</Autodiscover>";

  private final PoxReader reader = new PoxReader();

  @Test
  void readsWhateverTheEncoding() throws PoxException {
    PoxRequest expected = new PoxRequest("jörg&@ox.test", "", Schemas.OUTLOOK_RESPONSE);
    assertThat(reader.read(Bytes.wrap(REQUEST.getBytes(UTF_8)))).isEqualTo(expected);
    assertThat(reader.read(Bytes.wrap(("\uFEFF" + REQUEST).getBytes(UTF_8)))).isEqualTo(expected);
    byte[] wide = REQUEST.replace("utf-8", "utf-16").getBytes(UTF_16);
    assertThat(reader.read(Bytes.wrap(wide))).isEqualTo(expected);
  }

  @Test
  void everyPrefixIsRefused() {
    byte[] whole = REQUEST.getBytes(UTF_8);
    for (int n = 0; n < whole.length; n++) {
      Bytes prefix = Bytes.wrap(Arrays.copyOf(whole, n));
      assertThatThrownBy(() -> reader.read(prefix))
          .as("%s bytes", n)
          .isInstanceOfSatisfying(
              PoxException.class, e -> assertThat(e.error()).isEqualTo(PoxError.INVALID_REQUEST));
    }
  }

  /** Any other exception than PoxException fails the test. */
  @Test
  void damagedRequestsAreReadOrRefused() {
    Random random = new Random(2006);
    byte[] whole = REQUEST.getBytes(UTF_8);
    int refused = 0;
    for (int i = 0; i < 4000; i++) {
      byte[] damaged = whole.clone();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(reader.read(Bytes.wrap(damaged)).responseSchema()).isNotEmpty();
      } catch (PoxException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(2000);
  }
}
