package org.liandong.shared.web;

import org.liandong.shared.Permission;

/**
 * Something often done, offered on the first page of the console, declared as a bean.
 *
 * @param order ascending
 * @param textKey key of its label: 记一次服务
 * @param path where it begins
 * @param permission needed to be offered it
 */
public record QuickAction(int order, String textKey, String path, Permission permission) {}
