package org.liandong.borders;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address the program answers at, asked of the program itself. */
class Addresses {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

  private final Set<Address> all = new TreeSet<>();

  Addresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    mappings.getHandlerMethods().forEach((info, method) -> add(info));
  }

  private void add(RequestMappingInfo info) {
    for (String pattern : info.getPatternValues()) {
      for (RequestMethod method : info.getMethodsCondition().getMethods()) {
        all.add(new Address(method.name(), pattern));
      }
    }
  }

  List<Address> all() {
    return List.copyOf(all);
  }

  /** A method and the pattern of a path. */
  record Address(String method, String pattern) implements Comparable<Address> {

    boolean isRead() {
      return method.equals("GET");
    }

    boolean isApi() {
      return pattern.startsWith("/api/");
    }

    /** Names of the variables in the path, in their order. */
    List<String> variables() {
      return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    /** Whether the path is the prefix or continues it. */
    boolean under(String prefix) {
      return pattern.equals(prefix)
          || pattern.startsWith(prefix + "/")
          || (prefix.endsWith("/") && pattern.startsWith(prefix));
    }

    boolean under(Set<String> prefixes) {
      return prefixes.stream().anyMatch(this::under);
    }

    /** The path with one value in the place of every variable. */
    String path(String value) {
      return VARIABLE.matcher(pattern).replaceAll(value);
    }

    @Override
    public int compareTo(Address other) {
      int byPattern = pattern.compareTo(other.pattern);
      return byPattern == 0 ? method.compareTo(other.method) : byPattern;
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }

    static String lines(List<Address> addresses) {
      return addresses.stream().map(Address::toString).collect(Collectors.joining("\n"));
    }
  }
}
