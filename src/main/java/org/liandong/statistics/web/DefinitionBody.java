package org.liandong.statistics.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.liandong.shared.web.Texts;
import org.liandong.statistics.Cut;
import org.liandong.statistics.FigureDefinition;
import org.liandong.statistics.FigureKind;

/**
 * A figure's definition as a program reads it.
 *
 * @param by what its answers can be cut by
 * @param definition canonical line
 * @param definitionHash SHA-256 of it, hexadecimal
 */
@Schema(name = "FigureDefinition")
record DefinitionBody(
    String code,
    int version,
    String name,
    String unit,
    FigureKind kind,
    @JsonProperty("public") boolean isPublic,
    List<String> by,
    String definition,
    String definitionHash) {

  static DefinitionBody of(FigureDefinition definition, Texts texts) {
    return new DefinitionBody(
        definition.code(),
        definition.version(),
        definition.name(texts),
        definition.unit(texts),
        definition.kind(),
        definition.isPublic(),
        Arrays.stream(Cut.values())
            .filter(definition.cuts()::contains)
            .map(Cut::parameter)
            .toList(),
        definition.canonical(),
        definition.hash());
  }
}
