package no.praksis.bot.app;

import io.javalin.config.JavalinConfig;
import java.util.Optional;
import no.praksis.bot.conversation.Admins;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.delivery.Homes;
import no.praksis.bot.teams.TeamsAdapter;
import no.praksis.bot.teams.TeamsNeeds;
import no.praksis.bot.teams.TeamsSettings;
import no.praksis.practice.delivery.Ticker;
import no.praksis.storage.Storage;

/** Microsoft Teams. */
final class TeamsConnection implements Connection {
  private final TeamsAdapter teams;
  private final Admins admins;

  TeamsConnection(TeamsSettings teams, Settings settings, Storage storage, Ticker ticker) {
    this.teams =
        TeamsAdapter.make(
            teams,
            new TeamsNeeds(
                storage.people(),
                storage.groups(),
                storage.messageReferences(),
                storage.platformMemory(),
                storage.transactions(),
                ticker));
    admins = TeamsAdapter.admins(settings.admins());
  }

  @Override
  public Gateway gateway() {
    return teams.gateway();
  }

  @Override
  public Channels channels() {
    return teams.channels();
  }

  @Override
  public Admins admins() {
    return admins;
  }

  @Override
  public Homes homes() {
    return teams.homes();
  }

  @Override
  public void start(Program program) {
    teams.start(
        new TeamsAdapter.Doors(program.chatEvents(), program.channelEvents(), program.files()));
  }

  @Override
  public void mount(JavalinConfig config) {
    teams.mount(config);
  }

  @Override
  public void connect() {
    teams.connect();
  }

  @Override
  public Optional<String> missing() {
    return teams.missing();
  }

  @Override
  public void close() {
    teams.close();
  }
}
