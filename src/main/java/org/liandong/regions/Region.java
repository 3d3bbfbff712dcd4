package org.liandong.regions;

import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/**
 * A division.
 *
 * @param code 12 digits
 * @param name as the statistics bureau writes it
 * @param kind what stands on its rung
 * @param parent the division above it, none for a province
 * @param nameInEnglish in Latin letters, such as Jiangcheng District; empty where not known
 */
public record Region(
    RegionCode code,
    String name,
    RegionKind kind,
    @Nullable RegionCode parent,
    String nameInEnglish) {}
