package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What Slack tells apps about messages. */
interface Happenings {
  void posted(Workspace workspace, Room room, Post post);

  void changed(Workspace workspace, Room room, Post post, ObjectNode before);

  void deleted(Workspace workspace, Room room, Post post);
}
