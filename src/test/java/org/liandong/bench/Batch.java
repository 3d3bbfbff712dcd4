package org.liandong.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.liandong.bench.Registered.Station;
import org.liandong.shared.TimeOrderedId;

/**
 * A request body of 500 contacts, built once; only the ids are written anew for each request. One
 * in ten is a crowd, the others serve one known person.
 */
final class Batch {

  static final int SIZE = 500;
  private static final int ID_LENGTH = 36;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final byte[] body;
  private final int[] places = new int[SIZE];

  private Batch(byte[] body, List<Integer> places) {
    this.body = body;
    for (int i = 0; i < SIZE; i++) {
      this.places[i] = places.get(i);
    }
  }

  static Batch of(List<Station> stations, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(SIZE * 320);
    List<Integer> places = new ArrayList<>();
    out.write('[');
    for (int i = 0; i < SIZE; i++) {
      if (i > 0) {
        out.write(',');
      }
      places.add(out.size() + "{\"id\":\"".length());
      out.writeBytes(record(stations.get(random.nextInt(stations.size())), random));
    }
    out.write(']');
    return new Batch(out.toByteArray(), places);
  }

  private static byte[] record(Station station, Random random) {
    String[] domains = {"ELDERLY", "CHILDREN", "DISABILITY", "SOCIAL_ASSISTANCE", "FAMILY"};
    String[] methods = {"HOME_VISIT", "OFFICE", "CONSULTATION", "GROUP"};
    String served =
        random.nextInt(10) == 0
            ? "\"heads\":%d,\"headsEstimated\":true".formatted(20 + random.nextInt(80))
            : "\"persons\":[%s]".formatted(pick(station.persons(), random));
    return """
    {"id":"%s","date":"2018-%02d-%02d","minutes":%d,"region":"%s","organisation":"%s","worker":"%s",\
    "domain":"%s","method":"%s","group":"OLDER_PERSON",%s}\
    """
        .formatted(
            new UUID(0, 0),
            1 + random.nextInt(12),
            1 + random.nextInt(28),
            20 + random.nextInt(60),
            station.region(),
            station.organisation(),
            pick(station.workers(), random),
            domains[random.nextInt(domains.length)],
            methods[random.nextInt(methods.length)],
            served)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String pick(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** Gives every contact a new id. */
  UUID[] renew() {
    UUID[] ids = new UUID[SIZE];
    for (int i = 0; i < SIZE; i++) {
      ids[i] = TimeOrderedId.next();
      write(ids[i], places[i]);
    }
    return ids;
  }

  byte[] body() {
    return body;
  }

  private void write(UUID id, int place) {
    int at = place;
    for (int digit = 0; digit < 32; digit++) {
      if (digit == 8 || digit == 12 || digit == 16 || digit == 20) {
        body[at++] = '-';
      }
      long bits = digit < 16 ? id.getMostSignificantBits() : id.getLeastSignificantBits();
      body[at++] = HEX[(int) (bits >>> (60 - 4 * (digit % 16))) & 0xF];
    }
    if (at != place + ID_LENGTH) {
      throw new IllegalStateException("An id has 36 characters");
    }
  }
}
