package no.praksis.practice.id;

/** A workspace or tenant on one platform; opaque outside the platform's adapter. */
public record WorkspaceId(String value) {
  public WorkspaceId {
    Ids.requireText(value);
  }
}
