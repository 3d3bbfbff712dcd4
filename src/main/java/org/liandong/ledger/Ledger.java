package org.liandong.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.liandong.shared.Refusal;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger's verbs for the modules that write: post entries in the transaction of the business
 * record, take entries back. Reading, sealing and receipts have verbs of their own.
 */
@Service
public class Ledger {

  private static final long LARGEST = (1L << 53) - 1;

  private final Entries entries;
  private final SealingBell bell;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final MomentOfWriting written;
  private final int city;

  Ledger(
      Entries entries,
      SealingBell bell,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${liandong.city.code}") int city) {
    this.entries = entries;
    this.bell = bell;
    this.events = events;
    this.clock = clock;
    this.written = new MomentOfWriting(clock);
    this.city = city;
  }

  /**
   * Posts entries in the caller's transaction. An id already in the ledger is left as it is:
   * posting twice is posting once.
   *
   * @throws Refusal when an id is not time-ordered, a day lies ahead, or an amount is beyond 2^53 -
   *     1
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(Collection<Posting> postings) {
    LocalDate today = LocalDate.now(clock);
    for (Posting posting : postings) {
      if (!TimeOrderedId.isTimeOrdered(posting.id())) {
        throw Refusal.user("ledger.id.unordered", posting.id());
      }
      if (posting.occurredOn().isAfter(today)) {
        throw Refusal.user("ledger.date.ahead", posting.occurredOn());
      }
      requireExact(posting.amounts());
    }
    Instant now = written.next();
    UUID account = Viewer.current().account();
    insert(postings.stream().map(posting -> entry(posting, now, account)).toList());
  }

  /**
   * Takes back every entry of the source that still stands, in the caller's transaction. The
   * reversals carry the same day and dimensions with negated amounts.
   *
   * @return how many entries were taken back; 0 when none stood any more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int reverse(Source source, String reason) {
    List<Entry> standing = entries.standing(city, source);
    Instant now = written.next();
    UUID account = Viewer.current().account();
    insert(standing.stream().map(entry -> reversal(entry, reason, now, account)).toList());
    return standing.size();
  }

  private void insert(List<Entry> written) {
    if (!written.isEmpty()) {
      entries.insert(written);
      events.publishEvent(new Posted(written));
      bell.ringAfterCommit();
    }
  }

  private static void requireExact(Amounts amounts) {
    for (long amount : new long[] {amounts.count(), amounts.minutes(), amounts.cents()}) {
      if (amount > LARGEST || amount < -LARGEST) {
        throw Refusal.user("ledger.amount.too-large", Long.toString(amount));
      }
    }
  }

  /** Every entry of the source the viewer may see, reversals included, in the order of writing. */
  @Transactional(readOnly = true)
  public List<Entry> entriesOf(Source source) {
    return entries.of(city, source);
  }

  private Entry entry(Posting posting, Instant now, UUID account) {
    return new Entry(
        posting.id(),
        city,
        posting.fact(),
        posting.occurredOn(),
        posting.dimensions(),
        posting.amounts(),
        posting.source(),
        null,
        null,
        now,
        account);
  }

  private Entry reversal(Entry entry, String reason, Instant now, UUID account) {
    return new Entry(
        TimeOrderedId.derived(entry.id(), "reversal"),
        city,
        entry.fact(),
        entry.occurredOn(),
        entry.dimensions(),
        entry.amounts().negated(),
        entry.source(),
        entry.id(),
        reason,
        now,
        account);
  }
}
