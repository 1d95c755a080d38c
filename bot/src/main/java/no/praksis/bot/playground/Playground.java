package no.praksis.bot.playground;

import no.praksis.practice.id.WorkspaceId;

/** The names that the playground goes by. */
public final class Playground {
  /** The one workspace of the playground. */
  public static final WorkspaceId WORKSPACE = new WorkspaceId("playground");

  /** The name under which the playground's documents are kept. */
  static final String PLATFORM = "playground";

  /** What stands in {@code from} when Praksis speaks. */
  static final String PRAKSIS = "praksis";

  private Playground() {}
}
