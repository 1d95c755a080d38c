package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import no.praksis.bot.app.MovableClock;
import no.praksis.bot.app.ServeHost;
import no.praksis.bot.app.Served;
import no.praksis.bot.teams.TeamsManifest;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.OpenForm;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Seen;
import no.praksis.standin.teams.Team;
import no.praksis.standin.teams.TeamsStandIn;
import no.praksis.standin.teams.Tenant;

/**
 * The whole bot beside a stand-in for Teams, with five people in a team. Practice time starts on a
 * Thursday morning. Whatever Teams had to complain of fails the test at the end.
 */
final class TeamsBot implements AutoCloseable {
  static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  static final String START = "2026-11-19T09:00";

  /** What Praksis takes for real time; not Teams, whose tokens the SDK checks by the machine's. */
  private final MovableClock real = MovableClock.now();

  final TeamsStandIn teams = TeamsStandIn.start();
  final Tenant tenant = teams.tenant();
  final Person marit = tenant.person("Marit Lunde").livesIn("Europe/Oslo");
  final Person jonas = tenant.person("Jonas Berg").livesIn("Europe/Oslo");
  final Person aisha = tenant.person("Aisha Khan").livesIn("Europe/Oslo");
  final Person elin = tenant.person("Elin Sæther").livesIn("Europe/Oslo");
  final Person paal = tenant.person("Pål Ødegård").livesIn("Europe/Oslo");
  final Team team = tenant.team("Kommunen", marit, jonas, aisha, elin, paal);
  final Chat channel = team.channel("Ledergruppa", marit);
  final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private ServeHost host;
  private boolean running;

  TeamsBot(Path folder) {
    this(folder, Map.of());
  }

  /**
   * @param more what the environment says beside what is needed
   */
  TeamsBot(Path folder, Map<String, String> more) {
    this.folder = folder;
    environment.put("MICROSOFT_APP_ID", TeamsStandIn.APP);
    environment.put("MICROSOFT_APP_PASSWORD", TeamsStandIn.SECRET);
    environment.put("MICROSOFT_APP_TENANT_ID", tenant.id());
    environment.put("MICROSOFT_LOGIN_URL", teams.login().toString());
    environment.put("MICROSOFT_OPENID_METADATA_URL", teams.openIdMetadata().toString());
    environment.put("PRAKSIS_PUBLIC_URL", "https://praksis.example.org");
    environment.put("PRAKSIS_PORT", "0");
    environment.put("PRAKSIS_BIND", "127.0.0.1");
    environment.put("PRAKSIS_ADMINS", paal.id());
    environment.putAll(more);
    environment.values().removeIf(String::isEmpty);
    uploads(false);
    host = starts(START);
  }

  /**
   * An administrator uploads the app's package.
   *
   * @param reads whether it asks for the messages of channels
   */
  void uploads(boolean reads) {
    URI address = URI.create("https://praksis.example.org");
    tenant.uploads(new TeamsManifest(TeamsStandIn.APP, "1.0.0", address, reads).zip());
  }

  private ServeHost starts(String local) {
    ServeHost started = Served.open(environment, folder, at(local), real::instant);
    running = true;
    teams.sendsTo(address(started));
    return started;
  }

  private static URI address(ServeHost started) {
    return URI.create("http://127.0.0.1:" + started.port() + "/api/messages");
  }

  /** Where Teams' requests go. */
  URI address() {
    return address(host);
  }

  /** Ends it, as at a restart of its machine. */
  void stops() {
    settled();
    running = false;
    teams.sendsNothing();
    host.close();
  }

  /** Starts it again at this local moment. */
  void startsAgain(String local) {
    host = starts(local);
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(OSLO).toInstant();
  }

  /** Moves practice time to this local moment; everything due until then is done and heard of. */
  TeamsBot until(String local) {
    host.program().moveTo(at(local));
    return settled();
  }

  /** So much real time is over; practice time is not moved by it. */
  TeamsBot passes(Duration duration) {
    settled();
    real.moveTo(real.instant().plus(duration));
    return settled();
  }

  /** Everything that has happened in Teams is told, and everything that is due is sent. */
  TeamsBot settled() {
    try {
      teams.settle();
      host.program().settle();
      teams.settle();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    return this;
  }

  /** Marit adds Praksis to the team. */
  Seen installed() {
    team.installsPraksis(marit, channel);
    settled();
    return channel.shows("Marit Lunde");
  }

  /** Marit adds Praksis to the team and sets the group up, with Jonas as its leader. */
  TeamsBot group(String language) {
    marit.presses(channel, installed(), "Set up");
    return setUp(form(marit).fills("Language", language));
  }

  /** Marit sends the form that sets the group up. */
  TeamsBot setUp(OpenForm form) {
    form.fills("Group leader", jonas.name());
    sends(form);
    settled();
    channel.awaits(2);
    return this;
  }

  /** The group, with its first round open. */
  TeamsBot round() {
    group("English").until("2026-11-20T11:30:01");
    channel.shows("0 of 5 have answered");
    return settled();
  }

  /** Opens the form of the round's message. */
  OpenForm opens(Person person) {
    person.presses(channel, channel.shows("have answered"), "Answer");
    return form(person);
  }

  /** The form before a person; where this machine was too slow for a dialog, the card instead. */
  static OpenForm form(Person person) {
    OpenForm dialog = person.dialog();
    return dialog.isClosed() && dialog.text().contains("One moment")
        ? person.card(person.privateChat(), person.privateChat().showsForm())
        : dialog;
  }

  /** Sends a form that is good; where this machine was too slow, it is still being saved. */
  static void sends(OpenForm form) {
    form.submits();
    assertThat(form.isClosed() || form.text().contains("Still saving"))
        .as("%s in %s", form.errors(), form.text())
        .isTrue();
    form.cancels();
  }

  /** Answers by the form of the round's message. */
  void answers(Person person, String question, String text) {
    sends(opens(person).fills(question, text));
    settled();
  }

  ServeHost host() {
    return host;
  }

  /** The environment that it runs in. */
  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  @Override
  public void close() {
    try {
      if (running) {
        stops();
      }
      assertThat(teams.complaints()).as("what Teams complains of").isEmpty();
    } finally {
      teams.close();
    }
  }
}
