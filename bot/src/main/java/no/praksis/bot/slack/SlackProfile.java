package no.praksis.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as Slack shows them now.
 *
 * @param takesPart false for bots, for who has left, and for strangers from another organisation
 * @param zone null where Slack names none that is known
 * @param locale such as {@code en-US}; null where Slack doesn't say
 */
record SlackProfile(
    String user,
    String name,
    boolean takesPart,
    boolean guest,
    @Nullable ZoneId zone,
    @Nullable String locale) {
  private static final String SLACKBOT = "USLACKBOT";

  /** As {@code users.info} answers. */
  static SlackProfile of(User user, WorkspaceId workspace) {
    User.Profile profile = user.getProfile();
    boolean stranger =
        user.isStranger()
            || !isFrom(
                workspace,
                user.getTeamId(),
                user.getEnterpriseUser() == null
                    ? null
                    : user.getEnterpriseUser().getEnterpriseId());
    return new SlackProfile(
        user.getId(),
        name(
            profile == null ? null : profile.getDisplayName(),
            profile == null ? null : profile.getRealName(),
            user.getRealName(),
            user.getName()),
        !stranger && !user.isBot() && !user.isDeleted() && !SLACKBOT.equals(user.getId()),
        user.isRestricted() || user.isUltraRestricted(),
        zone(user.getTz()),
        user.getLocale());
  }

  /** As the event {@code user_change} tells. */
  static SlackProfile of(JsonNode user, WorkspaceId workspace) {
    String id = user.path("id").asText();
    JsonNode profile = user.path("profile");
    boolean stranger =
        user.path("is_stranger").asBoolean()
            || !isFrom(
                workspace,
                text(user, "team_id"),
                text(user.path("enterprise_user"), "enterprise_id"));
    return new SlackProfile(
        id,
        name(
            text(profile, "display_name"),
            text(profile, "real_name"),
            text(user, "real_name"),
            text(user, "name")),
        !stranger
            && !user.path("is_bot").asBoolean()
            && !user.path("deleted").asBoolean()
            && !SLACKBOT.equals(id),
        user.path("is_restricted").asBoolean() || user.path("is_ultra_restricted").asBoolean(),
        zone(text(user, "tz")),
        text(user, "locale"));
  }

  /** Within an Enterprise Grid people of its other workspaces are no strangers. */
  private static boolean isFrom(
      WorkspaceId workspace, @Nullable String team, @Nullable String enterprise) {
    Optional<String> ours = SlackIds.team(workspace);
    Optional<String> grid = SlackIds.enterprise(workspace);
    return team == null
        || ours.isEmpty()
        || ours.get().equals(team)
        || (grid.isPresent() && (grid.get().equals(enterprise) || grid.get().equals(team)));
  }

  private static String name(@Nullable String... names) {
    for (String name : names) {
      if (name != null && !name.isBlank()) {
        return name.strip();
      }
    }
    return "?";
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.asText() : null;
  }

  private static @Nullable ZoneId zone(@Nullable String name) {
    try {
      return name == null || name.isBlank() ? null : ZoneId.of(name);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** What the person's client speaks, when it is one of ours. */
  Optional<Language> language() {
    return languageOf(locale);
  }

  static Optional<Language> languageOf(@Nullable String locale) {
    return locale == null ? Optional.empty() : Language.of(locale.split("[-_]", 2)[0]);
  }
}
