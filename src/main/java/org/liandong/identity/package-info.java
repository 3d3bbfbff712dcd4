/**
 * 账号与权限: accounts, roles, grants by place or organisation, sign-in, API tokens and the access log.
 * Binds the viewer of every request. Knows divisions and organisations by their codes and ids only.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: web", "shared :: sheets"})
@NullMarked
package org.liandong.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
