package no.praksis.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import org.jspecify.annotations.Nullable;

/**
 * The app as Slack is told about it once, to be pasted where an app is made “from a manifest”.
 *
 * @see <a href="https://docs.slack.dev/reference/app-manifest">App manifest reference</a>
 */
public final class SlackManifest {
  static final String COMMAND = "/praksis";

  private final Way way;
  private final @Nullable URI publicUrl;
  private final boolean reads;
  private final Texts texts;

  /** How the app is connected. */
  public enum Way {
    SOCKET_MODE,
    HTTP,
    OAUTH
  }

  /**
   * The manifest for a way of connecting.
   *
   * @param publicUrl where Slack reaches Praksis; needed for all but Socket Mode
   * @param reads whether Praksis is to read the channels that it is in
   * @param language of what Slack shows of the app before Praksis itself says anything
   */
  public SlackManifest(Way way, @Nullable URI publicUrl, boolean reads, Language language) {
    if (way != Way.SOCKET_MODE && publicUrl == null) {
      throw new IllegalArgumentException("Slack needs an address to send to");
    }
    this.way = way;
    this.publicUrl = publicUrl;
    this.reads = reads;
    texts = Texts.in(language);
  }

  /** As JSON, a line for each value. */
  public String json() {
    ObjectNode manifest = SlackJson.MAPPER.createObjectNode();
    display(manifest.putObject("display_information"));
    features(manifest.putObject("features"));
    oauth(manifest.putObject("oauth_config"));
    settings(manifest.putObject("settings"));
    try {
      return SlackJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(manifest);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can always be written", e);
    }
  }

  private void display(ObjectNode display) {
    display.put("name", "Praksis");
    display.put("description", texts.say("manifest.description"));
    display.put("long_description", texts.say("manifest.long-description"));
    display.put("background_color", "#1f5c4d");
  }

  private void features(ObjectNode features) {
    ObjectNode home = features.putObject("app_home");
    home.put("home_tab_enabled", true);
    home.put("messages_tab_enabled", true);
    home.put("messages_tab_read_only_enabled", false);
    ObjectNode bot = features.putObject("bot_user");
    bot.put("display_name", "Praksis");
    bot.put("always_online", true);
    ArrayNode shortcuts = features.putArray("shortcuts");
    shortcut(shortcuts, "message", SlackShortcuts.WENT_WELL, "went-well");
    shortcut(shortcuts, "message", SlackShortcuts.POINT, "point");
    shortcut(shortcuts, "global", SlackShortcuts.LOOKING_FOR, "looking-for");
    ObjectNode command = features.putArray("slash_commands").addObject();
    command.put("command", COMMAND);
    command.put("description", texts.say("manifest.command"));
    command.put("usage_hint", texts.say("manifest.usage"));
    // So that a mention says whom it means, and not only a name
    command.put("should_escape", true);
    address(command, "url");
  }

  private void shortcut(ArrayNode shortcuts, String type, String id, String words) {
    ObjectNode shortcut = shortcuts.addObject();
    shortcut.put("type", type);
    shortcut.put("callback_id", id);
    shortcut.put("name", texts.say("manifest.shortcut." + words));
    shortcut.put("description", texts.say("manifest.shortcut." + words + ".what"));
  }

  private void oauth(ObjectNode oauth) {
    if (way == Way.OAUTH) {
      oauth.putArray("redirect_urls").add(publicUrl + SlackRequests.REDIRECT);
    }
    texts(oauth.putObject("scopes").putArray("bot"), SlackScopes.bot(reads));
  }

  private void settings(ObjectNode settings) {
    ObjectNode events = settings.putObject("event_subscriptions");
    address(events, "request_url");
    texts(events.putArray("bot_events"), SlackScopes.events(reads));
    ObjectNode interactivity = settings.putObject("interactivity");
    interactivity.put("is_enabled", true);
    address(interactivity, "request_url");
    settings.put("org_deploy_enabled", way == Way.OAUTH);
    settings.put("socket_mode_enabled", way == Way.SOCKET_MODE);
    // A single token stands in the configuration, where nobody renews it
    settings.put("token_rotation_enabled", way == Way.OAUTH);
  }

  private void address(ObjectNode node, String field) {
    if (way != Way.SOCKET_MODE) {
      node.put(field, publicUrl + SlackRequests.EVENTS);
    }
  }

  private static void texts(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }
}
