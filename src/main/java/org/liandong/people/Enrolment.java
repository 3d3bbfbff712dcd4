package org.liandong.people;

import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;

/**
 * What recording a person would come to, for a dry run.
 *
 * @param number of the person already recorded, or null where he would be new
 * @param refusal why he would be refused, or null
 */
public record Enrolment(@Nullable Integer number, @Nullable Refusal refusal) {}
