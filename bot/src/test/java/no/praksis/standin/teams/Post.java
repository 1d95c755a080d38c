package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A message as Teams keeps it. Guarded by the stand-in's monitor. */
final class Post {
  final String id;
  final String from;

  /** The message that its thread began with; its own id for that one. */
  final String root;

  ObjectNode activity;
  int updates;
  boolean deleted;

  Post(String id, String from, String root, ObjectNode activity) {
    this.id = id;
    this.from = from;
    this.root = root;
    this.activity = activity;
  }
}
