package org.liandong.publicity;

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
}
