package org.liandong.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.ContactBoard;
import org.liandong.casework.ContactFilter;
import org.liandong.casework.ContactLine;
import org.liandong.shared.sheets.SheetFormat;
import org.liandong.shared.sheets.SheetWriter;
import org.liandong.shared.web.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Writes the rows of a list as a workbook, a block of rows in memory at a time. */
@Component
class ContactExport {

  private static final int BLOCK = 1_000;

  private final ContactBoard board;
  private final ContactNames names;
  private final MessageSource messages;

  ContactExport(ContactBoard board, ContactNames names, MessageSource messages) {
    this.board = board;
    this.names = names;
    this.messages = messages;
  }

  void write(ContactFilter filter, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Texts texts = new Texts(messages, RequestContextUtils.getLocale(request));
    try (SheetWriter sheet =
        SheetWriter.download(
            SheetFormat.XLSX, response, texts.text("casework.contacts"), header(texts))) {
      List<ContactLine> block = new ArrayList<>(BLOCK);
      board.each(
          filter,
          line -> {
            block.add(line);
            if (block.size() == BLOCK) {
              write(block, sheet, texts);
            }
          });
      write(block, sheet, texts);
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static List<String> header(Texts texts) {
    return List.of(
        texts.text("casework.contact.field.date"),
        texts.text("casework.contact.field.start"),
        texts.text("casework.contact.field.minutes"),
        texts.text("casework.contact.field.region"),
        texts.text("casework.contact.field.place"),
        texts.text("casework.contact.field.organisation"),
        texts.text("casework.contact.field.worker"),
        texts.text("casework.contact.field.domain"),
        texts.text("casework.contact.field.method"),
        texts.text("casework.contact.field.group"),
        texts.text("casework.contact.field.persons"),
        texts.text("casework.contact.field.heads"),
        texts.text("casework.contact.field.state"),
        "ID");
  }

  private void write(List<ContactLine> block, SheetWriter sheet, Texts texts) {
    Map<UUID, String> found = names.of(block);
    try {
      for (ContactLine line : block) {
        sheet.row(cells(line, found, texts));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    block.clear();
  }

  private List<@Nullable Object> cells(ContactLine line, Map<UUID, String> found, Texts texts) {
    return Arrays.asList(
        line.day(),
        line.start() == null ? null : line.start().toString(),
        line.minutes(),
        names.region(line.region()),
        line.place(),
        found.getOrDefault(line.organisation(), line.organisation().toString()),
        found.getOrDefault(line.worker(), line.worker().toString()),
        texts.name(line.domain()),
        texts.name(line.method()),
        line.group() == null ? null : texts.name(line.group()),
        line.persons(),
        line.heads(),
        texts.name(line.status()),
        line.id().toString());
  }
}
