package org.liandong.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many sign-ins may fail from one network address in a minute. Successes cost nothing, so an
 * office behind one address signs in undisturbed. IPv6 counts by the /64 a subscriber owns.
 */
@Component
class SignInLimits {

  private final int failuresPerMinute;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  SignInLimits(@Value("${liandong.sign-in.failures-per-minute:20}") int failuresPerMinute) {
    this.failuresPerMinute = failuresPerMinute;
  }

  /** Takes one attempt from the address's allowance, unless it is used up. */
  boolean take(String address) {
    return bucket(address).tryConsume(1);
  }

  /** Gives the attempt back: it succeeded. */
  void giveBack(String address) {
    bucket(address).addTokens(1);
  }

  private Bucket bucket(String address) {
    return buckets.get(
        subscriber(address),
        key ->
            Bucket.builder()
                .addLimit(limit ->
                    limit
                        .capacity(failuresPerMinute)
                        .refillGreedy(failuresPerMinute, Duration.ofMinutes(1)))
                .build());
  }

  private static String subscriber(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bits = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(bits, 0, Math.min(bits.length, 8));
    } catch (UnknownHostException unreadable) {
      return address;
    }
  }
}
