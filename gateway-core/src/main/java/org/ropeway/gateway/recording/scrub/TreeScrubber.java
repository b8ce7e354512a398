package org.ropeway.gateway.recording.scrub;

import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.dump.Dump;
import org.ropeway.codec.dump.DumpNode;
import org.ropeway.gateway.recording.scrub.PropertyRules.Rule;

/** Scrubs bytes of which there is a tree, in place, leaf by leaf. */
final class TreeScrubber {
  /** Texts of the protocol itself. */
  private static final Set<String> SETTLED_TEXTS =
      Set.of("MetaTag", "EndOfHeaders", "MessageClass", "ExplicitMessageClass", "AddressType");

  /** Bytes of the protocol itself: bookmarks, and states of synchronisation. */
  private static final Set<String> SETTLED_BYTES =
      Set.of("Bookmark", "StreamData", "MinimalIds", "ServerObjectHandleTable");

  /** A part of a property's value or of an attachment. */
  private static final Set<String> STREAMED = Set.of("Data");

  /** So many printable characters are a text, not an id. */
  private static final int TEXT_IN_ID = 8;

  private static final int TEXT_IN_GAP = 4;

  /** The provider of one-off entry ids, whose texts may be short. [MS-OXCDATA] 2.2.5.1. */
  private static final Bytes ONE_OFF = Bytes.ofHex("812b1fa4bea310199d6e00dd010f5402");

  private static final int ONE_OFF_TEXTS = 24;

  /** So many bytes without a name are counts and sizes. */
  private static final int MAX_UNNAMED = 16;

  private final Texts texts;
  private final Pseudonyms words;
  private final BiConsumer<String, String> blanked;
  private final byte[] bytes;

  private TreeScrubber(
      Texts texts, Pseudonyms words, BiConsumer<String, String> blanked, byte[] bytes) {
    this.texts = texts;
    this.words = words;
    this.blanked = blanked;
    this.bytes = bytes;
  }

  /**
   * The bytes of a tree's root, scrubbed.
   *
   * @param blanked is told where something was blanked, and why
   */
  static Bytes scrub(
      DumpNode root, Texts texts, Pseudonyms words, BiConsumer<String, String> blanked) {
    byte[] bytes = root.space().array();
    new TreeScrubber(texts, words, blanked, bytes).node(root);
    return Bytes.wrap(bytes);
  }

  private void node(DumpNode node) {
    if (node.children().isEmpty()) {
      leaf(node);
    } else if (node.children().getFirst().opensSpace()) {
      packed(node);
    } else {
      if (node.problem() != null) {
        blanked.accept(node.path(), node.problem());
      }
      node.children().forEach(this::node);
    }
  }

  private void leaf(DumpNode leaf) {
    if (leaf.length() == 0) {
      return;
    }
    String problem = leaf.problem();
    if (problem != null) {
      blank(leaf, problem);
      return;
    }
    switch (leaf.value()) {
      case null -> blank(leaf, "not decoded");
      case Number n -> {}
      case Boolean b -> {}
      case Enum<?> e -> {}
      case PropertyName n -> {}
      case String s -> text(leaf, s);
      case Bytes b -> bytes(leaf, b);
      case byte[] b -> bytes(leaf, Bytes.wrap(b));
      case Object other -> Encoded.replaceShown(bytes, leaf.offset(), end(leaf), other, words);
    }
  }

  private void text(DumpNode leaf, String text) {
    Rule rule = rule(leaf);
    boolean settled =
        rule == Rule.KEEP
            || SETTLED_TEXTS.contains(leaf.name())
            || leaf.enclosing(PropertyName.class) != null;
    if (text.isEmpty() || settled) {
      return;
    }
    String by =
        leaf.name().equals("AdditionalHeader")
            ? header(text)
            : rule == Rule.MARKUP ? texts.html(text) : texts.scrub(text);
    if (!Encoded.replace(bytes, leaf.offset(), end(leaf), text, by)) {
      blank(leaf, "a text in an encoding that is not known");
    }
  }

