package org.liandong.bench.homecare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The published instances, solutions and costs; they lie outside the project. */
public final class Published {

  private Published() {}

  /**
   * One line of the published costs; NaN where the literature has none.
   *
   * @param label set and number, such as C2
   */
  public record Reference(
      String label, String instance, double brkgaBest, double brkgaMean, double bestKnown) {

    /** The set's letter. */
    public String set() {
      return label.substring(0, 1);
    }
  }

  /** Where the published data lie; they need not be there. */
  public static Path folder() {
    return Path.of(
            Objects.requireNonNullElse(System.getenv("LIANDONG_MEASURES"), "../shared/measures"))
        .resolve("hhcrsp");
  }

  /** All published costs, in the order of the file. */
  public static List<Reference> references() {
    List<Reference> references = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(folder().resolve("reference.csv"))) {
        String[] cells = line.split(",", -1);
        if (!cells[0].equals("set")) {
          references.add(
              new Reference(
                  cells[0], cells[1], number(cells[7]), number(cells[8]), number(cells[10])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return references;
  }

  /** The instance of that name. */
  public static HomeCareInstance instance(String name) {
    return HomeCareInstance.read(folder().resolve("instances").resolve(name + ".json"));
  }

  /** The published solution of an instance. */
  public static HomeCareSolution solution(String instance) {
    try (Stream<Path> files = Files.list(folder().resolve("solutions"))) {
      return HomeCareSolution.read(
          files
              .filter(each -> each.getFileName().toString().startsWith("sol-" + instance + "-"))
              .findFirst()
              .orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double number(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }
}
