package no.praksis.bot.slack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import no.praksis.bot.delivery.Destination;
import no.praksis.bot.files.KeptFile;
import no.praksis.bot.files.KeptFiles;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.standin.HandClock;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Company;
import no.praksis.standin.slack.SlackStandIn;
import no.praksis.storage.Storage;

/** The gateway, by itself, between a database and a stand-in for Slack; without limits at first. */
final class GatewayDesk implements AutoCloseable {
  final HandClock clock = new HandClock();
  final SlackStandIn slack = SlackStandIn.start(clock);
  final Company company = slack.company("kommunen");
  final no.praksis.standin.slack.Person marit = company.person("Marit Lunde");
  final Channel channel = company.channel("ledergruppa", marit);
  final WorkspaceId workspace = SlackIds.workspace(null, company.team());
  final Storage storage;
  final KeptFiles kept;
  final AtomicReference<Optional<String>> token = new AtomicReference<>();
  final SlackApi api;
  final SlackBrakes brakes;
  final SlackChats chats;
  final SlackFiles files;
  final SlackGateway gateway;

  GatewayDesk(Path folder) {
    storage = Storage.open("jdbc:sqlite:" + folder.resolve("praksis.db"), clock::instant);
    kept = new KeptFiles(storage.platformMemory(), storage.transactions(), clock::instant);
    channel.invitesPraksis(marit);
    slack.limits().off();
    token.set(Optional.of(company.botToken()));
    api = new SlackApi(SlackApi.slack(slack.apiUrl()), new Tokens());
    brakes = new SlackBrakes(api, clock::instant);
    chats = new SlackChats(brakes, books());
    files = files();
    gateway = gateway(files);
  }

  /** As after a restart. */
  SlackGateway restarted() {
    return gateway(files());
  }

  SlackBooks books() {
    return new SlackBooks(storage.platformMemory(), storage.transactions(), clock::instant);
  }

  private SlackFiles files() {
    return new SlackFiles(brakes, books(), kept::find);
  }

  private SlackGateway gateway(SlackFiles with) {
    return new SlackGateway(brakes, chats, with, books());
  }

  Destination.Channel there() {
    return there(channel);
  }

  Destination.Channel there(Channel other) {
    return new Destination.Channel(workspace, new ConversationId(other.id()));
  }

  Destination.PrivateChat privately() {
    return new Destination.PrivateChat(
        new Person(
            new PersonId("p"),
            workspace,
            marit.id(),
            "Marit",
            null,
            ZoneId.of("Europe/Oslo"),
            WorkingHours.DEFAULT,
            false));
  }

  DeliveryResult post(String key, Message message) {
    return gateway.post(there(), new MessageKey(key), message);
  }

  MessageReference posted(String key, Message message) {
    return ((Delivered) post(key, message)).reference();
  }

  String keep(String name, String kind, byte[] bytes) {
    return kept.keep(new KeptFile(name, kind, bytes), Duration.ofDays(1));
  }

  @Override
  public void close() throws Exception {
    api.close();
    slack.close();
    kept.close();
    storage.close();
  }

  private final class Tokens implements SlackTokens {
    @Override
    public Optional<String> of(WorkspaceId any) {
      return token.get();
    }

    @Override
    public void refused(WorkspaceId any, String refused) {
      token.set(Optional.empty());
    }
  }
}
