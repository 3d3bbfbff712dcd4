package org.liandong.publicity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark for texts the public reads. Raw HTML is shown as text, addresses other than http,
 * https, mailto and our own are dropped, an image is its description, headings begin below the
 * page's own. Between double braces stands a figure reference; the HTML holds a private-use mark in
 * its place.
 */
final class Markdown {

  /** Stands in the HTML where a reference stood; never in a writer's text. */
  static final char MARK = '\uE000';

  private static final String OPENING = "{{";
  private static final int DEEPEST_HEADING = 6;

  private static final Parser PARSER =
      Parser.builder().customInlineContentParserFactory(new References()).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .nodeRendererFactory(PlainImages::new)
          .nodeRendererFactory(ReferenceMarks::new)
          .build();

  private Markdown() {}

  /** Reads a text. */
  static Parsed parse(String text) {
    Node document = PARSER.parse(text.replace(MARK, ' '));
    List<String> references = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.min(DEEPEST_HEADING, heading.getLevel() + 1));
            visitChildren(heading);
          }

          @Override
          public void visit(Image image) {
            // A reference in a description has no place to be shown in.
          }

          @Override
          public void visit(CustomNode node) {
            if (node instanceof Reference reference) {
              references.add(reference.text);
            }
          }
        });
    return new Parsed(RENDERER.render(document), references);
  }

  /**
   * A text that has been read.
   *
   * @param html with a {@link #MARK} for each reference
   * @param references what stood between double braces, in order
   */
  record Parsed(String html, List<String> references) {}

  /** A reference in the text. */
  private static final class Reference extends CustomNode {

    private final String text;

    Reference(String text) {
      this.text = text;
    }
  }

  /** Finds double braces. */
  private static final class References implements InlineContentParserFactory, InlineContentParser {

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
      return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      if (!scanner.next(OPENING)) {
        return ParsedInline.none();
      }
      Position start = scanner.position();
      if (scanner.find('}') < 0) {
        return ParsedInline.none();
      }
      String text = scanner.getSource(start, scanner.position()).getContent();
      return scanner.next("}}")
          ? ParsedInline.of(new Reference(text), scanner.position())
          : ParsedInline.none();
    }
  }

  /** Leaves a mark where a reference stood. */
  private record ReferenceMarks(HtmlNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Reference.class);
    }

    @Override
    public void render(Node node) {
      context.getWriter().raw(String.valueOf(MARK));
    }
  }

  /** Shows an image's description. */
  private record PlainImages(HtmlNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
      StringBuilder description = new StringBuilder();
      node.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Text text) {
              description.append(text.getLiteral());
            }
          });
      context.getWriter().text(description.toString());
    }
  }
}
