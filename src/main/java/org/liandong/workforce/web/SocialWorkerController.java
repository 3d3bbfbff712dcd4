package org.liandong.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.HistoryLine;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.Texts;
import org.liandong.shared.web.View;
import org.liandong.workforce.Certificates;
import org.liandong.workforce.ExamResults;
import org.liandong.workforce.NewCertificate;
import org.liandong.workforce.NewSocialWorker;
import org.liandong.workforce.RegisterChange;
import org.liandong.workforce.SocialWorker;
import org.liandong.workforce.SocialWorkers;
import org.liandong.workforce.WorkerSlice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Social workers in the console. */
@Controller
@SuppressWarnings("RequestMappingAnnotation") // forms and redirects are resolved by type
class SocialWorkerController {

  static final String PATH = "/console/social-workers";
  private static final int SHOWN = 50;

  private final SocialWorkers workers;
  private final Certificates certificates;
  private final ExamResults exams;
  private final RegisterPlaces places;
  private final MessageSource messages;

  SocialWorkerController(
      SocialWorkers workers,
      Certificates certificates,
      ExamResults exams,
      RegisterPlaces places,
      MessageSource messages) {
    this.workers = workers;
    this.certificates = certificates;
    this.exams = exams;
    this.places = places;
    this.messages = messages;
  }

  @GetMapping(PATH)
  View list(
      @ModelAttribute WorkerQuery query, @RequestParam(required = false) @Nullable UUID after) {
    WorkerSlice slice = workers.page(query.filter(), after, SHOWN);
    UUID next = slice.next();
    return new SocialWorkersPage(
        query,
        places.lines(slice.rows()),
        new Paging(
            slice.total(),
            slice.rows().size(),
            next == null ? null : next.toString(),
            after == null,
            ""),
        places.organisations(),
        places.districts());
  }

  @GetMapping(PATH + "/new")
  View blank() {
    Viewer.current().require(Permission.WORKFORCE_WRITE);
    return newPage(WorkerForm.blank());
  }

  @PostMapping(PATH)
  Object register(Form typed, RedirectAttributes redirect) {
    Reading reading = new Reading(typed);
    NewSocialWorker worker = WorkerForm.worker(reading);
    if (worker == null) {
      return newPage(reading.form());
    }
    try {
      UUID id = workers.register(worker);
      Flash.done(
          redirect, id.equals(worker.id()) ? "workforce.done.registered" : "workforce.done.found");
      return "redirect:" + PATH + "/" + id;
    } catch (Refusal refusal) {
      return newPage(typed.with(refusal, ""));
    }
  }

  @GetMapping(PATH + "/{id}")
  View show(@PathVariable UUID id, HttpServletRequest request) {
    return page(id, WorkerForm.blank(), request);
  }

  @PostMapping(PATH + "/{id}/certificates")
  Object addCertificate(
      @PathVariable UUID id, Form typed, HttpServletRequest request, RedirectAttributes redirect) {
    Reading reading = new Reading(typed);
    NewCertificate certificate = WorkerForm.certificate(reading, workers.require(id));
    if (certificate == null) {
      return page(id, reading.form(), request);
    }
    try {
      certificates.record(certificate);
      Flash.done(redirect, "workforce.done.certificate");
      return "redirect:" + PATH + "/" + id;
    } catch (Refusal refusal) {
      return page(id, typed.with(refusal, ""), request);
    }
  }

  @PostMapping(PATH + "/{id}/certificates/{certificate}/withdraw")
  String withdraw(
      @PathVariable UUID id,
      @PathVariable UUID certificate,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    try {
      certificates.withdraw(certificate, reason);
      Flash.done(redirect, "workforce.done.withdrawn");
    } catch (Refusal refusal) {
      Flash.warn(redirect, refusal.messageKey(), refusal.arguments().toArray());
    }
    return "redirect:" + PATH + "/" + id;
  }

  @PostMapping(PATH + "/{id}/leave")
  String leave(
      @PathVariable UUID id,
      @RequestParam @Nullable LocalDate until,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    try {
      if (until == null) {
        throw Refusal.user("workforce.form.missing");
      }
      workers.leave(id, until, reason);
      Flash.done(redirect, "workforce.done.left");
    } catch (Refusal refusal) {
      Flash.warn(redirect, refusal.messageKey(), refusal.arguments().toArray());
    }
    return "redirect:" + PATH + "/" + id;
  }

  private View page(UUID id, Form form, HttpServletRequest request) {
    SocialWorker worker = workers.require(id);
    Texts texts = new Texts(messages, RequestContextUtils.getLocale(request));
    return new SocialWorkerPage(
        places.lines(List.of(worker)).getFirst(),
        certificates.of(worker.personNumber()),
        exams.of(worker.personNumber()),
        workers.history(id).stream().map(change -> line(change, texts)).toList(),
        form);
  }

  private View newPage(Form form) {
    return new NewSocialWorkerPage(form, places.organisations(), places.withinReach());
  }

  private static HistoryLine line(RegisterChange change, Texts texts) {
    String detail = change.detail() == null ? "" : change.detail();
    String reason = change.reason() == null ? "" : change.reason();
    String both = detail.isEmpty() || reason.isEmpty() ? detail + reason : detail + " · " + reason;
    return new HistoryLine(change.at(), change.account(), texts.name(change.what()), both);
  }
}
