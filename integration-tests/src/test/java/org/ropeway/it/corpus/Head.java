package org.ropeway.it.corpus;

import static org.ropeway.it.corpus.Entity.CRLF;

import java.util.ArrayList;
import java.util.List;

/** The header of a mail to Alice and Bob, as programs write it. */
final class Head {
  private static final List<String> DATES =
      List.of(
          "Tue, 05 Mar 2024 09:30:00 +0100",
          "5 Mar 2024 10:15:07 -0500",
          "Thu, 7 Mar 2024 08:00:01 +0530 (IST)",
          "Fri,  8 Mar 2024 12:00:00 -0000",
          "Sat, 29 Feb 2020 00:00:00 +1400",
          "Mon, 1 Jan 1990 00:00:00 GMT");

  private final Language language;
  private final int number;
  private final List<String> fields = new ArrayList<>();

  private Head(Language language, int number) {
    this.language = language;
    this.number = number;
  }

  /** Who, to whom, what and when. */
  static Head of(Language language, int number) {
    Head head = new Head(language, number);
    return head.trace().people().about();
  }

  /** Nothing but how it came, and an id. */
  static Head bare(Language language, int number) {
    return new Head(language, number).trace();
  }

  private Head trace() {
    return add("Return-Path: <bounce-" + number + "@" + host() + ">")
        .add("Received: from mx." + host() + " (mx." + host() + " [192.0.2." + number % 250 + "])")
        .fold("\tby mx.ox.test (Postfix) with ESMTPS id " + Integer.toHexString(number) + "A7")
        .fold("\tfor <alice@ox.test>; Tue,  5 Mar 2024 09:31:00 +0100 (CET)")
        .add("Message-ID: <" + number + "." + language.file().hashCode() + "@" + host() + ">");
  }

  private Head people() {
    String self = word(language.name(), 0) + " <user" + number + "@" + host() + ">";
    add("From: " + self);
    return switch (number % 4) {
      case 0 -> add("To: Alice Anderson <alice@ox.test>, Bob Builder <bob@ox.test>");
      case 1 ->
          add("To: alice@ox.test,")
              .fold(" \"Builder, Bob\" <bob@ox.test>")
              .add("Cc: " + self + ", \"O'Neil \\\"Neil\\\" (Ops)\" <oneil@" + host() + ">");
      case 2 -> add("To: bob@ox.test").add("Cc: 'Alice' <alice@ox.test>, <carol@" + host() + ">");
      default ->
          add("To: bob@ox.test (Bob), " + word(language.file(), 1) + " <list@" + host() + ">");
    };
  }

  private Head about() {
    List<String> prefixes = List.of("", "Re: ", "AW: ", "Fwd: ", "", "");
    String subject = language.subject() + " " + number;
    return add("Subject: " + prefixes.get(number % 6) + word(subject, 1))
        .add("Date: " + DATES.get(number % DATES.size()))
        .add("MIME-Version: 1.0");
  }

  /** A field. */
  Head add(String field) {
    fields.add(field);
    return this;
  }

  /** Goes on with the last field. */
  Head fold(String more) {
    fields.add(fields.removeLast() + CRLF + more);
    return this;
  }

  /** A field for every third mail or so. */
  Head sometimes(int which, String field) {
    return number % 3 == which % 3 ? add(field) : this;
  }

  /** A word of the language, in a character set of its own. */
  String word(String value, int kind) {
    return Encodings.word(language.charset(), value, (number + kind) % 2 == 0);
  }

  String host() {
    return "host" + number % 7 + ".example";
  }

  /** The mail with this header. */
  Entity over(Entity entity) {
    return entity.under(fields);
  }
}
