package org.liandong.casework.web;

import java.util.List;
import java.util.Map;
import org.liandong.casework.Contact;
import org.liandong.casework.PastVersion;
import org.liandong.ledger.Entry;
import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.View;

/**
 * A contact: what is said of it, who was served, what it posted, what was said before.
 *
 * @param contact as it stands
 * @param region in words
 * @param organisation name
 * @param worker name
 * @param persons names by number, of those the viewer may know
 * @param entries posted and taken back
 * @param history versions that no longer stand
 * @param form of the withdrawal
 */
record ContactPage(
    Contact contact,
    String region,
    String organisation,
    String worker,
    Map<Integer, String> persons,
    List<Entry> entries,
    List<PastVersion> history,
    Form form)
    implements View {

  boolean changeable() {
    return contact.status() == Contact.Status.STANDING
        && Viewer.current().may(Permission.CONTACTS_WRITE);
  }

  @Override
  public int status() {
    return form.status();
  }
}
