package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An app's package as an administrator uploads it: what the app may do, and what it offers. */
final class AppPackage {
  private static final String MANIFEST = "manifest.json";

  private final JsonNode manifest;
  private final Map<String, byte[]> files;

  private AppPackage(Map<String, byte[]> files) {
    this.files = files;
    manifest = json(MANIFEST);
  }

  /**
   * Reads it.
   *
   * @throws AssertionError when it is no package, or another app's
   */
  static AppPackage of(byte[] zip) {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    AppPackage read = new AppPackage(files);
    if (!read.manifest.at("/bots/0/botId").asText().equals(TeamsStandIn.APP)) {
      throw new AssertionError("Teams does not know this bot: " + read.manifest.path("bots"));
    }
    return read;
  }

  private JsonNode json(String file) {
    byte[] bytes = files.get(file);
    if (bytes == null) {
      throw new AssertionError("no " + file + " in the package but " + files.keySet());
    }
    return Json.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * @param scope {@code team}, {@code groupChat} or {@code personal}
   */
  boolean hasScope(String scope) {
    return texts(manifest.at("/bots/0/scopes")).contains(scope);
  }

  /** Whether whoever adds it to a team is asked to let it do that. */
  boolean asksFor(String permission) {
    for (JsonNode one : manifest.at("/authorization/permissions/resourceSpecific")) {
      if (one.path("name").asText().equals(permission)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it can be used in private and shared channels. */
  boolean takesAnyChannel() {
    return manifest.path("supportsChannelFeatures").asText().equals("tier1");
  }

  /**
   * The commands that are offered above the message field.
   *
   * @param locale such as {@code nb-NO}
   */
  List<String> commands(String scope, String locale) {
    List<String> commands = new ArrayList<>();
    JsonNode lists = manifest.at("/bots/0/commandLists");
    for (int list = 0; list < lists.size(); list++) {
      if (texts(lists.get(list).path("scopes")).contains(scope)) {
        JsonNode all = lists.get(list).path("commands");
        for (int command = 0; command < all.size(); command++) {
          String key = "bots[0].commandLists[%d].commands[%d].title".formatted(list, command);
          String title = all.get(command).path("title").asText();
          commands.add(words(locale).path(key).asText(title));
        }
      }
    }
    return commands;
  }

  private JsonNode words(String locale) {
    for (JsonNode language : manifest.at("/localizationInfo/additionalLanguages")) {
      if (locale.startsWith(language.path("languageTag").asText())) {
        return json(language.path("file").asText());
      }
    }
    return Json.object();
  }

  private static List<String> texts(JsonNode array) {
    return Json.all(array).stream().map(JsonNode::asText).toList();
  }
}
