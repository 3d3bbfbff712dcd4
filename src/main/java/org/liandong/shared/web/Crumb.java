package org.liandong.shared.web;

/**
 * One step of the way from the console's home to this page.
 *
 * @param label in the person's language
 * @param path where it leads, or empty for a step that is no page
 */
public record Crumb(String label, String path) {}
