package org.liandong.shared;

import java.util.List;

/**
 * A verb says no, with a reason a person understands. The code is stable and is also the key of the
 * message ({@code refusal.} + code) in the bundles; the arguments fill it in. Never holds personal
 * data.
 */
public final class Refusal extends RuntimeException {

  private final Category category;
  private final String code;
  private final List<Object> arguments;

  private Refusal(Category category, String code, Object... arguments) {
    super(category + " " + code + " " + List.of(arguments));
    this.category = category;
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** What was asked cannot be done as asked; the person can mend it. HTTP 422. */
  public static Refusal user(String code, Object... arguments) {
    return new Refusal(Category.USER, code, arguments);
  }

  /** Someone else was there first, or the state has moved on. HTTP 409. */
  public static Refusal conflict(String code, Object... arguments) {
    return new Refusal(Category.CONFLICT, code, arguments);
  }

  /** There is no such thing, or none this viewer may know of. HTTP 404. */
  public static Refusal notFound(String code, Object... arguments) {
    return new Refusal(Category.NOT_FOUND, code, arguments);
  }

  /** This viewer may not. HTTP 403. */
  public static Refusal forbidden(String code, Object... arguments) {
    return new Refusal(Category.FORBIDDEN, code, arguments);
  }

  /** Too often in too short a time. HTTP 429. */
  public static Refusal tooMany(String code, Object... arguments) {
    return new Refusal(Category.TOO_MANY, code, arguments);
  }

  /** The kind of refusal. */
  public Category category() {
    return category;
  }

  /** The stable code, such as {@code region.code.malformed}. */
  public String code() {
    return code;
  }

  /** The key of its message in the bundles. */
  public String messageKey() {
    return "refusal." + code;
  }

  /** The values named in the message. */
  public List<Object> arguments() {
    return arguments;
  }

  /** Who has to act for the request to succeed. */
  public enum Category {
    /** The person who asked. */
    USER,
    /** Nobody: reload and look again. */
    CONFLICT,
    /** Nobody: it is not there. */
    NOT_FOUND,
    /** Whoever gives out grants. */
    FORBIDDEN,
    /** The clock. */
    TOO_MANY
  }
}
