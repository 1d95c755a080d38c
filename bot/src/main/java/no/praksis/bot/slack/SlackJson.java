package no.praksis.bot.slack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads and writes JSON here. */
final class SlackJson {
  /**
   * Each request has a thread of its own, so that buffers that are kept for a thread are never used
   * again.
   */
  static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
              .build());

  private SlackJson() {}
}
