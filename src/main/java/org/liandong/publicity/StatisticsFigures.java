package org.liandong.publicity;

import org.liandong.shared.Refusal;
import org.springframework.stereotype.Component;

/** Answers references from the city's figures. */
@Component
class StatisticsFigures implements FigureSource {

  @Override
  public LivingNumber answer(FigureReference reference, boolean english, int place) {
    throw Refusal.user("publicity.reference.unknown", reference.code());
  }
}
