package org.liandong.shared.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.liandong.shared.Permission;

/**
 * Names the part of the API a controller serves, and what a token must allow there. The description
 * at {@code /api/v1/openapi.json} takes its words from the bundle {@code api}: {@code
 * api.tag.value}, {@code api.summary.valueMethod}, {@code api.description.valueMethod}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ApiSection {

  /** The name of the part. */
  String value();

  /** What a token must allow to read; empty where any token will do. */
  Permission[] reads() default {};

  /** What a token must allow to write. */
  Permission[] writes() default {};
}
