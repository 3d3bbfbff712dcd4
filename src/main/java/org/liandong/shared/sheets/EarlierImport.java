package org.liandong.shared.sheets;

import java.time.Instant;
import java.util.UUID;

/**
 * That the same file, byte for byte, was imported before.
 *
 * @param upload id of that import
 * @param account who imported it
 * @param importedAt when it was finished
 */
public record EarlierImport(UUID upload, UUID account, Instant importedAt) {}
