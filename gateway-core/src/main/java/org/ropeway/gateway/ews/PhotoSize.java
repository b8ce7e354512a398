package org.ropeway.gateway.ews;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A size code of a photo ([MS-OXWSPHOTO] 3.1.4.1): the side of its square in pixels. */
record PhotoSize(int pixels) {
  private static final int[] SIDES = {48, 64, 96, 120, 240, 360, 432, 504, 648};

  /** The size of a code; empty if there is none. */
  static Optional<PhotoSize> of(String code) {
    return Arrays.stream(SIDES)
        .filter(side -> code.toUpperCase(Locale.ROOT).equals("HR" + side + "X" + side))
        .mapToObj(PhotoSize::new)
        .findFirst();
  }
}
