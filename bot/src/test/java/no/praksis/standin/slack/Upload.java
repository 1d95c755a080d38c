package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A file. Slack works on it for a while after the upload. Guarded by the stand-in's monitor. */
final class Upload {
  final String id;
  final String name;
  final int length;
  final List<String> rooms = new ArrayList<>();
  String title;
  byte[] content = new byte[0];
  boolean received;
  boolean completed;

  /** How many times somebody must look before Slack is done with it. */
  int looksLeft;

  Upload(String id, String name, int length, int looksLeft) {
    this.id = id;
    this.name = name;
    this.title = name;
    this.length = length;
    this.looksLeft = looksLeft;
  }

  boolean ready() {
    return completed && looksLeft <= 0;
  }

  ObjectNode json(String base, String user) {
    ObjectNode file = Json.object();
    file.put("id", id).put("created", 1_700_000_000).put("name", name).put("title", title);
    file.put("mimetype", ready() ? mimetype() : "").put("filetype", ready() ? filetype() : "");
    file.put("pretty_type", ready() ? filetype().toUpperCase(java.util.Locale.ROOT) : "");
    file.put("user", user).put("size", content.length).put("mode", "hosted");
    file.put("is_external", false).put("is_public", false);
    file.put("url_private", base + "/files/" + id).put("permalink", base + "/files/" + id);
    if (ready() && mimetype().startsWith("image/")) {
      file.put("original_w", 600).put("original_h", 400).put("thumb_360", base + "/thumb/" + id);
    }
    ArrayNode channels = file.putArray("channels");
    rooms.forEach(channels::add);
    return file;
  }

  private String filetype() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private String mimetype() {
    return switch (filetype()) {
      case "png" -> "image/png";
      case "json" -> "application/json";
      case "pdf" -> "application/pdf";
      default -> "text/plain";
    };
  }
}
