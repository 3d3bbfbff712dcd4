/** Pages and API of service contacts and of how they are counted. */
@NullMarked
package org.liandong.casework.web;

import org.jspecify.annotations.NullMarked;
