package org.liandong.people.web;

import java.util.List;
import org.liandong.people.DuplicatePair;
import org.liandong.shared.web.View;

/** Pairs that may be one human. */
record DuplicatesPage(List<DuplicatePair> pairs) implements View {}
