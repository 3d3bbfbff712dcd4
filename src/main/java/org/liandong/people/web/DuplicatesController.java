package org.liandong.people.web;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.liandong.people.Linking;
import org.liandong.shared.Refusal;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Duplicates: look at a pair, say one or two. */
@Controller
@SuppressWarnings("RequestMappingAnnotation") // forms and redirects are resolved by type
class DuplicatesController {

  static final String PATH = "/console/people-duplicates";
  private static final int SHOWN = 50;

  private final Linking linking;

  DuplicatesController(Linking linking) {
    this.linking = linking;
  }

  @GetMapping(PATH)
  View list() {
    return new DuplicatesPage(linking.candidates(SHOWN));
  }

  @PostMapping(PATH)
  String decide(
      @RequestParam int one,
      @RequestParam int other,
      @RequestParam boolean same,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    BiConsumer<Integer, Integer> verb =
        same ? (a, b) -> linking.link(b, a, reason) : (a, b) -> linking.split(a, b, reason);
    try {
      verb.accept(one, other);
      Flash.done(redirect, same ? "people.done.linked" : "people.done.split");
    } catch (Refusal refusal) {
      Flash.warn(redirect, refusal.messageKey(), refusal.arguments().toArray());
    }
    return "redirect:" + PATH;
  }

  @PostMapping(PeopleController.PATH + "/{id}/unlink")
  String unlink(
      @PathVariable UUID id,
      @RequestParam int number,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    try {
      linking.unlink(number, reason);
      Flash.done(redirect, "people.done.unlinked");
    } catch (Refusal refusal) {
      Flash.warn(redirect, refusal.messageKey(), refusal.arguments().toArray());
    }
    return "redirect:" + PeopleController.PATH + "/" + id;
  }
}
