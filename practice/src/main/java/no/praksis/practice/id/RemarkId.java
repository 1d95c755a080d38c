package no.praksis.practice.id;

import java.util.UUID;

/** A remark: something that somebody wrote in plain words. */
public record RemarkId(String value) {
  public RemarkId {
    Ids.requireText(value);
  }

  /** A new one that nobody has. */
  public static RemarkId random() {
    return new RemarkId(UUID.randomUUID().toString());
  }
}
