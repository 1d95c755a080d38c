package no.praksis.bot.app;

import io.javalin.config.JavalinConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.praksis.bot.delivery.Homes;
import no.praksis.bot.slack.SlackSettings;
import no.praksis.bot.teams.TeamsSettings;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.storage.Storage;

/** All chat platforms that are configured, each for its own workspaces. */
final class Connections implements AutoCloseable {
  private final List<Connection> all;

  Connections(List<Connection> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Those of the settings.
   *
   * @throws ConfigurationProblem when none is configured
   */
  static Connections of(Settings settings, Storage storage, Ticker ticker) {
    List<Connection> all = new ArrayList<>();
    SlackSettings slack = settings.slack();
    if (slack != null) {
      all.add(new SlackConnection(slack, settings, storage, ticker));
    }
    TeamsSettings teams = settings.teams();
    if (teams != null) {
      all.add(new TeamsConnection(teams, settings, storage, ticker));
    }
    if (all.isEmpty()) {
      throw new ConfigurationProblem("Nothing says which chat Praksis is to be connected to.");
    }
    return new Connections(all);
  }

  /** What the program is made with. */
  Platforms platforms() {
    return new Platforms(
        all.stream().map(Connection::gateway).toList(),
        (workspace, channel) ->
            of(workspace).flatMap(one -> one.channels().find(workspace, channel)),
        person -> of(person.workspace()).map(one -> one.admins().isAdmin(person)).orElse(false),
        Homes.of(all.stream().map(Connection::homes).toList()));
  }

  private Optional<Connection> of(WorkspaceId workspace) {
    return all.stream().filter(one -> one.gateway().serves(workspace)).findFirst();
  }

  void start(Program program) {
    all.forEach(one -> one.start(program));
  }

  void mount(JavalinConfig config) {
    all.forEach(one -> one.mount(config));
  }

  void connect() {
    all.forEach(Connection::connect);
  }

  /** Why not all of them can work now; empty when they can. */
  Optional<String> missing() {
    return all.stream()
        .flatMap(one -> one.missing().stream())
        .reduce((one, other) -> one + " " + other);
  }

  @Override
  public void close() {
    all.forEach(Connection::close);
  }
}
