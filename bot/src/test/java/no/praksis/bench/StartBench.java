package no.praksis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How soon the packaged program is ready, and how much memory it takes. */
class StartBench {
  private static final int STARTS = Integer.getInteger("bench.starts", 5);
  private static final int ANSWERS = Integer.getInteger("bench.answers", 10_000);
  private static final int IDLE_SECONDS = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A Friday on which the demonstration's round is open. */
  private static final List<String> FRIDAY = List.of("--now", "2026-11-20T13:00:00+01:00");

  /** As the launcher has them for the playground. */
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms24m", "-Xmx256m");

  @TempDir Path folder;

  @Test
  void readyAndMemory() throws Exception {
    starts("without a cache", FLAGS);
    List<String> best = FLAGS;
    if (Runtime.version().feature() >= 25) {
      best = withCache();
      starts("with an AOT cache", best);
    }
    memory(best);
  }

  private List<String> withCache() throws Exception {
    Path cache = folder.resolve("praksis.aot");
    List<String> rehearsing = new ArrayList<>(FLAGS);
    rehearsing.add("-XX:AOTCacheOutput=" + cache);
    Packaged.rehearse(folder.resolve("rehearsal"), rehearsing);
    List<String> flags = new ArrayList<>(FLAGS);
    flags.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
    return flags;
  }

  private void starts(String how, List<String> flags) throws Exception {
    Path known = folder.resolve("known-" + how);
    Packaged.start(known, flags, FRIDAY).close();
    measure(how + ", later start", flags, FRIDAY, start -> known);
    measure(
        how + ", first start, empty",
        flags,
        List.of("--empty"),
        start -> folder.resolve("empty-" + how + start));
    measure(
        how + ", first start with eight invented weeks",
        flags,
        FRIDAY,
        start -> folder.resolve("first-" + how + start));
  }

  private interface Data {
    Path of(int start);
  }

  private static void measure(String what, List<String> flags, List<String> arguments, Data data)
      throws Exception {
    double[] seconds = new double[STARTS];
    double[] cpu = new double[STARTS];
    for (int start = 0; start < STARTS; start++) {
      try (Packaged program = Packaged.start(data.of(start), flags, arguments)) {
        seconds[start] = program.untilReady().toMillis() / 1e3;
        cpu[start] = program.cpuUntilReady().toMillis() / 1e3;
      }
    }
    Arrays.sort(seconds);
    Arrays.sort(cpu);
    System.out.printf(
        "%-60s median %.2f s (%.2f to %.2f), processor time %.2f s%n",
        what, seconds[STARTS / 2], seconds[0], seconds[STARTS - 1], cpu[STARTS / 2]);
  }

  private void memory(List<String> flags) throws Exception {
    try (Packaged program = Packaged.start(folder.resolve("memory"), flags, FRIDAY)) {
      program.get("/");
      Thread.sleep(IDLE_SECONDS * 1_000L);
      System.out.printf("idle, after the first start and page: %d MiB%n", program.residentMib());
    }
    try (Packaged program = Packaged.start(folder.resolve("memory"), flags, FRIDAY)) {
      program.get("/");
      Thread.sleep(IDLE_SECONDS * 1_000L);
      System.out.printf("idle, after a later start and a page: %d MiB%n", program.residentMib());
      answer(program);
      System.out.printf("after %,d answers: %d MiB%n", ANSWERS, program.residentMib());
    }
  }

  /** All who take part change their answers, again and again, all at once. */
  private static void answer(Packaged program) throws Exception {
    JsonNode state = JSON.readTree(program.get("/playground/state").body());
    String channel = idOf(state.get("conversations"), "kind", "channel");
    List<String> people = new ArrayList<>();
    for (JsonNode person : state.get("people")) {
      String as = person.get("id").asText();
      if (form(program, as, channel).has("form")) {
        people.add(as);
      }
    }
    assertThat(people).isNotEmpty();
    try (ExecutorService pool = Executors.newFixedThreadPool(people.size())) {
      List<Future<?>> running = new ArrayList<>();
      for (String as : people) {
        running.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < ANSWERS / people.size(); i++) {
                    answer(program, as, channel, i);
                  }
                  return null;
                }));
      }
      for (Future<?> person : running) {
        person.get();
      }
    }
  }

  private static JsonNode form(Packaged program, String as, String channel) throws Exception {
    ObjectNode say = JSON.createObjectNode();
    say.put("as", as).put("conversation", channel).put("text", "/praksis answer");
    return JSON.readTree(program.post("/playground/say", say.toString()).body());
  }

  private static void answer(Packaged program, String as, String channel, int count)
      throws Exception {
    JsonNode form = form(program, as, channel).get("form");
    ObjectNode submit = JSON.createObjectNode();
    submit.put("as", as).put("form", form.get("id").asText());
    submit
        .putObject("values")
        .put("what-went-well", "We tried it on Tuesday and it went rather well. " + count)
        .put("looking-for", "Somebody who has moved a team's planning outdoors. " + count)
        .put("what-now", "Ask two colleagues what they would leave out. " + count);
    String closed = program.post("/playground/submit", submit.toString()).body();
    if (!closed.contains("closed")) {
      throw new IllegalStateException("not kept: " + closed);
    }
  }

  private static String idOf(JsonNode list, String field, String value) {
    for (JsonNode one : list) {
      if (one.get(field).asText().equals(value)) {
        return one.get("id").asText();
      }
    }
    throw new IllegalStateException("none with " + field + " " + value);
  }
}
