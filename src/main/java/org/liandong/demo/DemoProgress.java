package org.liandong.demo;

import org.liandong.shared.web.View;

/** The line of the page that says how far the demo city is loaded. */
record DemoProgress() implements View {}
