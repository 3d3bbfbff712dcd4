package org.liandong.statistics;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The persons of one cell of an answer. Most cells are made of one or two bitmaps of a cuboid (a
 * contact and an attendance, say): two are counted without being united.
 */
final class PersonCell {

  private RoaringBitmap one;
  private @Nullable RoaringBitmap other;

  /** Whether {@code one} is this cell's own and may be changed; a cuboid's may not. */
  private boolean own;

  PersonCell() {
    this.one = new RoaringBitmap();
    this.own = true;
  }

  PersonCell(RoaringBitmap first) {
    this.one = first;
  }

  void add(RoaringBitmap more) {
    if (own) {
      one.or(more);
    } else if (other == null) {
      other = more;
    } else {
      unite().or(more);
    }
  }

  void add(int person) {
    unite().add(person);
  }

  /** How many human beings. */
  long count(Links links) {
    RoaringBitmap second = other;
    if (second == null) {
      return links.count(one);
    }
    return links.touch(one) || links.touch(second)
        ? links.count(unite())
        : RoaringBitmap.orCardinality(one, second);
  }

  /** Tells the bitmaps the cell is made of. */
  void forEach(Consumer<RoaringBitmap> reader) {
    reader.accept(one);
    if (other != null) {
      reader.accept(other);
    }
  }

  private RoaringBitmap unite() {
    if (!own) {
      one = other == null ? one.clone() : RoaringBitmap.or(one, other);
      other = null;
      own = true;
    }
    return one;
  }
}
