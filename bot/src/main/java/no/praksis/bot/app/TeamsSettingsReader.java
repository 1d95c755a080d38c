package no.praksis.bot.app;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.praksis.bot.teams.TeamsSettings;
import no.praksis.bot.teams.TeamsSettings.Credentials;
import org.jspecify.annotations.Nullable;

/** Finds out how Praksis is to be connected to Teams, and what is missing for it. */
final class TeamsSettingsReader {
  static final String APP_ID = "MICROSOFT_APP_ID";
  static final String PASSWORD = "MICROSOFT_APP_PASSWORD";
  static final String TENANT = "MICROSOFT_APP_TENANT_ID";
  static final String INSECURE = "PRAKSIS_TEAMS_INSECURE";

  private static final List<String> CREDENTIALS = List.of(APP_ID, PASSWORD, TENANT);
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
  private static final Pattern GUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final String GUIDE = " docs/teams.md tells where to find it.";

  private final Function<String, Optional<String>> values;
  private final Local local;

  /**
   * What doesn't concern Teams alone.
   *
   * @param bind the address that the program listens on
   */
  record Local(@Nullable URI publicUrl, String bind, ZoneId zone) {}

  TeamsSettingsReader(Function<String, Optional<String>> values, Local local) {
    this.values = values;
    this.local = local;
  }

  /**
   * Null when nothing of Teams is configured.
   *
   * @throws ConfigurationProblem when only a part of it is, or it contradicts itself; the message
   *     says what to do and shows no secret
   */
  @Nullable TeamsSettings read() {
    boolean insecure = isInsecure();
    if (!insecure && CREDENTIALS.stream().noneMatch(this::has)) {
      return null;
    }
    return new TeamsSettings(
        insecure ? emulator() : credentials(),
        address("MICROSOFT_OPENID_METADATA_URL", TeamsSettings.OPEN_ID_METADATA),
        address("MICROSOFT_LOGIN_URL", TeamsSettings.LOGIN),
        local.publicUrl(),
        local.zone());
  }

  private boolean isInsecure() {
    String insecure = values.apply(INSECURE).orElse("false");
    return switch (insecure) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ConfigurationProblem(INSECURE + " is “" + insecure + "”; write true or false.");
    };
  }

  /** No credentials: an emulator has none, and must be on this machine. */
  private @Nullable Credentials emulator() {
    Optional<String> other = CREDENTIALS.stream().filter(this::has).findFirst();
    if (other.isPresent()) {
      throw new ConfigurationProblem(
          INSECURE
              + " is for a local emulator and checks nobody; "
              + other.get()
              + " is for Teams itself. Remove one of them.");
    }
    if (!THIS_MACHINE.contains(local.bind())) {
      throw new ConfigurationProblem(
          INSECURE
              + " checks nobody, so it works only where nobody else can reach it. Set"
              + " PRAKSIS_BIND=127.0.0.1 too, or remove it.");
    }
    return null;
  }

  private Credentials credentials() {
    List<String> missing = CREDENTIALS.stream().filter(name -> !has(name)).toList();
    if (!missing.isEmpty()) {
      throw new ConfigurationProblem(
          "For Teams "
              + String.join(" and ", missing)
              + (missing.size() == 1 ? " is" : " are")
              + " missing."
              + GUIDE);
    }
    return new Credentials(
        guid(APP_ID, "the application (client) id"),
        values.apply(PASSWORD).orElseThrow(),
        guid(TENANT, "the directory (tenant) id"));
  }

  private String guid(String name, String what) {
    return appId(name, values)
        .orElseThrow(
            () ->
                new ConfigurationProblem(
                    name
                        + " is not "
                        + what
                        + ", which looks like 00000000-1111-2222-3333-444444444444."
                        + GUIDE));
  }

  /** An id as Entra gives it; empty when there is none, or what stands there is none. */
  static Optional<String> appId(String name, Function<String, Optional<String>> values) {
    return values
        .apply(name)
        .filter(text -> GUID.matcher(text).matches())
        .map(text -> text.toLowerCase(Locale.ROOT));
  }

  private URI address(String name, URI otherwise) {
    return Addresses.read(name, values).orElse(otherwise);
  }

  private boolean has(String name) {
    return values.apply(name).isPresent();
  }
}
