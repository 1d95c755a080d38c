package no.praksis.bot.app;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.praksis.bot.slack.SlackSettings;
import no.praksis.bot.slack.SlackSettings.Connection;
import no.praksis.bot.slack.SlackSettings.Http;
import no.praksis.bot.slack.SlackSettings.OAuth;
import no.praksis.bot.slack.SlackSettings.SocketMode;
import org.jspecify.annotations.Nullable;

/** Finds out how Praksis is to be connected to Slack, and what is missing for it. */
final class SlackSettingsReader {
  static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
  static final String APP_TOKEN = "SLACK_APP_TOKEN";
  static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
  static final String CLIENT_ID = "SLACK_CLIENT_ID";
  static final String CLIENT_SECRET = "SLACK_CLIENT_SECRET";
  static final String SECRET_KEY = "PRAKSIS_SECRET_KEY";
  static final String FORMER_SECRET_KEY = "PRAKSIS_FORMER_SECRET_KEY";
  static final String NO_READ = "SLACK_NO_READ";

  private static final List<String> ALL =
      List.of(BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, CLIENT_ID, CLIENT_SECRET);
  private static final int KEY_LENGTH = 32;
  private static final String GUIDE = " docs/slack.md tells where to find it.";

  private final Function<String, Optional<String>> values;
  private final @Nullable URI publicUrl;

  SlackSettingsReader(Function<String, Optional<String>> values, @Nullable URI publicUrl) {
    this.values = values;
    this.publicUrl = publicUrl;
  }

  /**
   * Null when nothing of Slack is configured.
   *
   * @throws ConfigurationProblem when only a part of it is, or it contradicts itself; the message
   *     says what to do and shows no secret
   */
  @Nullable SlackSettings read() {
    if (ALL.stream().noneMatch(this::has)) {
      return null;
    }
    URI api = Addresses.read("SLACK_API_URL", values).orElse(SlackSettings.API);
    return new SlackSettings(connection(), withSlash(api), publicUrl);
  }

  private static URI withSlash(URI address) {
    String text = address.toString();
    return text.endsWith("/") ? address : URI.create(text + "/");
  }

  private Connection connection() {
    if (has(CLIENT_ID) || has(CLIENT_SECRET)) {
      return manyWorkspaces();
    }
    if (!has(BOT_TOKEN)) {
      String found = has(APP_TOKEN) ? APP_TOKEN : SIGNING_SECRET;
      throw new ConfigurationProblem(
          found + " is set, but " + BOT_TOKEN + " (xoxb-…) is missing." + GUIDE);
    }
    String bot = token(BOT_TOKEN, "xoxb-", "the bot token");
    if (has(APP_TOKEN)) {
      return new SocketMode(bot, token(APP_TOKEN, "xapp-", "the app-level token"));
    }
    if (!has(SIGNING_SECRET)) {
      throw new ConfigurationProblem(
          BOT_TOKEN
              + " alone is not enough. Add "
              + APP_TOKEN
              + " (xapp-…) for Socket Mode, or "
              + SIGNING_SECRET
              + " for requests over HTTP."
              + GUIDE);
    }
    return new Http(bot, value(SIGNING_SECRET));
  }

  private Connection manyWorkspaces() {
    for (String one : List.of(BOT_TOKEN, APP_TOKEN)) {
      if (has(one)) {
        throw new ConfigurationProblem(
            one
                + " is for one workspace, "
                + CLIENT_ID
                + " and "
                + CLIENT_SECRET
                + " are for many. Remove "
                + one
                + ", or the other two.");
      }
    }
    List<String> missing =
        Stream.of(CLIENT_ID, CLIENT_SECRET, SIGNING_SECRET).filter(name -> !has(name)).toList();
    if (!missing.isEmpty()) {
      throw new ConfigurationProblem(
          "For installations in many workspaces "
              + String.join(" and ", missing)
              + (missing.size() == 1 ? " is" : " are")
              + " missing."
              + GUIDE);
    }
    if (publicUrl == null) {
      throw new ConfigurationProblem(
          "For installations in many workspaces PRAKSIS_PUBLIC_URL is missing: the https address"
              + " at which Slack and browsers reach this program.");
    }
    return new OAuth(
        value(CLIENT_ID),
        value(CLIENT_SECRET),
        value(SIGNING_SECRET),
        secretKey(),
        values.apply(FORMER_SECRET_KEY).orElse(null),
        reads());
  }

  /** Whether it is to read the channels that it is in; so it is unless somebody says no. */
  boolean reads() {
    String no = values.apply(NO_READ).orElse("false");
    return switch (no) {
      case "true" -> false;
      case "false" -> true;
      default -> throw new ConfigurationProblem(NO_READ + " is “" + no + "”; write true or false.");
    };
  }

  private String secretKey() {
    String key = values.apply(SECRET_KEY).orElse("");
    if (key.length() < KEY_LENGTH) {
      throw new ConfigurationProblem(
          SECRET_KEY
              + (key.isEmpty() ? " is missing" : " is too short")
              + ": it encrypts the tokens of the workspaces. Make one with “openssl rand -base64"
              + " 32”, and keep it apart from the data.");
    }
    return key;
  }

  private String token(String name, String prefix, String what) {
    String token = value(name);
    if (!token.startsWith(prefix)) {
      throw new ConfigurationProblem(
          name + " is not " + what + ", which begins with " + prefix + "." + GUIDE);
    }
    return token;
  }

  private boolean has(String name) {
    return values.apply(name).isPresent();
  }

  private String value(String name) {
    return values.apply(name).orElseThrow();
  }
}
