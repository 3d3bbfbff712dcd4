package org.liandong.statistics.web;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/** Describes the parameters {@link FigureParameters} reads. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(name = "from", in = QUERY, schema = @Schema(type = "string"))
@Parameter(name = "to", in = QUERY, schema = @Schema(type = "string"))
@Parameter(name = "by", in = QUERY, schema = @Schema(type = "string"))
@Parameter(name = "region", in = QUERY, schema = @Schema(type = "string"))
@Parameter(name = "domain", in = QUERY, schema = @Schema(implementation = ServiceDomain.class))
@Parameter(name = "organisation", in = QUERY, schema = @Schema(type = "string", format = "uuid"))
@Parameter(name = "method", in = QUERY, schema = @Schema(implementation = ServiceMethod.class))
@Parameter(name = "group", in = QUERY, schema = @Schema(implementation = PopulationGroup.class))
@Parameter(name = "category", in = QUERY, schema = @Schema(type = "string"))
@Parameter(name = "project", in = QUERY, schema = @Schema(type = "string", format = "uuid"))
@Parameter(name = "treeSize", in = QUERY, schema = @Schema(type = "integer", format = "int64"))
@Parameter(
    name = "scope",
    in = QUERY,
    schema =
        @Schema(
            type = "string",
            allowableValues = {"public", "viewer"}))
@interface FigureQuestion {}
