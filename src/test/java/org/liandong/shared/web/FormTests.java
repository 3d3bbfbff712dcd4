package org.liandong.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Refusal;
import org.liandong.shared.ServiceDomain;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;

final class FormTests {

  @Test
  void keepsWhatWasTypedTogetherWithWhatWasWrong() {
    Form typed = Form.ofRequest(Map.of("minutes", new String[] {"十分钟"}));
    BeanPropertyBindingResult result = new BeanPropertyBindingResult(new Object(), "contact");
    result.addError(new FieldError("contact", "minutes", "十分钟", true, null, null, "internals"));
    Form back = typed.with(result);
    assertThat(back.value("minutes")).isEqualTo("十分钟");
    Form.FormError error = Objects.requireNonNull(back.error("minutes"));
    assertThat(error.key()).isEqualTo("form.error.unreadable");
    assertThat(error.arguments()).containsExactly("十分钟");
    assertThat(back.status()).isEqualTo(422);
  }

  @Test
  void putsARefusalBesideItsField() {
    Form back = Form.blank().with(Refusal.user("region.code.malformed", "44x"), "region");
    assertThat(Objects.requireNonNull(back.error("region")).key())
        .isEqualTo("refusal.region.code.malformed");
    assertThat(back.error("name")).isNull();
  }

  @Test
  void fillsFromARecord() {
    Form form = Form.of(new Filled("甲", LocalDate.of(2018, 5, 1), List.of(first()), null));
    assertThat(form.value("name")).isEqualTo("甲");
    assertThat(form.value("day")).isEqualTo("2018-05-01");
    assertThat(form.has("domains", first().name())).isTrue();
    assertThat(form.value("note")).isEmpty();
    assertThat(form.status()).isEqualTo(200);
  }

  private static ServiceDomain first() {
    return List.of(ServiceDomain.values()).getFirst();
  }

  private record Filled(
      String name, LocalDate day, List<ServiceDomain> domains, @Nullable String note) {}
}
