package org.liandong.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Checkpoints;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Fact;
import org.liandong.ledger.Ledger;
import org.liandong.ledger.LedgerReader;
import org.liandong.ledger.Posting;
import org.liandong.ledger.Source;
import org.liandong.ledger.log.Hash;
import org.liandong.ledger.log.NoteVerifier;
import org.liandong.ledger.log.Proofs;
import org.liandong.ledger.log.SignedNote;
import org.liandong.ledger.log.Tile;
import org.liandong.ledger.log.TilePath;
import org.liandong.ledger.log.TileTree;
import org.liandong.ledger.log.TreeHasher;
import org.liandong.ledger.log.TreeHead;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log and the pages as others see them, with the sealer running by itself. */
@ApplicationModuleTest(module = "ledger")
@AutoConfigureMockMvc(addFilters = false)
class LedgerWebTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private MockMvc mvc;
  @Autowired private Ledger ledger;
  @Autowired private LedgerReader reader;
  @Autowired private Checkpoints checkpoints;
  @Autowired private TransactionTemplate transaction;

  @Test
  void aStrangerVerifiesTheWholeLogFromItsFilesAlone() throws Exception {
    sealed(600);
    String key = text("/log/key").strip();
    SignedNote note = SignedNote.parse(text("/log/checkpoint"));
    TreeHead head = TreeHead.parse(note.text());
    assertThat(note.signedBy(NoteVerifier.parse(key))).isTrue();
    TileTree tree = new TileTree((level, number) -> download(level, number, head.size()));
    assertThat(tree.root(head.size())).isEqualTo(head.root());
    TreeHasher hasher = new TreeHasher();
    List<Hash> leaves = new ArrayList<>();
    for (byte[] entry : bundle(0, 256)) {
      leaves.add(hasher.leaf(entry));
    }
    assertThat(download(0, 0, head.size()).hashes()).isEqualTo(leaves);
    assertThat(
            Proofs.inclusion(
                5, head.size(), leaves.get(5), tree.inclusion(5, head.size()), head.root()))
        .isTrue();
  }

  @Test
  void filesAreCachedAsTheyMayBe() throws Exception {
    sealed(257);
    mvc.perform(get("/log/tile/0/000"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/octet-stream"))
        .andExpect(header().string("Cache-Control", containsString("immutable")));
    mvc.perform(get("/log/tile/entries/000.p/3")).andExpect(status().isOk());
    mvc.perform(get("/log/checkpoint"))
        .andExpect(content().contentType("text/plain;charset=UTF-8"))
        .andExpect(header().string("Cache-Control", containsString("max-age=1")));
    for (String absent :
        List.of(
            "/log/tile/0/x999/000", "/log/tile/0/0", "/log/tile/7/000", "/log/tile/0/000.p/0")) {
      mvc.perform(get(absent)).andExpect(status().isNotFound());
    }
  }

  @Test
  void theReceiptOfAnEntryIsServedAndChecked() throws Exception {
    UUID id = sealed(3).get(1);
    String receipt =
        asSystem(get("/api/v1/ledger/entries/{id}/receipt", id)).getResponse().getContentAsString();
    JsonNode json = JSON.readTree(receipt);
    assertThat(json.get("canonical").asString()).contains(id.toString()).contains("\"v\":1");
    mvc.perform(post("/api/v1/receipts/check").content(receipt).contentType("application/json"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.holds").value(true));
    mvc.perform(
            post("/api/v1/receipts/check")
                .content(receipt.replace("\"leaf\":", "\"leaf\":9"))
                .contentType("application/json"))
        .andExpect(jsonPath("$.holds").value(false))
        .andExpect(jsonPath("$.steps[3].fault").exists());
    mvc.perform(post("/check").param("receipt", receipt))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("服务器核验:每一步都成立")));
    mvc.perform(post("/check").param("receipt", receipt).param("lang", "en"))
        .andExpect(content().string(containsString("every step holds, the receipt is valid")));
    mvc.perform(get("/api/v1/ledger/entries/{id}", id)).andExpect(status().isForbidden());
  }

  @Test
  void sizesAreProvenToBeConsistent() throws Exception {
    sealed(2);
    long from = checkpoints.latest().size();
    sealed(5);
    long to = checkpoints.latest().size();
    mvc.perform(get("/api/v1/ledger/consistency?from={from}&to={to}", from, to))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.toRoot").value(checkpoints.at(to).root()));
    mvc.perform(get("/api/v1/ledger/consistency?from=0&to=1"))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(get("/api/v1/ledger/consistency?from=1&to=999999999"))
        .andExpect(status().isNotFound());
  }

  @Test
  void listsAreReadPageByPage() throws Exception {
    List<UUID> ids = sealed(5);
    String first =
        asSystem(get("/api/v1/ledger/entries?limit=2&fact=SERVICE_CONTACT"))
            .getResponse()
            .getContentAsString();
    JsonNode page = JSON.readTree(first);
    assertThat(page.get("entries")).hasSize(2);
    assertThat(page.get("entries").get(0).get("id").asString()).isEqualTo(ids.getLast().toString());
    String next =
        asSystem(get("/api/v1/ledger/entries?limit=2&after=" + page.get("next").asString()))
            .getResponse()
            .getContentAsString();
    assertThat(JSON.readTree(next).get("entries").get(0).get("id").asString())
        .isEqualTo(ids.get(2).toString());
  }

  @Test
  void thePagesAreShown() throws Exception {
    UUID id = sealed(1).getFirst();
    assertThat(page("/console/ledger")).contains("已封存条目", "开始核验");
    assertThat(page("/console/ledger/entries?fact=SERVICE_CONTACT&region=4417"))
        .contains(id.toString(), "服务接触");
    assertThat(page("/console/ledger/entries/" + id)).contains("canonicalBase64", "下载回执");
    assertThat(page("/console/ledger/entries/" + id + "/receipt.json")).startsWith("{");
    assertThat(page("/check")).contains("核验回执", "/assets/check-");
    asSystem(post("/console/ledger/verification"));
    Awaitility.await().until(() -> page("/console/ledger").contains("全部相符"));
  }

  private String page(String path) throws Exception {
    return asSystem(get(path)).getResponse().getContentAsString();
  }

  private MvcResult asSystem(MockHttpServletRequestBuilder request) throws Exception {
    return Viewer.SYSTEM.callChecked(() -> mvc.perform(request).andReturn());
  }

  private Tile download(int level, long number, long size) {
    boolean partial = number == Tile.partialNumber(level, size);
    int width = partial ? Tile.partialWidth(level, size) : Tile.WIDTH;
    return Tile.of(level, number, bytes("/log/" + new TilePath(level, number, width)));
  }

  private List<byte[]> bundle(long number, int width) {
    byte[] bytes = bytes("/log/" + new TilePath(TilePath.ENTRIES, number, width));
    List<byte[]> entries = new ArrayList<>();
    for (int place = 0; place < bytes.length; place += 2 + bytes[place + 1]) {
      entries.add(Arrays.copyOfRange(bytes, place + 2, place + 2 + bytes[place + 1]));
    }
    return entries;
  }

  private String text(String path) throws Exception {
    return mvc.perform(get(path)).andReturn().getResponse().getContentAsString();
  }

  private byte[] bytes(String path) {
    try {
      return mvc.perform(get(path))
          .andExpect(status().isOk())
          .andReturn()
          .getResponse()
          .getContentAsByteArray();
    } catch (Exception failure) {
      throw new IllegalStateException(path, failure);
    }
  }

  /** Posts and waits until the sealer has done its part. */
  private List<UUID> sealed(int count) {
    List<Posting> postings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      postings.add(
          new Posting(
              TimeOrderedId.next(),
              Fact.SERVICE_CONTACT,
              LocalDate.of(2018, 5, 1),
              Dimensions.at(RegionCode.parse("441702")),
              new Amounts(1, 30, 0),
              new Source("casework.contact", UUID.randomUUID())));
    }
    Viewer.SYSTEM.run(() -> transaction.executeWithoutResult(status -> ledger.post(postings)));
    Awaitility.await().until(() -> Viewer.SYSTEM.call(() -> reader.unsealed().isEmpty()));
    return postings.stream().map(Posting::id).toList();
  }
}
