package org.ropeway.standin.data;

import java.util.List;

/** Something that an object of groupware cannot be. */
public final class ItemRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final int category;
  private final transient List<Object> params;

  /**
   * A refusal.
   *
   * @param category OX's number of it (ox-http-api.md 3)
   * @param text what OX says, {@code %s} for each parameter
   */
  public ItemRefusal(String code, int category, String text, Object... params) {
    super(text, null, false, false);
    this.code = code;
    this.category = category;
    this.params = List.of(params);
  }

  /** OX's code. */
  public String code() {
    return code;
  }

  /** OX's number of the category. */
  public int category() {
    return category;
  }

  /** What OX says, {@code %s} for each parameter. */
  public String text() {
    return String.valueOf(getMessage());
  }

  /** The parameters. */
  public List<Object> params() {
    return params;
  }
}
