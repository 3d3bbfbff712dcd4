package org.liandong.identity;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 访问日志: who read, exported or changed what, when, why, from where. A line is on disk before the
 * verb that wrote it returns; where it cannot be written, nothing is shown. Lines are never
 * changed.
 */
@Service
public class AccessLog {

  private final AccessJournal journal;
  private final AccessLines lines;

  AccessLog(AccessJournal journal, AccessLines lines) {
    this.journal = journal;
    this.lines = lines;
  }

  /**
   * Notes that the viewer reads the file of a person or a client. Call it before the file is shown,
   * inside or outside a transaction: the line stays even when that is rolled back.
   *
   * @param kind of the record: module and type, such as {@code casework.contact}
   * @param record its id
   * @param reason why, as the viewer said or as the page implies; digits of numbers that could
   *     identify somebody are blotted out
   */
  @Requires({})
  public void read(String kind, UUID record, String reason) {
    note(AccessEvent.FILE_READ, kind, record, reason);
  }

  /**
   * Notes that the viewer takes a list out of the program.
   *
   * @param kind of the rows: module and type
   * @param what which rows, such as the filter; never personal data
   */
  @Requires({})
  public void exported(String kind, String what) {
    note(AccessEvent.EXPORTED, kind, null, what);
  }

  /** A page of lines that match, newest first. */
  @Requires(Permission.ACCESS_LOG_READ)
  @Transactional(readOnly = true)
  public AccessPage list(AccessFilter filter, @Nullable String after, int limit) {
    return lines.page(filter, after, limit);
  }

  /** Hands every line that matches to the receiver, newest first, without holding them all. */
  @Requires(Permission.ACCESS_LOG_READ)
  @Transactional(readOnly = true)
  public void each(AccessFilter filter, Consumer<AccessLine> receiver) {
    lines.each(filter, receiver);
  }

  /** The last sign-ins of the viewer's own account, refused ones included, newest first. */
  @Requires({})
  @Transactional(readOnly = true)
  public List<AccessLine> ownSignIns(int limit) {
    return lines.signIns(Viewer.current().account(), limit);
  }

  void note(AccessEvent event, @Nullable String kind, @Nullable UUID record, String detail) {
    Viewer viewer = Viewer.current();
    note(event, viewer.signedIn() ? viewer.account() : null, kind, record, detail);
  }

  /** Notes a change in the transaction that makes it. */
  void changed(AccessEvent event, String kind, UUID record, String detail) {
    journal.join(event, Viewer.current().account(), kind, record, detail);
  }

  void note(
      AccessEvent event,
      @Nullable UUID account,
      @Nullable String kind,
      @Nullable UUID record,
      String detail) {
    journal.write(event, account, kind, record, detail);
  }
}
