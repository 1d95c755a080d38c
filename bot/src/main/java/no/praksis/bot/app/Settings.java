package no.praksis.bot.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;
import no.praksis.practice.group.Language;

/**
 * What the program is told by environment variables, or by the same names in {@code
 * praksis.properties} beside the data. Read by {@link SettingsReader}.
 *
 * @param data the folder of the data
 * @param database a JDBC address
 * @param admins platform users, as their platform names them
 * @param language of new groups
 * @param zone of new groups
 */
record Settings(
    Path data,
    String database,
    int port,
    String bind,
    Language language,
    ZoneId zone,
    Set<String> admins) {
  Settings {
    admins = Set.copyOf(admins);
  }

  Settings onPort(int other) {
    return new Settings(data, database, other, bind, language, zone, admins);
  }
}
