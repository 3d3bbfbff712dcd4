package org.liandong.shared.web;

/**
 * One choice of a select or a group of check boxes.
 *
 * @param value sent with the form
 * @param label as a person reads it
 */
public record Option(String value, String label) {}
