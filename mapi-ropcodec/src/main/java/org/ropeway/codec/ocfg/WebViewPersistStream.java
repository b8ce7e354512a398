package org.ropeway.codec.ocfg;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** The home pages of a folder. [MS-OXCFOLD] 2.2.2; the value of PidTagFolderWebViewInfo. */
public record WebViewPersistStream(List<WebView> webViews) {
  /** All bytes up to the end. */
  public static final WireType<WebViewPersistStream> WIRE =
      Wire.listToEnd(WebView.WIRE).map(WebViewPersistStream::new, WebViewPersistStream::webViews);

  public WebViewPersistStream {
    webViews = List.copyOf(webViews);
  }

  /**
   * A home page.
   *
   * @param version 2
   * @param type {@link #URL}, or one that only Outlook knows
   * @param flags {@link #SHOW_BY_DEFAULT}
   * @param unused 28 bytes
   * @param data of a URL UTF-16LE with its null
   */
  public record WebView(long version, long type, long flags, Bytes unused, Bytes data) {
    /** The data is a URL. */
    public static final int URL = 1;

    /** The folder shows the page, not its messages. */
    public static final int SHOW_BY_DEFAULT = 1;

    private static final Struct<WebView> WIRE =
        struct(
            WebView::new,
            field("dwVersion", Wire.U32, WebView::version),
            field("dwType", Wire.U32, WebView::type),
            field("dwFlags", Wire.U32, WebView::flags),
            field("dwUnused", Bytes.fixed(28), WebView::unused),
            field("cbData", "lpData", Bytes.WIRE32, WebView::data));
  }
}
