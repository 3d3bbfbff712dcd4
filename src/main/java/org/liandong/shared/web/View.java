package org.liandong.shared.web;

/**
 * What a controller returns to show something: a record whose template has the same name and lies
 * at the same path under {@code src/main/jte}. {@code casework.web.CasePage} is shown by {@code
 * casework/web/CasePage.jte}, which gets it as parameter {@code page}, and the {@link Web} as
 * {@code web}.
 */
public interface View {

  /** HTTP status of the answer. */
  default int status() {
    return 200;
  }

  /**
   * Whether everyone who is not signed in gets the same page of this very record, so that it need
   * be rendered only once. For records that are themselves kept and shown to many.
   */
  default boolean sameForAll() {
    return false;
  }
}
