package org.ropeway.standin.seed;

/** Somebody who writes or gets mail. */
record Person(String name, String address) {
  /** As it stands in a header field. */
  String field() {
    boolean plain = name.matches("[A-Za-z ]+");
    boolean ascii = name.matches("[ -~]+");
    String shown = plain ? name : ascii ? '"' + name + '"' : Mime.word(name);
    return shown + " <" + address + ">";
  }

  String firstName() {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }
}
