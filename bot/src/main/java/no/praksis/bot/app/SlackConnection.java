package no.praksis.bot.app;

import io.javalin.config.JavalinConfig;
import java.util.Optional;
import no.praksis.bot.conversation.Admins;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.delivery.Homes;
import no.praksis.bot.slack.SlackAdapter;
import no.praksis.bot.slack.SlackNeeds;
import no.praksis.bot.slack.SlackSettings;
import no.praksis.practice.delivery.Ticker;
import no.praksis.storage.Storage;

/** Slack. */
final class SlackConnection implements Connection {
  private final SlackAdapter slack;
  private final Admins admins;

  SlackConnection(SlackSettings slack, Settings settings, Storage storage, Ticker ticker) {
    this.slack =
        SlackAdapter.make(
            slack,
            new SlackNeeds(
                storage.people(),
                storage.groups(),
                storage.messageReferences(),
                storage.platformMemory(),
                storage.transactions(),
                ticker),
            settings.zone());
    admins = SlackAdapter.admins(settings.admins());
  }

  @Override
  public Gateway gateway() {
    return slack.gateway();
  }

  @Override
  public Channels channels() {
    return slack.channels();
  }

  @Override
  public Admins admins() {
    return admins;
  }

  @Override
  public Homes homes() {
    return slack.homes();
  }

  @Override
  public void start(Program program) {
    slack.start(
        new SlackAdapter.Doors(program.chatEvents(), program.channelEvents(), program.files()));
  }

  @Override
  public void mount(JavalinConfig config) {
    slack.mount(config);
  }

  @Override
  public void connect() {
    slack.connect();
  }

  @Override
  public Optional<String> missing() {
    return slack.missing();
  }

  @Override
  public void close() {
    slack.close();
  }
}
