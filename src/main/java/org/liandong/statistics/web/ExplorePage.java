package org.liandong.statistics.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.View;
import org.liandong.statistics.Recomputation;

/**
 * The explorer: a figure as the signed-in viewer sees it, over what she may see.
 *
 * @param figure asked and answered
 * @param choices every figure she may ask
 * @param checked the last nightly recomputation, or null before the first
 */
record ExplorePage(FigureView figure, List<Option> choices, @Nullable Recomputation checked)
    implements View {}
