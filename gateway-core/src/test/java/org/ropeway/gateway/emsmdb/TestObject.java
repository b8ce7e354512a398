package org.ropeway.gateway.emsmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.property.PropertyBag;

/** An object with properties in memory, for what messages and attachments have in common. */
public final class TestObject implements PropertyObject {
  private final LogonObject logon;
  private final ObjectKind kind;
  private final Set<Integer> computed = new TreeSet<>();
  private final List<PropertyTag> subobjects = new ArrayList<>();
  private final List<PropertyTag> copied = new ArrayList<>();
  private PropertyBag bag = PropertyBag.EMPTY;
  private boolean writable = true;
  private int writes;

  /** An object without properties. */
  public TestObject(LogonObject logon, ObjectKind kind) {
    this.logon = logon;
    this.kind = kind;
  }

  /** Puts a property. */
  public TestObject with(PropertyTag tag, Object value) {
    bag = bag.toBuilder().put(tag, value).build();
    return this;
  }

  /** Puts a property that clients cannot write. */
  public TestObject withComputed(PropertyTag tag, Object value) {
    computed.add(tag.id());
    return with(tag, value);
  }

  /** Has something below it. */
  public TestObject withSubobjects(PropertyTag which) {
    subobjects.add(which);
    return this;
  }

  /** Cannot be written from now on. */
  public TestObject readOnly() {
    writable = false;
    return this;
  }

  /** What was copied from below another object to below this one. */
  public List<PropertyTag> copied() {
    return copied;
  }

  /** How often properties were set. */
  public int writes() {
    return writes;
  }

  @Override
  public LogonObject logon() {
    return logon;
  }

  @Override
  public ObjectKind kind() {
    return kind;
  }

  @Override
  public PropertyBag properties() {
    return bag;
  }

  @Override
  public boolean isWritable() {
    return writable;
  }

  @Override
  public List<PropertyProblem> setProperties(List<PropertyValue> values) {
    writes++;
    PropertyBag.Builder b = bag.toBuilder();
    List<PropertyProblem> problems = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      PropertyValue value = values.get(i);
      if (computed.contains(value.tag().id())) {
        problems.add(new PropertyProblem(i, value.tag(), ErrorCode.COMPUTED_VALUE));
      } else {
        b.put(value.tag(), value.value());
      }
    }
    bag = b.build();
    return problems;
  }

  @Override
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    PropertyBag.Builder b = bag.toBuilder();
    List<PropertyProblem> problems = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      if (computed.contains(tags.get(i).id())) {
        problems.add(new PropertyProblem(i, tags.get(i), ErrorCode.COMPUTED_VALUE));
      } else {
        b.remove(tags.get(i));
      }
    }
    bag = b.build();
    return problems;
  }

  @Override
  public List<PropertyTag> subobjects() {
    return subobjects;
  }

  @Override
  public void copySubobjects(PropertyTag which, PropertyObject destination) {
    ((TestObject) destination).copied.add(which);
  }

  @Override
  public void release() {}
}