  private String header(String line) {
    int colon = line.indexOf(':');
    return colon < 0
        ? texts.scrub(line)
        : line.substring(0, colon + 1)
            + texts.http().value(line.substring(0, colon), line.substring(colon + 1));
  }

  private void bytes(DumpNode leaf, Bytes value) {
    int from = end(leaf) - value.length();
    if (value.isEmpty() || from < leaf.offset() || SETTLED_BYTES.contains(leaf.name())) {
      return;
    }
    if (leaf.name().equals(Dump.UNNAMED)) {
      boolean text = Encoded.replaceRuns(bytes, from, end(leaf), TEXT_IN_GAP, texts::scrub);
      if (!text && value.length() > MAX_UNNAMED) {
        blank(leaf, "bytes without a name");
      }
      return;
    }
    boolean ofServer = leaf.name().equals("AuxPayload") && rootOf(leaf).name().endsWith("Response");
    switch (ofServer ? Rule.IDENTIFIER : rule(leaf)) {
      case KEEP -> {}
      case IDENTIFIER -> identifier(from, end(leaf), value);
      case MARKUP -> put(from, Encoded.document(value.array(), texts::html));
      case RTF -> put(from, RtfStub.ofLength(value.length()));
      case TEXT -> put(from, Encoded.document(value.array(), texts::scrub));
      case UNKNOWN -> {
        if (STREAMED.contains(leaf.name()) && Encoded.isText(value.unsafeArray())) {
          put(from, Encoded.document(value.array(), texts::document));
        } else {
          zero(leaf, from, "bytes that are not understood");
        }
      }
    }
  }

  private void identifier(int from, int end, Bytes value) {
    boolean oneOff = value.length() > ONE_OFF_TEXTS && value.slice(4, 20).equals(ONE_OFF);
    if (oneOff) {
      Encoded.replaceRuns(bytes, from + ONE_OFF_TEXTS, end, 2, texts::scrub);
    } else {
      Encoded.replaceRuns(bytes, from, end, TEXT_IN_ID, texts::scrub);
    }
  }

  /** Bytes that unpack to others; those of buffers have been unpacked before. */
  private void packed(DumpNode node) {
    int from = node.value() instanceof Bytes b ? end(node) - b.length() : node.offset();
    if (rule(node) == Rule.RTF) {
      put(from, RtfStub.ofLength(end(node) - from));
    } else {
      zero(node, from, "packed bytes");
    }
  }

  private static DumpNode rootOf(DumpNode leaf) {
    DumpNode root = leaf;
    for (DumpNode above = leaf.parent(); above != null; above = above.parent()) {
      root = above;
    }
    return root;
  }

  private static Rule rule(DumpNode leaf) {
    PropertyTag tag = propertyOf(leaf);
    return tag == null ? Rule.UNKNOWN : PropertyRules.of(tag);
  }

  /** The property a leaf is the value of, or a part of it. */
  private static @Nullable PropertyTag propertyOf(DumpNode leaf) {
    DumpNode node = leaf;
    for (int i = 0; i < 4 && node != null; i++) {
      if (node.property() != null) {
        return node.property();
      }
      node = node.parent();
    }
    return null;
  }

  private void blank(DumpNode leaf, String why) {
    zero(leaf, leaf.offset(), why);
  }

  private void zero(DumpNode leaf, int from, String why) {
    boolean anything = false;
    for (int i = from; i < end(leaf); i++) {
      anything |= bytes[i] != 0;
    }
    if (anything) {
      Arrays.fill(bytes, from, end(leaf), (byte) 0);
      blanked.accept(leaf.path(), why);
    }
  }

  private void put(int from, byte[] made) {
    System.arraycopy(made, 0, bytes, from, made.length);
  }

  private static int end(DumpNode node) {
    return node.offset() + node.length();
  }
}
