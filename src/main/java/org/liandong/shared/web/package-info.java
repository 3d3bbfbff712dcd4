/**
 * How pages are made: views and their templates, texts in the person's language, navigation, error
 * pages.
 */
@NamedInterface("web")
@NullMarked
package org.liandong.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
