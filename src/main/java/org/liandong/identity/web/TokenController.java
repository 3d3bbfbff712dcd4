package org.liandong.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.ApiToken;
import org.liandong.identity.ApiTokens;
import org.liandong.identity.NewToken;
import org.liandong.identity.SignIn;
import org.liandong.identity.Viewers;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.web.ApiSection;
import org.liandong.shared.web.Refuses;
import org.liandong.shared.web.WithoutToken;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Tokens by the API: sign-in for programs. */
@ApiSection("tokens")
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {

  private static final int DEFAULT_DAYS = 30;

  private final SignIn signIn;
  private final Viewers viewers;
  private final ApiTokens tokens;
  private final MessageSource messages;

  TokenController(SignIn signIn, Viewers viewers, ApiTokens tokens, MessageSource messages) {
    this.signIn = signIn;
    this.viewers = viewers;
    this.tokens = tokens;
    this.messages = messages;
  }

  @WithoutToken
  @Refuses({HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN, HttpStatus.TOO_MANY_REQUESTS})
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TokenAnswer.class)))
  @PostMapping
  ResponseEntity<?> issue(@Valid @RequestBody TokenRequest asked, HttpServletRequest request) {
    Optional<UUID> account =
        signIn.attempt(asked.username(), asked.password(), request.getRemoteAddr(), "token");
    if (account.isEmpty()) {
      return ResponseEntity.of(refused(request)).build();
    }
    Viewers.Standing standing = viewers.of(account.get()).orElseThrow();
    if (standing.mustChange()) {
      throw Refusal.forbidden("identity.password.change-first");
    }
    ApiTokens.Issued issued = standing.viewer().call(() -> tokens.issue(asked.token()));
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(new TokenAnswer(issued.id(), issued.token(), issued.expiresAt()));
  }

  @GetMapping
  List<TokenSummary> list() {
    return tokens.own().stream().map(TokenSummary::of).toList();
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> revoke(@PathVariable UUID id) {
    tokens.revoke(id);
    return ResponseEntity.noContent().build();
  }

  private ProblemDetail refused(HttpServletRequest request) {
    String reason =
        messages.getMessage(
            "identity.sign-in.failed", null, RequestContextUtils.getLocale(request));
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, reason);
    problem.setType(URI.create("urn:liandong:refusal:identity.sign-in.failed"));
    problem.setProperty("code", "identity.sign-in.failed");
    return problem;
  }

  /**
   * What a program sends to sign in.
   *
   * @param username of the account
   * @param password of the account
   * @param name by which the owner knows the token again; {@code API} when left out
   * @param scopes permissions to narrow the token to; all the account has when left out
   * @param days how long it lasts; 30 when left out
   */
  record TokenRequest(
      @NotNull String username,
      @NotNull String password,
      @Nullable String name,
      @Nullable Set<Permission> scopes,
      @Nullable Integer days) {

    NewToken token() {
      return new NewToken(
          Objects.requireNonNullElse(name, "API"),
          scopes,
          Objects.requireNonNullElse(days, DEFAULT_DAYS));
    }

    @Override
    public String toString() {
      return "TokenRequest[" + name + "]";
    }
  }

  /** The token, this once. */
  record TokenAnswer(UUID id, String token, Instant expiresAt) {}

  /** A token without its secret. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TokenSummary(
      UUID id,
      String name,
      @Nullable Set<Permission> scopes,
      Instant issuedAt,
      Instant expiresAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant revokedAt) {

    static TokenSummary of(ApiToken token) {
      return new TokenSummary(
          token.id(),
          token.name(),
          token.scopes(),
          token.issuedAt(),
          token.expiresAt(),
          token.lastUsedAt(),
          token.revokedAt());
    }
  }
}
