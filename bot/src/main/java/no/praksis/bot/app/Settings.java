package no.praksis.bot.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;
import no.praksis.bot.slack.SlackSettings;
import no.praksis.bot.teams.TeamsSettings;
import no.praksis.practice.group.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the program is told by environment variables, or by the same names in {@code
 * praksis.properties} beside the data. Read by {@link SettingsReader}.
 *
 * @param data the folder of the data
 * @param database a JDBC address
 * @param admins platform users, as their platform names them
 * @param language of new groups
 * @param zone of new groups
 * @param publicUrl where this program is reached from elsewhere, without a slash at the end; null
 *     when it isn't
 * @param slack null when Praksis is not to talk on Slack
 * @param teams null when Praksis is not to talk on Teams
 */
record Settings(
    Path data,
    String database,
    int port,
    String bind,
    Language language,
    ZoneId zone,
    Set<String> admins,
    @Nullable URI publicUrl,
    @Nullable SlackSettings slack,
    @Nullable TeamsSettings teams) {
  Settings {
    admins = Set.copyOf(admins);
  }

  /** Everything local. */
  Settings(
      Path data,
      String database,
      int port,
      String bind,
      Language language,
      ZoneId zone,
      Set<String> admins) {
    this(data, database, port, bind, language, zone, admins, null, null, null);
  }

  Settings onPort(int other) {
    return new Settings(
        data, database, other, bind, language, zone, admins, publicUrl, slack, teams);
  }

  Settings on(
      @Nullable URI otherPublicUrl,
      @Nullable SlackSettings otherSlack,
      @Nullable TeamsSettings otherTeams) {
    return new Settings(
        data, database, port, bind, language, zone, admins, otherPublicUrl, otherSlack, otherTeams);
  }
}
