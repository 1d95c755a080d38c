package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code files.*}: the external upload. */
final class FileMethods {
  private final Happenings happenings;
  private final String base;

  FileMethods(Happenings happenings, String base) {
    this.happenings = happenings;
    this.base = base;
  }

  ObjectNode getUploadUrl(Workspace workspace, ApiCall call) {
    int length = call.number("length", 0);
    if (length <= 0) {
      throw new Refusal("invalid_arguments", List.of("[ERROR] length must be more than 0"));
    }
    Upload upload =
        new Upload(
            Workspace.id("F"), call.text("filename"), length, workspace.looksUntilFilesAreReady);
    workspace.uploads.put(upload.id, upload);
    return Json.object()
        .put("upload_url", base + "/upload/" + workspace.team + "/" + upload.id)
        .put("file_id", upload.id);
  }

  ObjectNode complete(Workspace workspace, ApiCall call) {
    JsonNode files =
        call.json("files")
            .orElseThrow(() -> new Refusal("invalid_arguments", List.of("[ERROR] no files")));
    ArrayNode done = Json.array();
    for (JsonNode file : files) {
      Upload upload = find(workspace, file.path("id").asText());
      if (!upload.received) {
        throw new Refusal("file_not_found");
      }
      upload.completed = true;
      upload.title = file.path("title").asText(upload.name);
      done.add(upload.json(base, workspace.botUser));
    }
    call.maybe("channel_id").ifPresent(channel -> share(workspace, call, channel, files));
    ObjectNode answer = Json.object();
    answer.set("files", done);
    return answer;
  }

  private void share(Workspace workspace, ApiCall call, String channel, JsonNode files) {
    Room room = workspace.visible(channel);
    if (room.archived) {
      throw new Refusal("is_archived");
    }
    if (!room.members.contains(workspace.botUser)) {
      throw new Refusal("not_in_channel");
    }
    ObjectNode message = Json.object();
    message.put("type", "message").put("subtype", "file_share").put("ts", workspace.nextTs());
    message.put("user", workspace.botUser).put("bot_id", workspace.botId);
    message.put("app_id", workspace.appId);
    message.put("text", call.maybe("initial_comment").orElse(""));
    call.maybe("thread_ts").ifPresent(thread -> message.put("thread_ts", thread));
    ArrayNode shared = message.putArray("files");
    for (JsonNode file : files) {
      Upload upload = find(workspace, file.path("id").asText());
      upload.rooms.add(room.id);
      shared.add(upload.json(base, workspace.botUser));
    }
    Post post = new Post(message, null);
    room.posts.add(post);
    happenings.posted(workspace, room, post);
  }

  ObjectNode info(Workspace workspace, ApiCall call) {
    Upload upload = find(workspace, call.text("file"));
    ObjectNode answer = Json.object();
    answer.set("file", upload.json(base, workspace.botUser));
    if (upload.completed && upload.looksLeft > 0) {
      upload.looksLeft--;
    }
    return answer;
  }

  /** Takes the messages along that shared nothing else. */
  ObjectNode delete(Workspace workspace, ApiCall call) {
    Upload upload = find(workspace, call.text("file"));
    workspace.uploads.remove(upload.id);
    for (String id : upload.rooms) {
      Room room = workspace.room(id);
      room.posts.removeIf(
          post -> post.json().path("files").path(0).path("id").asText().equals(upload.id));
    }
    return Json.object();
  }

  private static Upload find(Workspace workspace, String id) {
    Upload upload = workspace.uploads.get(id);
    if (upload == null) {
      throw new Refusal("file_not_found");
    }
    return upload;
  }
}
