package org.liandong.shared.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of my work.
 *
 * @param kind WARN for what is late or broken, OK or PLAIN otherwise
 * @param label one or two words for the tag: 年报, 导入
 * @param text what it is about
 * @param href where it is done
 * @param on the day it is due, or was done; null when there is none
 */
public record TodayItem(
    TagKind kind, String label, String text, String href, @Nullable LocalDate on) {}
