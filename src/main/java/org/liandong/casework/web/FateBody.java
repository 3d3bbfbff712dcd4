package org.liandong.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.Fate;
import org.liandong.shared.Refusal;
import org.liandong.shared.web.Texts;

/**
 * What became of one contact of a batch, as a program reads it.
 *
 * @param id as it was sent
 * @param fate RECORDED, ALREADY_THERE or REFUSED
 * @param code stable code of the refusal
 * @param reason of the refusal in words
 * @param notice what should be looked at although it was recorded
 */
@Schema(name = "ContactFate")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FateBody(
    @Nullable String id,
    Fate.Outcome fate,
    @Nullable String code,
    @Nullable String reason,
    @Nullable String notice) {

  static FateBody of(Fate fate, Texts texts) {
    String id = fate.id().toString();
    if (fate.refusal() != null) {
      return refused(id, fate.refusal(), texts);
    }
    Refusal notice = fate.notice();
    return new FateBody(
        id, fate.outcome(), null, null, notice == null ? null : text(notice, texts));
  }

  static FateBody refused(@Nullable String id, Refusal refusal, Texts texts) {
    return new FateBody(id, Fate.Outcome.REFUSED, refusal.code(), text(refusal, texts), null);
  }

  private static String text(Refusal refusal, Texts texts) {
    return texts.text(refusal.messageKey(), refusal.arguments().toArray());
  }
}
