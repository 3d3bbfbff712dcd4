package org.liandong.statistics;

/**
 * What another policy would change, counted in cells of the table month × town × field of service
 * that have entries.
 *
 * @param cells of the table
 * @param hiddenNow under the policy in force
 * @param hiddenThen under the other
 * @param newlyHidden shown now and hidden then
 * @param newlyShown hidden now and shown then
 */
public record DisclosureEffect(
    int cells, int hiddenNow, int hiddenThen, int newlyHidden, int newlyShown) {}
