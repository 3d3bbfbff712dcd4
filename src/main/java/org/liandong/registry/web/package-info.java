/** Pages and API of the register of organisations. */
@NullMarked
package org.liandong.registry.web;

import org.jspecify.annotations.NullMarked;
