package org.liandong.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The browsers an account is signed in with. A session's id is its key, so it is never shown. */
@Component
public class Sessions {

  /** Session attribute: the network address of the sign-in. */
  public static final String ADDRESS = "identity.address";

  /** Session attribute: how the browser calls itself. */
  public static final String BROWSER = "identity.browser";

  private static final int HANDLE_LENGTH = 24;

  private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;

  Sessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository) {
    this.repository = repository;
  }

  /** The account's living sessions, last used first. */
  List<SignedIn> of(UUID account, @Nullable String current) {
    return all(account).stream()
        .map(session ->
            new SignedIn(
                handle(session.getId()),
                Objects.requireNonNullElse(session.<String>getAttribute(ADDRESS), ""),
                Objects.requireNonNullElse(session.<String>getAttribute(BROWSER), ""),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(current)))
        .sorted(Comparator.comparing(SignedIn::lastUsedAt).reversed())
        .toList();
  }

  /** Ends one; whether there was such a one. */
  boolean end(UUID account, String handle) {
    List<String> found =
        all(account).stream().map(Session::getId).filter(id -> handle(id).equals(handle)).toList();
    found.forEach(this::delete);
    return !found.isEmpty();
  }

  /** Ends all but the one given; how many. */
  int endAll(UUID account, @Nullable String except) {
    List<String> others =
        all(account).stream().map(Session::getId).filter(id -> !id.equals(except)).toList();
    others.forEach(this::delete);
    return others.size();
  }

  private List<? extends Session> all(UUID account) {
    return List.copyOf(repository.getObject().findByPrincipalName(account.toString()).values());
  }

  private void delete(String id) {
    repository.getObject().deleteById(id);
  }

  private static String handle(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HANDLE_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * One browser.
   *
   * @param handle names the session without giving its key away
   * @param address of the sign-in
   * @param browser as it calls itself
   * @param since when
   * @param lastUsedAt to the second
   * @param current whether it is the one asking
   */
  public record SignedIn(
      String handle,
      String address,
      String browser,
      Instant since,
      Instant lastUsedAt,
      boolean current) {}
}
