package org.liandong.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A policy document (政策文件).
 *
 * @param id of the policy
 * @param documentNo 文号 such as 粤民函〔2017〕43号; empty when it has none
 * @param issuer who issued it
 * @param title as issued
 * @param summary what it is about, plain text
 * @param issuedOn day of issue
 * @param inForceFrom first day it applies
 * @param inForceTo last day it applies, or null
 * @param setInMotion what came of it
 * @param attachment the document itself, or null
 * @param version of the record, raised by every change; 0 while it has never been written
 */
public record Policy(
    UUID id,
    String documentNo,
    String issuer,
    Wording title,
    Wording summary,
    LocalDate issuedOn,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceTo,
    Effects setInMotion,
    @Nullable Attachment attachment,
    int version) {

  /** Whether it applies on the day. */
  public boolean inForce(LocalDate day) {
    return !day.isBefore(inForceFrom) && (inForceTo == null || !day.isAfter(inForceTo));
  }

  /**
   * What a policy set in motion.
   *
   * @param milestones ids of milestones
   * @param figures codes of figures it moved
   */
  public record Effects(List<UUID> milestones, List<String> figures) {

    /** Nothing yet. */
    public static final Effects NONE = new Effects(List.of(), List.of());

    /** Orders and takes defensive copies. */
    public Effects {
      milestones = milestones.stream().distinct().sorted().toList();
      figures = figures.stream().distinct().sorted().toList();
    }
  }

  /**
   * A file.
   *
   * @param name as it was called
   * @param mediaType one of the accepted kinds
   * @param bytes its size
   * @param sha256 64 hexadecimal digits
   */
  public record Attachment(String name, String mediaType, long bytes, String sha256) {}
}
