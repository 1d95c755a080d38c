package no.praksis.bot.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;

/**
 * The app as Teams is told about it, in a package to be uploaded.
 *
 * @see <a href="https://learn.microsoft.com/microsoft-365/extensibility/schema/">App manifest
 *     reference</a>
 */
public final class TeamsManifest {
  /** The first version whose apps can be added to private and shared channels. */
  private static final String SCHEMA = "1.25";

  private static final String SCHEMAS =
      "https://developer.microsoft.com/json-schemas/teams/v" + SCHEMA + "/";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As early as ZIP can say, so that the same app is the same file. */
  private static final LocalDateTime SOME_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final List<Language> OTHERS = List.of(Language.NB, Language.NN);

  private static final List<Commands> COMMANDS =
      List.of(
          new Commands(
              List.of("team", "groupChat"),
              List.of(
                  "setup",
                  "answer",
                  "ask",
                  "points",
                  "requests",
                  "summary",
                  "meeting",
                  "schedule",
                  "settings",
                  "help")),
          new Commands(
              List.of("personal"),
              List.of(
                  "home",
                  "answer",
                  "points",
                  "looking-for",
                  "requests",
                  "summary",
                  "away",
                  "hours",
                  "privacy",
                  "help")));

  private final String appId;
  private final String version;
  private final URI publicUrl;
  private final boolean readsChannels;

  /**
   * Commands that Teams offers in some scopes, by the ends of their messages' keys.
   *
   * @param commands ten at most are shown
   */
  private record Commands(List<String> scopes, List<String> commands) {}

  /**
   * The package of an app.
   *
   * @param appId the bot's registration in Entra; the app's own id too
   * @param version three numbers; Teams takes an update only with a higher one
   * @param publicUrl where Teams and browsers reach Praksis, over https
   * @param readsChannels whether Teams is to deliver every message of the channels that Praksis is
   *     in, which whoever adds it to a team is asked to agree to
   */
  public TeamsManifest(String appId, String version, URI publicUrl, boolean readsChannels) {
    this.appId = appId;
    this.version = version;
    this.publicUrl = publicUrl;
    this.readsChannels = readsChannels;
  }

  /** The package: a ZIP file's content. */
  public byte[] zip() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("manifest.json", bytes(manifest()));
    files.put("color.png", TeamsIcons.colour());
    files.put("outline.png", TeamsIcons.outline());
    OTHERS.forEach(language -> files.put(file(language), bytes(words(language))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(SOME_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new IllegalStateException("a package can't be written into memory", e);
    }
    return out.toByteArray();
  }

  ObjectNode manifest() {
    Texts texts = Texts.in(Language.EN);
    ObjectNode manifest = JSON.createObjectNode();
    manifest.put("$schema", SCHEMAS + "MicrosoftTeams.schema.json");
    manifest.put("manifestVersion", SCHEMA);
    manifest.put("version", version);
    manifest.put("id", appId);
    localisation(manifest.putObject("localizationInfo"));
    developer(manifest.putObject("developer"));
    ObjectNode name = manifest.putObject("name");
    name.put("short", "Praksis");
    name.put("full", texts.say("manifest.teams.name"));
    ObjectNode description = manifest.putObject("description");
    description.put("short", texts.say("manifest.description"));
    description.put("full", texts.say("manifest.long-description"));
    ObjectNode icons = manifest.putObject("icons");
    icons.put("color", "color.png");
    icons.put("outline", "outline.png");
    manifest.put("accentColor", TeamsIcons.ACCENT);
    bot(manifest.putArray("bots").addObject(), texts);
    manifest.put("defaultInstallScope", "team");
    manifest.putObject("defaultGroupCapability").put("team", "bot").put("groupchat", "bot");
    manifest.put("supportsChannelFeatures", "tier1");
    manifest.putArray("validDomains").add(publicUrl.getHost());
    permissions(manifest);
    return manifest;
  }

  private static void localisation(ObjectNode info) {
    info.put("defaultLanguageTag", Language.EN.tag());
    ArrayNode others = info.putArray("additionalLanguages");
    OTHERS.forEach(
        language ->
            others.addObject().put("languageTag", language.tag()).put("file", file(language)));
  }

  private void developer(ObjectNode developer) {
    developer.put("name", "Praksis");
    developer.put("websiteUrl", publicUrl + "/about");
    developer.put("privacyUrl", publicUrl + "/about#privacy");
    developer.put("termsOfUseUrl", publicUrl + "/about#terms");
  }

  private void bot(ObjectNode bot, Texts texts) {
    bot.put("botId", appId);
    bot.putArray("scopes").add("team").add("groupChat").add("personal");
    ArrayNode lists = bot.putArray("commandLists");
    for (Commands commands : COMMANDS) {
      ObjectNode list = lists.addObject();
      commands.scopes().forEach(list.putArray("scopes")::add);
      ArrayNode of = list.putArray("commands");
      commands
          .commands()
          .forEach(
              command ->
                  of.addObject()
                      .put("title", title(command, texts))
                      .put("description", what(command, texts)));
    }
  }

  /** Who is in a private or shared channel is told only to whoever may read its members. */
  private void permissions(ObjectNode manifest) {
    // Teams wants some address there, and does nothing with it
    manifest.putObject("webApplicationInfo").put("id", appId).put("resource", publicUrl.toString());
    ArrayNode permissions =
        manifest.putObject("authorization").putObject("permissions").putArray("resourceSpecific");
    permission(permissions, "ChannelMember.Read.Group");
    if (readsChannels) {
      permission(permissions, "ChannelMessage.Read.Group");
    }
  }

  private static void permission(ArrayNode permissions, String name) {
    permissions.addObject().put("name", name).put("type", "Application");
  }

  /** What the manifest says in another language, by the place where it says it. */
  ObjectNode words(Language language) {
    Texts texts = Texts.in(language);
    ObjectNode words = JSON.createObjectNode();
    words.put("$schema", SCHEMAS + "MicrosoftTeams.Localization.schema.json");
    words.put("name.short", "Praksis");
    words.put("name.full", texts.say("manifest.teams.name"));
    words.put("description.short", texts.say("manifest.description"));
    words.put("description.full", texts.say("manifest.long-description"));
    for (int list = 0; list < COMMANDS.size(); list++) {
      List<String> commands = COMMANDS.get(list).commands();
      for (int command = 0; command < commands.size(); command++) {
        String place = "bots[0].commandLists[%d].commands[%d].".formatted(list, command);
        words.put(place + "title", title(commands.get(command), texts));
        words.put(place + "description", what(commands.get(command), texts));
      }
    }
    return words;
  }

  private static String title(String command, Texts texts) {
    return texts.say("manifest.teams.command." + command);
  }

  private static String what(String command, Texts texts) {
    return texts.say("manifest.teams.command." + command + ".what");
  }

  private static String file(Language language) {
    return language.tag() + ".json";
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can always be written", e);
    }
  }
}
