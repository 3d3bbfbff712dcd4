package org.liandong.casework.web;

import org.jspecify.annotations.Nullable;
import org.liandong.shared.web.View;

/**
 * The options of a select whose choices were searched.
 *
 * @param found to show
 * @param chosen value chosen before, or null
 * @param filter whether the select narrows a list instead of being filled in
 */
record SearchedOptions(Searched found, @Nullable String chosen, boolean filter) implements View {}
