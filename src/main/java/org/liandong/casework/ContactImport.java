package org.liandong.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.sheets.ImportColumn;
import org.liandong.shared.sheets.ImportLine;
import org.liandong.shared.sheets.ImportPlan;
import org.liandong.shared.sheets.ImportRow;
import org.liandong.shared.sheets.RowContent;
import org.liandong.shared.sheets.RowFate;
import org.liandong.shared.sheets.RowResult;
import org.springframework.stereotype.Component;

/**
 * Contacts from a sheet, one a row. Applied through the same verb as every other contact. A contact
 * has no natural key: a row is known again by what it says. One whose contact was corrected or
 * withdrawn since is still the row it was; the change stands and is pointed out, for whoever took a
 * contact back does not want the next upload to bring it again.
 */
@Component
class ContactImport implements ImportPlan<RecordContact> {

  private static final String PATH = "/console/contacts";

  private final ContactSheet sheet;
  private final Contacts contacts;
  private final ContactRows rows;

  ContactImport(ContactSheet sheet, Contacts contacts, ContactRows rows) {
    this.sheet = sheet;
    this.contacts = contacts;
    this.rows = rows;
  }

  @Override
  public String code() {
    return "contacts";
  }

  @Override
  public String titleKey() {
    return "casework.import";
  }

  @Override
  public String hintKey() {
    return "casework.import.hint";
  }

  @Override
  public String donePath() {
    return PATH;
  }

  @Override
  public Permission permission() {
    return Permission.CONTACTS_WRITE;
  }

  @Override
  public List<ImportColumn> columns() {
    return ContactSheet.columns();
  }

  @Override
  public @Nullable RecordContact read(ImportRow row) {
    return sheet.read(row);
  }

  @Override
  public boolean keyless() {
    return true;
  }

  @Override
  public RowContent content(RecordContact said) {
    return ContactSheet.content(said);
  }

  @Override
  public String recordPath(UUID record) {
    return PATH + "/" + record;
  }

  @Override
  public List<RowResult> judge(List<ImportLine<RecordContact>> lines) {
    return results(contacts.judgeAll(said(lines)), false);
  }

  @Override
  public List<RowResult> apply(List<ImportLine<RecordContact>> lines) {
    return results(contacts.recordAll(said(lines)), true);
  }

  private static List<RecordContact> said(List<ImportLine<RecordContact>> lines) {
    return lines.stream().map(line -> line.value().withId(line.id())).toList();
  }

  /**
   * @param written whether new contacts are there by now, to be shown
   */
  private List<RowResult> results(List<Fate> fates, boolean written) {
    Map<UUID, ContactRows.State> states =
        rows.states(
            fates.stream()
                .filter(fate -> fate.outcome() != Fate.Outcome.RECORDED)
                .map(Fate::id)
                .toList());
    return fates.stream().map(fate -> result(fate, states.get(fate.id()), written)).toList();
  }

  private static RowResult result(Fate fate, ContactRows.@Nullable State state, boolean written) {
    Refusal refusal = fate.refusal();
    Refusal said = refusal == null ? fate.notice() : refusal;
    return switch (fate.outcome()) {
      case RECORDED -> result(RowFate.NEW, said, written ? fate.id() : null);
      case ALREADY_THERE -> same(fate, state);
      case REFUSED ->
          state != null && refusal != null && refusal.code().equals(Contacts.ID_TAKEN)
              ? same(fate, state)
              : result(RowFate.REFUSED, said, null);
    };
  }

  /** The id is made of the row's content, so what stands under it is the row's contact. */
  private static RowResult same(Fate fate, ContactRows.@Nullable State state) {
    if (state == null) {
      return RowResult.of(RowFate.SAME);
    }
    Refusal changed = null;
    if (state.status() == Contact.Status.WITHDRAWN) {
      changed = Refusal.user("casework.import.withdrawn");
    } else if (state.version() > 1) {
      changed = Refusal.user("casework.import.corrected");
    }
    return result(RowFate.SAME, changed, fate.id());
  }

  private static RowResult result(RowFate fate, @Nullable Refusal said, @Nullable UUID record) {
    return new RowResult(fate, said == null ? List.of() : List.of(said), record);
  }
}
