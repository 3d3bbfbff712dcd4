/** The visit planner: who goes where and when, with a plain model of its own and no framework. */
@NullMarked
package org.liandong.linkage.planner;

import org.jspecify.annotations.NullMarked;
