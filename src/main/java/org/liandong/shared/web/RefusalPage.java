package org.liandong.shared.web;

/**
 * Says no to a person: what, why, and the way out.
 *
 * @param status HTTP status
 * @param reason in the person's language
 */
record RefusalPage(int status, String reason) implements View {}
