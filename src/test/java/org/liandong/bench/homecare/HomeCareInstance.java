package org.liandong.bench.homecare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A published home-care instance (Mankowska, Meisel and Bierwirth 2014): one day, one depot,
 * patients who need one service or two by two different carers.
 *
 * @param name the file's name without its ending
 * @param distances travel times between places: 0 is the depot, then the patients in order
 */
public record HomeCareInstance(
    String name, List<Patient> patients, List<Caregiver> caregivers, double[][] distances) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Who serves: the services he can give. */
  public record Caregiver(String id, Set<String> abilities) {}

  /** A service at a patient's and how long it takes. */
  public record Service(String name, double duration) {}

  /**
   * Who is served: a window for the start of each service, and what may lie between the starts.
   *
   * @param gapMin least time from the first start to the second; 0 where both start together
   * @param gapMax most time from the first start to the second
   */
  public record Patient(
      String id,
      double earliest,
      double latest,
      List<Service> services,
      double gapMin,
      double gapMax) {}

  /** Reads an instance of the published JSON format. */
  public static HomeCareInstance read(Path file) {
    JsonNode json = JSON.readTree(file.toFile());
    List<Patient> patients =
        json.get("patients").valueStream().map(HomeCareInstance::patient).toList();
    List<Caregiver> caregivers =
        json.get("caregivers").valueStream().map(HomeCareInstance::caregiver).toList();
    String name = file.getFileName().toString();
    return new HomeCareInstance(
        name.substring(0, name.lastIndexOf('.')),
        patients,
        caregivers,
        matrix(json.get("distances")));
  }

  /** Writes the instance in the published JSON format, as far as it is read. */
  public void write(Path file) {
    ObjectNode json = JSON.createObjectNode();
    ArrayNode everybody = json.putArray("patients");
    for (Patient patient : patients) {
      ObjectNode each = everybody.addObject();
      each.put("id", patient.id());
      each.putArray("time_window").add(patient.earliest()).add(patient.latest());
      ArrayNode required = each.putArray("required_caregivers");
      for (Service service : patient.services()) {
        required.addObject().put("service", service.name()).put("duration", service.duration());
      }
      if (patient.services().size() > 1) {
        ObjectNode together = each.putObject("synchronization");
        together.put("type", patient.gapMax() > 0 ? "sequential" : "simultaneous");
        if (patient.gapMax() > 0) {
          together.putArray("distance").add(patient.gapMin()).add(patient.gapMax());
        }
      }
    }
    ArrayNode staff = json.putArray("caregivers");
    for (Caregiver caregiver : caregivers) {
      ArrayNode abilities = staff.addObject().put("id", caregiver.id()).putArray("abilities");
      caregiver.abilities().forEach(abilities::add);
    }
    ArrayNode rows = json.putArray("distances");
    for (double[] row : distances) {
      ArrayNode cells = rows.addArray();
      for (double cell : row) {
        cells.add(cell);
      }
    }
    JSON.writeValue(file.toFile(), json);
  }

  /** The place of a patient by his number. */
  public static int place(int patient) {
    return patient + 1;
  }

  private static Patient patient(JsonNode json) {
    List<Service> services = new ArrayList<>();
    for (JsonNode each : json.get("required_caregivers")) {
      services.add(new Service(each.get("service").asString(), each.get("duration").asDouble()));
    }
    double gapMin = 0;
    double gapMax = 0;
    JsonNode gap = json.path("synchronization").path("distance");
    if (gap.isArray()) {
      gapMin = gap.get(0).asDouble();
      gapMax = gap.get(1).asDouble();
    } else if (gap.isObject()) {
      gapMin = gap.get("min").asDouble();
      gapMax = gap.get("max").asDouble();
    }
    JsonNode window = json.get("time_window");
    return new Patient(
        json.get("id").asString(),
        window.get(0).asDouble(),
        window.get(1).asDouble(),
        services,
        gapMin,
        gapMax);
  }

  private static Caregiver caregiver(JsonNode json) {
    Set<String> abilities = new HashSet<>();
    json.get("abilities").forEach(each -> abilities.add(each.asString()));
    return new Caregiver(json.get("id").asString(), abilities);
  }

  private static double[][] matrix(JsonNode json) {
    double[][] matrix = new double[json.size()][json.size()];
    for (int from = 0; from < matrix.length; from++) {
      for (int to = 0; to < matrix.length; to++) {
        matrix[from][to] = json.get(from).get(to).asDouble();
      }
    }
    return matrix;
  }
}
