package org.ropeway.store.body;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What a rich text body says. [MS-OXRTFEX] 2.1.3 for text and HTML that is encapsulated in it.
 *
 * @param origin whether something is encapsulated
 * @param content HTML where HTML is encapsulated, else plain text; lines end with CRLF
 */
public record RtfBody(Origin origin, String content) {
  private static final int MAX_GROUPS = 2_000;

  /** What the rich text was made from. */
  public enum Origin {
    /** It was written as rich text. */
    RTF,
    /** It encapsulates plain text. */
    TEXT,
    /** It encapsulates HTML. */
    HTML
  }

  /** Reads rich text; empty where it is none. */
  public static Optional<RtfBody> of(byte[] rtf) {
    if (declaresMoreThanItHas(rtf)) {
      return Optional.empty();
    }
    Listener listener = new Listener();
    try {
      new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(rtf)), listener);
    } catch (IOException | RuntimeException e) {
      // The parser reports damage by whatever exception it runs into; what came before is lost with
      // it, since a part of a body would pass for all of it.
      return Optional.empty();
    }
    return Optional.of(new RtfBody(listener.origin, listener.out.toString()));
  }

  /** Whether a {@code \bin} claims bytes that are not there, or groups are nested beyond reason. */
  private static boolean declaresMoreThanItHas(byte[] rtf) {
    int depth = 0;
    for (int i = 0; i < rtf.length; i++) {
      if (rtf[i] == '{' && ++depth > MAX_GROUPS) {
        return true;
      } else if (rtf[i] == '}') {
        depth--;
      } else if (rtf[i] == '\\' && i + 4 < rtf.length && rtf[i + 1] == 'b' && rtf[i + 2] == 'i') {
        long n = 0;
        for (int d = i + 4; d < rtf.length && rtf[d] >= '0' && rtf[d] <= '9'; d++) {
          n = Math.min(n * 10 + rtf[d] - '0', Integer.MAX_VALUE);
        }
        if (n > rtf.length - i) {
          return true;
        }
      }
    }
    return false;
  }

  private static final class Listener extends RtfListenerAdaptor {
    private final StringBuilder out = new StringBuilder();
    private final Deque<Group> groups = new ArrayDeque<>();
    private Group group = new Group(false, false);
    private Origin origin = Origin.RTF;
    private boolean rtfOnly;

    /**
     * @param ignored a destination that is no text
     * @param markup within a {@code \htmltag}
     */
    private record Group(boolean ignored, boolean markup) {}

    @Override
    public void processGroupStart() {
      groups.push(group);
    }

    @Override
    public void processGroupEnd() {
      group = groups.isEmpty() ? group : groups.pop();
    }

    @Override
    public void processString(String string) {
      text(string);
    }

    @Override
    public void processCommand(Command command, int parameter, boolean has, boolean optional) {
      switch (command) {
        case fromhtml -> origin = has && parameter == 0 ? origin : Origin.HTML;
        case fromtext -> origin = Origin.TEXT;
        case htmlrtf -> rtfOnly = !has || parameter != 0;
        case htmltag -> group = new Group(group.ignored, true);
        case par, line, row -> text("\r\n");
        case tab, cell -> text("\t");
        case nonbreakingspace -> text(origin == Origin.HTML ? "&nbsp;" : "\u00A0");
        case nonbreakinghyphen -> text("\u2011");
        case optionalhyphen -> text(origin == Origin.HTML ? "&shy;" : "\u00AD");
        default -> other(command, optional);
      }
    }

    private void other(Command command, boolean optional) {
      if (optional || isNoText(command)) {
        group = new Group(true, group.markup);
      }
    }

    private static boolean isNoText(Command command) {
      return switch (command) {
        case fonttbl,
            colortbl,
            stylesheet,
            info,
            pict,
            object,
            header,
            headerl,
            headerr,
            footer,
            footerl,
            footerr,
            fldinst,
            mhtmltag,
            footnote ->
            true;
        default -> false;
      };
    }

    private void text(String s) {
      if (!group.ignored && (group.markup || !rtfOnly)) {
        out.append(s);
      }
    }
  }
}
