package org.liandong.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a public verb: the current viewer needs all of these permissions, or the verb refuses. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {

  /** The permissions needed; empty means anyone may, and says so. */
  Permission[] value();
}
