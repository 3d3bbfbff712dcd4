package org.liandong.shared.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What a person typed into a form, exactly as typed, and what was wrong with it. A controller gets
 * it as a parameter beside its form record; the templates {@code Field}, {@code TextArea}, {@code
 * Choice}, {@code Checks} show it, so nothing typed is ever lost.
 *
 * <pre>{@code
 * @PostMapping("/console/organisations")
 * Object register(@Valid RegisterForm typed, BindingResult result, Form form) {
 *   if (result.hasErrors()) {
 *     return new RegisterPage(form.with(result));
 *   }
 *   try {
 *     organisations.register(typed.organisation());
 *   } catch (Refusal refusal) {
 *     return new RegisterPage(form.with(refusal, "creditCode"));
 *   }
 *   return "redirect:/console/organisations";
 * }
 * }</pre>
 *
 * @param values by field name, each as typed
 * @param errors in the order of the fields
 */
public record Form(Map<String, List<String>> values, List<FormError> errors) {

  /** Keeps copies. */
  public Form {
    values = Map.copyOf(values);
    errors = List.copyOf(errors);
  }

  /** An empty form. */
  public static Form blank() {
    return new Form(Map.of(), List.of());
  }

  /** A form filled from a record's components: for changing what is there. */
  public static Form of(Record filled) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (RecordComponent component : filled.getClass().getRecordComponents()) {
      Object value = valueOf(filled, component);
      if (value instanceof Collection<?> many) {
        values.put(component.getName(), many.stream().map(Form::typed).toList());
      } else if (value != null) {
        values.put(component.getName(), List.of(typed(value)));
      }
    }
    return new Form(values, List.of());
  }

  /** A form filled from single values by field name. */
  public static Form of(Map<String, String> filled) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    filled.forEach((name, value) -> values.put(name, List.of(value)));
    return new Form(values, List.of());
  }

  static Form ofRequest(Map<String, String[]> parameters) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    parameters.forEach((name, typed) -> values.put(name, Arrays.asList(typed)));
    return new Form(values, List.of());
  }

  /** This form with what Bean Validation and binding found. */
  public Form with(BindingResult result) {
    List<FormError> all = new ArrayList<>(errors);
    for (ObjectError error : result.getAllErrors()) {
      all.add(FormError.of(error));
    }
    return new Form(values, all);
  }

  /** This form with a refusal beside the field it is about; an empty name means the whole form. */
  public Form with(Refusal refusal, String field) {
    return with(field, refusal.messageKey(), refusal.arguments().toArray());
  }

  /** This form with one more error, its text from the bundles. */
  public Form with(String field, String key, Object... arguments) {
    List<FormError> all = new ArrayList<>(errors);
    all.add(new FormError(field, key, List.of(arguments), key));
    return new Form(values, all);
  }

  /** This form with a value set, whatever was typed before. */
  public Form withValue(String name, @Nullable Object value) {
    Map<String, List<String>> all = new LinkedHashMap<>(values);
    all.put(name, value == null ? List.of() : List.of(typed(value)));
    return new Form(all, errors);
  }

  /** What was typed into the field, or empty. */
  public String value(String name) {
    List<String> typed = values.getOrDefault(name, List.of());
    return typed.isEmpty() ? "" : typed.getFirst();
  }

  /** Everything chosen in a group of check boxes. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether the value is among those typed or chosen. */
  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /** The first error of the field, or null. */
  public @Nullable FormError error(String name) {
    return errors.stream().filter(error -> error.field().equals(name)).findFirst().orElse(null);
  }

  /** Whether anything was wrong. */
  public boolean rejected() {
    return !errors.isEmpty();
  }

  /** HTTP status of the page that shows this form: 422 when it comes back with errors. */
  public int status() {
    return rejected() ? 422 : 200;
  }

  private static String typed(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : Objects.toString(value);
  }

  private static @Nullable Object valueOf(Record filled, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(filled);
    } catch (IllegalAccessException | InvocationTargetException failure) {
      throw new IllegalStateException("Cannot read " + component, failure);
    }
  }

  /**
   * One thing wrong with a form.
   *
   * @param field the field's name, empty when it is about the whole form
   * @param key of the text in the bundles, or null when the text is final
   * @param arguments that fill the text in
   * @param text shown when there is no key
   */
  public record FormError(String field, @Nullable String key, List<Object> arguments, String text) {

    private static final String UNREADABLE = "form.error.unreadable";

    static FormError of(ObjectError error) {
      if (error instanceof FieldError field && field.isBindingFailure()) {
        String typed = Objects.toString(field.getRejectedValue(), "");
        return new FormError(field.getField(), UNREADABLE, List.of(typed), UNREADABLE);
      }
      String name = error instanceof FieldError field ? field.getField() : "";
      String text = Objects.requireNonNullElse(error.getDefaultMessage(), error.getObjectName());
      return new FormError(name, null, List.of(), text);
    }
  }
}
