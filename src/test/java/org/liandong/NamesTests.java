package org.liandong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Compartment;
import org.liandong.shared.Permission;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.liandong.shared.web.NavigationLink;

/** Every value of the kernel's lists has a name people read. */
final class NamesTests {

  private static final Path BUNDLES = Path.of("src/main/resources/messages");

  @Test
  void everyValueOfTheKernelHasANameInBothLanguages() throws IOException {
    for (String ending : List.of("_zh.properties", "_en.properties")) {
      Properties all = new Properties();
      try (Stream<Path> files = Files.list(BUNDLES)) {
        for (Path file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
          try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            all.load(reader);
          }
        }
      }
      assertThat(constants())
          .allSatisfy(constant ->
              assertThat(all)
                  .containsKey(
                      "enum.%s.%s"
                          .formatted(
                              constant.getDeclaringClass().getSimpleName(), constant.name())));
    }
  }

  private static List<Enum<?>> constants() {
    return Stream.<Enum<?>[]>of(
            ServiceDomain.values(),
            ServiceMethod.values(),
            PopulationGroup.values(),
            Compartment.values(),
            Permission.values(),
            NavigationLink.Area.values())
        .<Enum<?>>flatMap(Stream::of)
        .toList();
  }
}
