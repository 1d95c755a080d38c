package no.praksis.standin.teams;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A team as Teams keeps it. Guarded by the stand-in's monitor. */
final class Crew {
  /** That of its General channel. */
  final String id;

  final String group = UUID.randomUUID().toString();
  final Set<String> members = new LinkedHashSet<>();
  final List<Room> channels = new ArrayList<>();
  String name;
  boolean praksis;

  /** Whether the package that was installed may read the channels. */
  boolean reads;

  boolean deleted;
  boolean archived;

  Crew(String id, String name) {
    this.id = id;
    this.name = name;
  }
}
