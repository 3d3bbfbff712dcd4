package org.liandong.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Entry;
import org.liandong.ledger.Ledger;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The verbs of service contacts (服务接触): record, correct, withdraw, read. Everything that counts is
 * posted to the ledger in the same transaction; a correction reverses what was posted and posts
 * anew. Every verb may be repeated safely.
 */
@Service
public class Contacts {

  static final String ID_TAKEN = "casework.contact.id-taken";

  private static final int REASON_MAX = 500;

  private final ContactChecks checks;
  private final KnownReferences register;
  private final ContactWriting writing;
  private final ContactRows rows;
  private final ContactVersions versions;
  private final Ledger ledger;

  Contacts(
      ContactChecks checks,
      KnownReferences register,
      ContactWriting writing,
      ContactRows rows,
      ContactVersions versions,
      Ledger ledger) {
    this.checks = checks;
    this.register = register;
    this.writing = writing;
    this.rows = rows;
    this.versions = versions;
    this.ledger = ledger;
  }

  /**
   * Records a contact. The same id with the same content again changes nothing.
   *
   * @return {@code RECORDED} or {@code ALREADY_THERE}
   * @throws Refusal when it cannot be recorded; a conflict when the id stands for something else
   */
  @Requires(Permission.CONTACTS_WRITE)
  public Fate record(RecordContact said) {
    Fate fate = recordAll(List.of(said)).getFirst();
    if (fate.refusal() != null) {
      throw fate.refusal();
    }
    return fate;
  }

  /**
   * Records contacts in one transaction, each all or nothing by itself.
   *
   * @return their fates, in the order given
   */
  @Requires(Permission.CONTACTS_WRITE)
  public List<Fate> recordAll(List<RecordContact> given) {
    List<RecordContact> contacts = given.stream().map(register::settled).toList();
    register.lookUp(contacts);
    Viewer viewer = Viewer.current();
    LocalDate today = checks.today();
    Map<UUID, Integer> first = HashMap.newHashMap(contacts.size());
    @Nullable Fate[] fates = new @Nullable Fate[contacts.size()];
    List<RecordContact> sound = new ArrayList<>(contacts.size());
    for (int i = 0; i < fates.length; i++) {
      RecordContact said = contacts.get(i);
      Refusal refusal = checks.refusal(said, viewer, today);
      if (refusal != null) {
        fates[i] = Fate.refused(said.id(), refusal);
      } else if (first.putIfAbsent(said.id(), i) == null) {
        sound.add(said);
      }
    }
    ContactWriting.Outcome outcome =
        sound.isEmpty() ? new ContactWriting.Outcome(Set.of(), Map.of()) : writing.record(sound);
    List<Fate> result = new ArrayList<>(fates.length);
    for (int i = 0; i < fates.length; i++) {
      Fate fate = fates[i];
      if (fate == null) {
        int leader = Objects.requireNonNull(first.get(contacts.get(i).id()));
        fate = fate(contacts.get(i), contacts.get(leader), leader == i, outcome);
      }
      result.add(fate);
    }
    return result;
  }

  /** The first of an id in the batch was written or met what was there; the others meet it. */
  private Fate fate(
      RecordContact said, RecordContact leader, boolean leads, ContactWriting.Outcome outcome) {
    UUID id = said.id();
    boolean inserted = outcome.inserted().contains(id);
    if (leads && inserted) {
      return Fate.recorded(id, checks.notice(said));
    }
    return said.equals(inserted ? leader : outcome.before().get(id))
        ? Fate.alreadyThere(id)
        : Fate.refused(id, Refusal.conflict(ID_TAKEN, id));
  }

  /**
   * Says a contact anew: it keeps its id and gets the next version, the entries that stand are
   * reversed and new ones posted.
   *
   * @param id of the contact
   * @param version the one the correction was made from
   * @param said the whole content; its id is not looked at
   * @param reason for the history and the reversals
   * @throws Refusal a conflict when another version stands by now
   */
  @Requires(Permission.CONTACTS_WRITE)
  public Contact correct(UUID id, int version, RecordContact said, String reason) {
    RecordContact corrected = register.settled(said.withId(id));
    String stated = reason(reason);
    writing.requireSeen(id);
    register.lookUp(List.of(corrected));
    Refusal refusal = checks.refusal(corrected, Viewer.current(), checks.today());
    if (refusal != null) {
      throw refusal;
    }
    return writing.correct(version, corrected, stated);
  }

  /**
   * Takes a contact back. It stays in lists and history, marked; its entries are reversed.
   *
   * @throws Refusal a conflict when another version stands by now
   */
  @Requires(Permission.CONTACTS_WRITE)
  public Contact withdraw(UUID id, int version, String reason) {
    return writing.withdraw(id, version, reason(reason));
  }

  /**
   * The contact as it stands.
   *
   * @throws Refusal when there is none the viewer may see
   */
  @Requires(Permission.CONTACTS_READ)
  @Transactional(readOnly = true)
  public Contact find(UUID id) {
    return rows.find(id).orElseThrow(() -> Refusal.notFound("casework.contact.not-found", id));
  }

  /** Versions of the contact that no longer stand, the newest first. */
  @Requires(Permission.CONTACTS_READ)
  @Transactional(readOnly = true)
  public List<PastVersion> history(UUID id) {
    return versions.of(id);
  }

  /** What the contact posted and took back, in the order of writing. */
  @Requires(Permission.CONTACTS_READ)
  @Transactional(readOnly = true)
  public List<Entry> entries(UUID id) {
    return ledger.entriesOf(ContactPostings.source(id));
  }

  /** The fates the contacts would have now; writes nothing. */
  @Requires(Permission.CONTACTS_WRITE)
  @Transactional(readOnly = true)
  public List<Fate> judgeAll(List<RecordContact> given) {
    List<RecordContact> contacts = given.stream().map(register::settled).toList();
    register.lookUp(contacts);
    Map<UUID, RecordContact> before = new HashMap<>();
    rows.firstSaid(contacts.stream().map(RecordContact::id).toList())
        .forEach(said -> before.put(said.id(), said));
    LocalDate today = checks.today();
    return contacts.stream().map(said -> judged(said, before.get(said.id()), today)).toList();
  }

  private Fate judged(RecordContact said, @Nullable RecordContact before, LocalDate today) {
    Refusal refusal = checks.refusal(said, Viewer.current(), today);
    if (refusal != null) {
      return Fate.refused(said.id(), refusal);
    }
    if (before == null) {
      return Fate.recorded(said.id(), checks.notice(said));
    }
    return said.equals(before)
        ? Fate.alreadyThere(said.id())
        : Fate.refused(said.id(), Refusal.conflict(ID_TAKEN, said.id()));
  }

  private static String reason(String reason) {
    String stated = reason.strip();
    if (stated.isEmpty()) {
      throw Refusal.user("casework.contact.no-reason");
    }
    if (stated.length() > REASON_MAX) {
      throw Refusal.user("casework.contact.reason-too-long", Integer.toString(stated.length()));
    }
    return stated;
  }
}
