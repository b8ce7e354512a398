package org.ropeway.ox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.ox.OxException;
import org.ropeway.ox.http.wire.HttpFailure;

/** What becomes of OX's codes. */
class RefusalsTest {
  @ParameterizedTest
  @CsvSource({
    "LGI-0006, 1, AuthenticationFailed",
    "LGI-0014, 3, AccessDenied",
    "SES-0203, 4, AuthenticationFailed",
    "SES-0204, 4, Unavailable",
    "IMAP-1002, 1, NotFound",
    "MSG-0032, 1, NotFound",
    "FLD-0008, 8, NotFound",
    "FLD-0003, 3, AccessDenied",
    "FLD-0031, 8, AccessDenied",
    "FLD-1014, 3, Refused",
    "FLD-1022, 9, Conflict",
    "MSG-1024, 11, OverQuota",
    "MSG-0116, 11, OverQuota",
    "MSG-1003, 8, Unavailable",
    "OX-0001, 1, NotFound",
    "OX-0001, 5, Unavailable",
    "REM-0009, 8, NotFound",
    "SVL-0019, 4, Unavailable",
    "MSG-0056, 1, Refused",
    "IMAP-2025, 8, Refused",
    "smtp-3006, 1, Refused"
  })
  void aCodeWithItsCategory(String code, int category, String exception) {
    OxException e = Refusals.of("something", HttpFailure.of(code, category, ""));
    assertThat(e.getClass().getSimpleName()).isEqualTo(exception);
    assertThat(e.getMessage()).contains(code);
  }

  @Test
  void textsOfThePeerAreNotBelieved() {
    HttpFailure failure = HttpFailure.of("alice's secret\nfolder", 77, "WHAT");
    assertThat(Refusals.of("x", failure))
        .isInstanceOf(OxException.Refused.class)
        .message()
        .doesNotContain("alice");
  }

  /** Every code that OX has, as its table says, comes to something, and rights stay rights. */
  @Test
  void allCodesOfOx() throws IOException {
    int seen = 0;
    for (String line : lines()) {
      String[] fields = line.split("\t", -1);
      HttpFailure failure = HttpFailure.of(fields[0], 0, fields[2]);
      OxException e = Refusals.of("something", failure);
      if (fields[2].equals("CAPACITY")) {
        assertThat(e).as(line).isInstanceOf(OxException.OverQuota.class);
      }
      if (fields[2].equals("CONFLICT")) {
        assertThat(e).as(line).isInstanceOf(OxException.Conflict.class);
      }
      if (fields[2].equals("SERVICE_DOWN") || fields[2].equals("CONNECTIVITY")) {
        assertThat(e).as(line).isInstanceOf(OxException.Unavailable.class);
      }
      seen++;
    }
    assertThat(seen).isGreaterThan(900);
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        RefusalsTest.class.getResourceAsStream("/org/ropeway/ox/http/recordings/errors.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
  }
}
