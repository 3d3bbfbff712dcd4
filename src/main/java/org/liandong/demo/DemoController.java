package org.liandong.demo;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells pages how far the loading has come. */
@Controller
class DemoController {

  @GetMapping("/demo/progress")
  DemoProgress progress() {
    return new DemoProgress();
  }
}
