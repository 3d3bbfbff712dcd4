package org.liandong.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Refusal;

final class LivingNumbersTests {

  private final LivingNumbers numbers = new LivingNumbers(new KnownFigures(), Clock.systemUTC());

  @Test
  void putsNumbersWhereTheReferencesStand() {
    LivingText text = numbers.render("有 **{{figure workforce.certified}}** 持证。", false);
    assertThat(flat(text)).isEqualTo("<p>有 <strong>[679]</strong> 持证。</p>\n");
    assertThat(text.numbers())
        .singleElement()
        .satisfies(number -> assertThat(number.elementId()).isEqualTo("figure-1"));
  }

  @Test
  void leavesCodeAndSingleBracesAlone() {
    assertThat(flat(numbers.render("{a} `{{figure a.b}}` {{open", false)))
        .isEqualTo("<p>{a} <code>{{figure a.b}}</code> {{open</p>\n");
  }

  @Test
  void showsRawHtmlAsTextAndDropsDangerousAddresses() {
    String html =
        flat(
            numbers.render(
                "<script>alert(1)</script>\n\n[x](javascript:alert(1)) <b>y</b>", false));
    assertThat(html).doesNotContain("<script", "<b>", "javascript:").contains("&lt;script&gt;");
  }

  @Test
  void anImageIsItsDescriptionAndHeadingsBeginBelowThePage() {
    assertThat(flat(numbers.render("# 甲\n\n![海 *边*](http://example.org/x.png)", false)))
        .isEqualTo("<h2>甲</h2>\n<p>海 边</p>\n");
  }

  @Test
  void theMarkOfTheRendererCannotBeTyped() {
    assertThat(flat(numbers.render("甲" + Markdown.MARK + "乙 {{figure a.b}}", false)))
        .isEqualTo("<p>甲 乙 [679]</p>\n");
  }

  @Test
  void refusesAReferenceThatDoesNotResolve() {
    assertThatThrownBy(() -> numbers.check("好 {{figure no.such year=2018}}"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("publicity.reference.unknown"));
  }

  @Test
  void showsADashForAFigureThatHasGone() {
    assertThat(flat(numbers.render("{{figure no.such}}", false))).isEqualTo("<p>[–]</p>\n");
  }

  private static String flat(LivingText text) {
    return text.parts().stream()
        .map(part ->
            switch (part) {
              case LivingText.Prose prose -> prose.html();
              case LivingText.Figure figure -> "[" + figure.number().value() + "]";
            })
        .collect(Collectors.joining());
  }
}
