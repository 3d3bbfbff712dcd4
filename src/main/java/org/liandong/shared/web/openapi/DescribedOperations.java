package org.liandong.shared.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.liandong.shared.Permission;
import org.liandong.shared.web.ApiSection;
import org.liandong.shared.web.Refuses;
import org.liandong.shared.web.Texts;
import org.liandong.shared.web.WithoutToken;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to each operation what its controller's {@link ApiSection} says: name, words in the reader's
 * language, what a token must allow, and how it may be refused.
 */
@Component
class DescribedOperations implements OperationCustomizer {

  private static final String SUMMARY = "api.summary.";
  private static final String DESCRIPTION = "api.description.";
  private static final String ANSWER = "api.answer.";
  private static final String OK = "200";

  private final MessageSource messages;

  DescribedOperations(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    ApiSection section = AnnotationUtils.findAnnotation(handler.getBeanType(), ApiSection.class);
    if (section == null) {
      return operation;
    }
    Texts texts = new Texts(messages, LocaleContextHolder.getLocale());
    String id = section.value() + StringUtils.capitalize(handler.getMethod().getName());
    boolean open = isOpen(handler);
    RequestMethod verb = verb(handler);
    succeed(operation.getResponses(), verb, handler, texts);
    Set<HttpStatus> refusals = refusals(operation, verb, open);
    Refuses further = handler.getMethodAnnotation(Refuses.class);
    if (further != null) {
      refusals.addAll(List.of(further.value()));
    }
    Problems.add(operation, refusals);
    return operation
        .operationId(id)
        .tags(List.of(section.value()))
        .summary(texts.text(SUMMARY + id))
        .description(texts.text(DESCRIPTION + id))
        .security(security(verb == RequestMethod.GET ? section.reads() : section.writes(), open));
  }

  private static boolean isOpen(HandlerMethod handler) {
    return handler.hasMethodAnnotation(WithoutToken.class)
        || AnnotationUtils.findAnnotation(handler.getBeanType(), WithoutToken.class) != null;
  }

  private static RequestMethod verb(HandlerMethod handler) {
    return Objects.requireNonNull(
            AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class))
        .method()[0];
  }

  /** Where a token only adds to what everybody gets, going without stands first. */
  private static List<SecurityRequirement> security(Permission[] permissions, boolean open) {
    List<SecurityRequirement> requirements = new ArrayList<>();
    if (open && permissions.length > 0) {
      requirements.add(new SecurityRequirement());
    }
    if (!open || permissions.length > 0) {
      requirements.add(
          new SecurityRequirement()
              .addList(ApiDocument.BEARER, Arrays.stream(permissions).map(Enum::name).toList()));
    }
    return requirements;
  }

  private static void succeed(
      ApiResponses responses, RequestMethod verb, HandlerMethod handler, Texts texts) {
    boolean chooses = handler.getReturnType().getParameterType() == ResponseEntity.class;
    ApiResponse usual = responses.get(OK);
    if (usual != null && chooses && !responses.containsKey("201")) {
      boolean removes = verb == RequestMethod.DELETE;
      responses.remove(OK);
      responses.addApiResponse(removes ? "204" : "201", removes ? new ApiResponse() : usual);
    }
    responses.forEach((status, answer) -> answer.setDescription(texts.text(ANSWER + status)));
  }

  private static Set<HttpStatus> refusals(Operation operation, RequestMethod verb, boolean open) {
    Set<HttpStatus> statuses = EnumSet.noneOf(HttpStatus.class);
    boolean sends = operation.getRequestBody() != null;
    boolean asks = operation.getParameters() != null && !operation.getParameters().isEmpty();
    if (sends || asks) {
      statuses.add(HttpStatus.BAD_REQUEST);
      statuses.add(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (sends) {
      statuses.add(HttpStatus.CONTENT_TOO_LARGE);
      statuses.add(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
    if (!open) {
      statuses.add(HttpStatus.UNAUTHORIZED);
      statuses.add(HttpStatus.FORBIDDEN);
      if (verb != RequestMethod.GET) {
        statuses.add(HttpStatus.CONFLICT);
      }
    }
    if (asks && operation.getParameters().stream().anyMatch(one -> "path".equals(one.getIn()))) {
      statuses.add(HttpStatus.NOT_FOUND);
    }
    return statuses;
  }
}
