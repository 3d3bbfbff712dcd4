package org.liandong.shared.web;

/**
 * Says no beside the page the person is on: the answer to an htmx request.
 *
 * @param status HTTP status
 * @param reason in the person's language
 */
record RefusalNotice(int status, String reason) implements View {}
