package org.liandong.bench.homecare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A solution in the published format: a route for each carer, with the start of each service. */
public record HomeCareSolution(List<Route> routes) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** What one carer does, in order. */
  public record Route(String caregiver, List<Stop> stops) {}

  /** One service: its start (called arrival in the published format) and its end. */
  public record Stop(String patient, String service, double start, double end) {}

  /** Reads a solution of the published JSON format. */
  public static HomeCareSolution read(Path file) {
    List<Route> routes = new ArrayList<>();
    for (JsonNode route : JSON.readTree(file.toFile()).get("routes")) {
      List<Stop> stops = new ArrayList<>();
      for (JsonNode stop : route.path("locations")) {
        stops.add(
            new Stop(
                stop.get("patient").asString(),
                stop.get("service").asString(),
                stop.get("arrival_time").asDouble(),
                stop.get("departure_time").asDouble()));
      }
      routes.add(new Route(route.get("caregiver_id").asString(), stops));
    }
    return new HomeCareSolution(routes);
  }

  /** Writes the solution in the published JSON format. */
  public void write(Path file) {
    ObjectNode json = JSON.createObjectNode();
    ArrayNode order = json.putArray("global_ordering");
    routes.stream()
        .flatMap(route -> route.stops().stream())
        .sorted(Comparator.comparingDouble(Stop::start))
        .map(Stop::patient)
        .distinct()
        .forEach(order::add);
    ArrayNode array = json.putArray("routes");
    for (Route route : routes) {
      ObjectNode each = array.addObject();
      each.put("caregiver_id", route.caregiver());
      ArrayNode locations = each.putArray("locations");
      for (Stop stop : route.stops()) {
        ObjectNode location = locations.addObject();
        location.put("arrival_time", stop.start());
        location.put("departure_time", stop.end());
        location.put("patient", stop.patient());
        location.put("service", stop.service());
      }
    }
    JSON.writeValue(file.toFile(), json);
  }
}
