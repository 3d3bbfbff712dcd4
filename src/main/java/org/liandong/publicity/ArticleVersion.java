package org.liandong.publicity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was saved once.
 *
 * @param article id of the article
 * @param slug its name in addresses
 * @param number from 1, raised by every saving
 * @param text what it says
 * @param writtenAt when it was saved
 * @param writtenBy account
 * @param publishedAt when it was published last, or null
 * @param live whether this is the version the public reads
 */
public record ArticleVersion(
    UUID article,
    String slug,
    int number,
    ArticleText text,
    Instant writtenAt,
    UUID writtenBy,
    @Nullable Instant publishedAt,
    boolean live) {}
