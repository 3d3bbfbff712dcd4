package org.liandong.workforce.web;

import org.liandong.workforce.SocialWorker;

/**
 * A social worker as a list shows her.
 *
 * @param worker the record
 * @param organisation by name, or empty
 * @param place by name
 */
record WorkerLine(SocialWorker worker, String organisation, String place) {}
