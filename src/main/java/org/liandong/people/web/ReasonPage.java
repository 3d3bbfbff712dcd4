package org.liandong.people.web;

import java.util.UUID;
import org.liandong.shared.web.View;

/** Asks why a sensitive record is to be read, before anything of it is shown. */
record ReasonPage(UUID id) implements View {}
