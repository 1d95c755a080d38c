package no.praksis.bot.teams;

import io.javalin.Javalin;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import no.praksis.bot.conversation.ChannelEvent;
import no.praksis.bot.conversation.ChannelEvents;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.files.KeptFiles;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Home;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.standin.teams.TeamsStandIn;
import no.praksis.standin.teams.Tenant;
import no.praksis.storage.Storage;
import org.jspecify.annotations.Nullable;

/** The adapter between a stand-in for Teams and a program that a test plays. */
final class InboundDesk implements AutoCloseable {
  final TeamsStandIn teams = TeamsStandIn.start();
  final Tenant tenant = teams.tenant();
  final Storage storage;
  final TeamsAdapter adapter;
  final List<ChatEvent> heard = new CopyOnWriteArrayList<>();
  final List<ChannelEvent> happened = new CopyOnWriteArrayList<>();
  final List<MessageKey> gone = new CopyOnWriteArrayList<>();
  private final Javalin server;
  private final KeptFiles files;
  private volatile Function<ChatEvent, Reply> replies = event -> new Reply.Nothing();

  InboundDesk(Path folder) {
    this(folder, true);
  }

  /**
   * @param app false for an emulator, that brings no tokens
   */
  InboundDesk(Path folder, boolean app) {
    storage =
        Storage.open("jdbc:sqlite:" + folder.resolve("praksis.db"), Clock.systemUTC()::instant);
    adapter = TeamsAdapter.make(settings(app), needs());
    files =
        new KeptFiles(storage.platformMemory(), storage.transactions(), Clock.systemUTC()::instant);
    adapter.start(new TeamsAdapter.Doors(new Played(), played(), files));
    server =
        Javalin.create(
                config -> {
                  config.concurrency.useVirtualThreads = true;
                  adapter.mount(config);
                })
            .start("127.0.0.1", 0);
    if (app) {
      teams.sendsTo(address());
    } else {
      teams.sendsWithoutTokensTo(address());
    }
  }

  private TeamsSettings settings(boolean app) {
    return new TeamsSettings(
        app
            ? new TeamsSettings.Credentials(TeamsStandIn.APP, TeamsStandIn.SECRET, tenant.id())
            : null,
        teams.openIdMetadata(),
        teams.login(),
        null,
        ZoneId.of("Europe/Oslo"));
  }

  TeamsNeeds needs() {
    return new TeamsNeeds(
        storage.people(),
        storage.groups(),
        storage.messageReferences(),
        storage.platformMemory(),
        storage.transactions(),
        Clock.systemUTC()::instant);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port() + TeamsRequests.MESSAGES);
  }

  WorkspaceId workspace() {
    return TeamsIds.workspace(tenant.id());
  }

  /** What the program answers from now on. */
  void answers(Function<ChatEvent, Reply> newReplies) {
    replies = newReplies;
  }

  private ChannelEvents played() {
    return event -> {
      happened.add(event);
      return new Reply.Nothing();
    };
  }

  private final class Played implements ChatEvents {
    @Override
    public Reply handle(ChatEvent event) {
      heard.add(event);
      return replies.apply(event);
    }

    @Override
    public void messageGone(MessageKey message) {
      gone.add(message);
    }

    @Override
    public Home homeOf(PersonId person, @Nullable Language platformLanguage) {
      return new Home("Hello", List.of(new Paragraph("Nothing is open for you.")), "more");
    }
  }

  /** The only thing that was heard so far. */
  <T extends ChatEvent> T only(Class<T> type) {
    List<T> found = heard.stream().filter(type::isInstance).map(type::cast).toList();
    if (found.size() != 1) {
      throw new AssertionError("not one " + type.getSimpleName() + " but " + heard);
    }
    return found.getFirst();
  }

  @Override
  public void close() {
    server.stop();
    adapter.close();
    files.close();
    storage.close();
    teams.close();
  }
}
