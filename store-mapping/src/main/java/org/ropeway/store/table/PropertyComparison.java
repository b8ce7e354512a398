package org.ropeway.store.table;

import com.ibm.icu.text.Collator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.RelOp;

/**
 * How values of one type compare ([MS-OXCDATA] 2.12.5): strings by the locale without regard to
 * case, binaries as unsigned bytes.
 */
final class PropertyComparison {
  private final Collator collator;

  PropertyComparison(Collator collator) {
    this.collator = collator;
  }

  /**
   * Whether a relation holds between two values of one type; several values on the left: for one of
   * them (for NOT_EQUAL: for all).
   */
  boolean holds(RelOp op, @Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return op == RelOp.NOT_EQUAL && (left != null || right != null);
    }
    if (left instanceof List<?> many && !(right instanceof List<?>)) {
      return op == RelOp.NOT_EQUAL
          ? many.stream().noneMatch(v -> single(RelOp.EQUAL, v, right))
          : many.stream().anyMatch(v -> single(op, v, right));
    }
    if (left instanceof List<?> a && right instanceof List<?> b) {
      return sign(op, compareLists(a, b));
    }
    return single(op, left, right);
  }

  private boolean single(RelOp op, Object left, Object right) {
    if (left instanceof String a
        && right instanceof String b
        && (op == RelOp.EQUAL || op == RelOp.NOT_EQUAL)) {
      return sameText(a, b) == (op == RelOp.EQUAL);
    }
    if (left.getClass() != right.getClass()) {
      return op == RelOp.NOT_EQUAL;
    }
    return sign(op, compare(left, right));
  }

  private boolean sameText(String a, String b) {
    return a.equalsIgnoreCase(b) || (!(isAscii(a) && isAscii(b)) && collator.compare(a, b) == 0);
  }

  /**
   * Whether a string has only characters whose case Java and every locale's collation see alike.
   */
  static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= 0x7F || c < 0x20) {
        return false;
      }
    }
    return true;
  }

  private int compareLists(List<?> a, List<?> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int c = a.get(i).getClass() == b.get(i).getClass() ? compare(a.get(i), b.get(i)) : 1;
      if (c != 0) {
        return c;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  @SuppressWarnings("unchecked")
  private int compare(Object left, Object right) {
    if (left instanceof String a && right instanceof String b) {
      return sameText(a, b) ? 0 : collator.compare(a, b);
    }
    if (left instanceof Comparable<?> c) {
      return ((Comparable<Object>) c).compareTo(right);
    }
    return left.equals(right) ? 0 : 1;
  }

  private static boolean sign(RelOp op, int c) {
    return switch (op) {
      case LESS_THAN -> c < 0;
      case LESS_THAN_OR_EQUAL -> c <= 0;
      case GREATER_THAN -> c > 0;
      case GREATER_THAN_OR_EQUAL -> c >= 0;
      case EQUAL -> c == 0;
      case NOT_EQUAL -> c != 0;
      case MATCHES_REGEX, MEMBER_OF_DL -> false;
    };
  }

  /**
   * The size of a value in bytes as it stands on the wire without counts; strings are UTF-16 with
   * their terminator.
   */
  static long size(PropertyType type, Object value) {
    if (value instanceof List<?> list) {
      return list.stream().mapToLong(v -> size(type.element(), v)).sum();
    }
    return switch (value) {
      case String s -> 2L * s.length() + 2;
      case Bytes b -> b.length();
      default ->
          switch (type) {
            case BOOLEAN -> 1;
            case INTEGER16 -> 2;
            case INTEGER32, FLOATING32, ERROR -> 4;
            case GUID -> 16;
            default -> 8;
          };
    };
  }
}
