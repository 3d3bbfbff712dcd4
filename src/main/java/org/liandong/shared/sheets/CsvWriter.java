package org.liandong.shared.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes CSV as RFC 4180 says, with a byte-order mark. */
final class CsvWriter extends SheetWriter {

  private static final Pattern LIKE_A_FORMULA =
      Pattern.compile("^\\s*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n]");

  private final Writer out;

  CsvWriter(OutputStream stream) throws IOException {
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    out.write('\uFEFF');
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (int index = 0; index < cells.size(); index++) {
      if (index > 0) {
        out.write(',');
      }
      out.write(text(cells.get(index)));
    }
    out.write("\r\n");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static String text(@Nullable Object cell) {
    if (!(cell instanceof CharSequence written)) {
      return cell == null ? "" : cell.toString();
    }
    String text = clean(written.toString());
    String safe = LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
