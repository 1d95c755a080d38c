package no.praksis.bot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.bolt.App;
import io.javalin.config.JavalinConfig;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.conversation.Admins;
import no.praksis.bot.conversation.ChannelEvents;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.delivery.Gateway;
import no.praksis.practice.group.Person;

/**
 * Slack, as the rest of the program sees it. Made first, since the program is made with its
 * gateway; started when the program is there.
 */
public final class SlackAdapter implements AutoCloseable {
  private final SlackSettings settings;
  private final SlackNeeds needs;
  private final Slack slack;
  private final SlackInstallations installations;
  private final SlackApi api;
  private final SlackPeople people;
  private final Promptly promptly = new Promptly();
  private final App app;

  private SlackAdapter(SlackSettings settings, SlackNeeds needs, ZoneId zone) {
    this.settings = settings;
    this.needs = needs;
    slack = SlackApi.slack(settings.apiUrl());
    SlackBooks books = new SlackBooks(needs.memory(), needs.transactions(), needs.ticker());
    installations = SingleWorkspace.open(token(settings), slack, books);
    api = new SlackApi(settings.apiUrl(), installations);
    people = new SlackPeople(api, needs, zone);
    app = BoltApps.socketMode(slack, installations);
  }

  private static String token(SlackSettings settings) {
    return switch (settings.connection()) {
      case SlackSettings.Http http -> http.botToken();
      case SlackSettings.SocketMode socket -> socket.botToken();
      case SlackSettings.OAuth many -> "";
    };
  }

  /**
   * Makes it ready; nothing happens by itself before {@link #start}.
   *
   * @param zone of people of whom Slack names none
   * @throws SlackRefusal when Slack doesn't take what is configured
   */
  public static SlackAdapter make(SlackSettings settings, SlackNeeds needs, ZoneId zone) {
    return new SlackAdapter(settings, needs, zone);
  }

  public List<Gateway> gateways() {
    return List.of();
  }

  public Channels channels() {
    return (workspace, channel) -> Optional.empty();
  }

  /**
   * Who is named.
   *
   * @param configured Slack's user ids, alone or after the workspace's id and a slash
   */
  public static Admins admins(Set<String> configured) {
    return person -> configured.contains(person.platformUser()) || inTeam(configured, person);
  }

  private static boolean inTeam(Set<String> configured, Person person) {
    return SlackIds.isSlack(person.workspace())
        && SlackIds.team(person.workspace())
            .map(team -> configured.contains(team + "/" + person.platformUser()))
            .orElse(false);
  }

  /** From now on what people do is handed in there. */
  public void start(ChatEvents chatEvents, ChannelEvents channelEvents) {
    SlackWords words = new SlackWords(needs.people(), needs.groups(), people);
    SlackDoor door = new SlackDoor(people, needs.people(), words, chatEvents);
    SlackAnswers answers = new SlackAnswers(api, new ActionResponseSender(slack));
    app.use(new SlackRouting(new SlackCommands(door, words, answers, promptly, Patience.SLACKS)));
  }

  /** Adds what Slack calls. */
  public void mount(JavalinConfig config) {
    if (settings.connection() instanceof SlackSettings.Http http) {
      new SlackRequests(app, new SlackSignatures(http.signingSecret(), needs.ticker()))
          .mount(config);
    }
  }

  /** Why Praksis can't work in Slack now; empty when it can. */
  public Optional<String> missing() {
    return installations.missing();
  }

  /** Finishes what is under way. */
  @Override
  public void close() {
    promptly.close();
    installations.close();
    app.stop();
  }
}
