package org.liandong.publicity;

import java.util.Map;
import java.util.function.Supplier;

/** Answers the figure references of a text. */
interface FigureSource {

  /**
   * The number as everyone may see it.
   *
   * @param reference what is asked
   * @param english the reader's language
   * @param place its number in the text
   * @throws org.liandong.shared.Refusal when the figure cannot be asked like this
   */
  LivingNumber answer(FigureReference reference, boolean english, int place);

  /** Answers all references asked inside after one look at the ledger. */
  default <T> T together(Supplier<T> text) {
    return text.get();
  }

  /**
   * The name of the figure.
   *
   * @throws org.liandong.shared.Refusal when there is none
   */
  String name(String code, boolean english);

  /** Codes and names of the figures everyone may ask, in the order they are listed. */
  Map<String, String> all(boolean english);
}
