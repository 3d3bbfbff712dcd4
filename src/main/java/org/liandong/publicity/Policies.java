package org.liandong.publicity;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Policy documents: read by everyone, kept by publicity staff. */
@Service
public class Policies {

  private final PolicyRecords records;
  private final MilestoneRecords milestones;
  private final AttachmentStore store;
  private final FigureSource figures;

  Policies(
      PolicyRecords records,
      MilestoneRecords milestones,
      AttachmentStore store,
      FigureSource figures) {
    this.milestones = milestones;
    this.records = records;
    this.store = store;
    this.figures = figures;
  }

  /**
   * Policies whose number, issuer or title holds the text, latest issued first.
   *
   * @param text empty for all
   * @param last the last policy of the page before, or null for the first page
   */
  @Transactional(readOnly = true)
  public List<Policy> search(String text, @Nullable UUID last, int limit) {
    return records.search(text.strip(), last, limit);
  }

  /** The policies that set the milestone in motion. */
  @Transactional(readOnly = true)
  public List<Policy> behind(UUID milestone) {
    return records.behind(milestone);
  }

  /**
   * The policy.
   *
   * @throws Refusal when there is none
   */
  @Transactional(readOnly = true)
  public Policy find(UUID id) {
    return records.find(id).orElseThrow(() -> Refusal.notFound("publicity.policy.unknown"));
  }

  /**
   * Writes a policy, its attachment excepted: version 0 is new, any other version is a change of
   * that version. Written again as it already stands, it stays as it is.
   *
   * @throws Refusal when something is missing, dates are reversed, a milestone or figure is
   *     unknown, or somebody else changed it meanwhile
   */
  @Requires(Permission.PUBLICITY_WRITE)
  @Transactional
  public void write(Policy policy) {
    if (policy.title().chinese().isEmpty() || policy.issuer().isBlank()) {
      throw Refusal.user("publicity.policy.incomplete");
    }
    if (policy.inForceTo() != null && policy.inForceTo().isBefore(policy.inForceFrom())) {
      throw Refusal.user("period.reversed", policy.inForceFrom(), policy.inForceTo());
    }
    if (!milestones.knows(policy.setInMotion().milestones())) {
      throw Refusal.user("publicity.policy.milestone");
    }
    policy.setInMotion().figures().forEach(code -> figures.name(code, false));
    if (!records.write(policy)) {
      throw Refusal.conflict("publicity.changed-meanwhile");
    }
  }

  /**
   * Attaches the document, in place of one attached before. The file is on the disk before the
   * record names it; if the disk refuses, the record stays as it was.
   *
   * @throws Refusal when the policy or the file is not acceptable, or the disk is full
   */
  @Requires(Permission.PUBLICITY_WRITE)
  @Transactional
  public void attach(UUID policy, String name, InputStream content) {
    find(policy);
    String plain = name.replaceAll("[\\p{Cntrl}/\\\\\"]", "_").strip();
    records.attach(policy, store.keep(plain.isEmpty() ? "_" : plain, content));
  }

  /**
   * Where the attached document lies.
   *
   * @throws Refusal when there is none
   */
  @Transactional(readOnly = true)
  public Path document(UUID policy) {
    Policy.Attachment attachment = find(policy).attachment();
    if (attachment == null || !Files.isRegularFile(store.place(attachment))) {
      throw Refusal.notFound("publicity.attachment.none");
    }
    return store.place(attachment);
  }
}
