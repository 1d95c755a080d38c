package no.praksis.bot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.bolt.App;
import io.javalin.config.JavalinConfig;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.conversation.Admins;
import no.praksis.bot.conversation.ChannelEvents;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.delivery.Homes;
import no.praksis.bot.delivery.TimerAlarm;
import no.praksis.bot.files.KeptFiles;
import no.praksis.practice.group.Person;
import org.jspecify.annotations.Nullable;

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
  private final SlackBrakes brakes;
  private final SlackPeople people;
  private final Promptly promptly = new Promptly("slack");
  private final App app;
  private final SlackChannels channels;
  private final SlackChats chats;
  private final SlackFiles files;
  private final SlackGateway gateway;
  private final SlackHomes homes;
  private final TimerAlarm alarm;
  private volatile @Nullable Doors program;
  private volatile @Nullable SlackSockets sockets;
  private volatile @Nullable SlackCheckup checkup;

  private SlackAdapter(SlackSettings settings, SlackNeeds needs, ZoneId zone) {
    this.settings = settings;
    this.needs = needs;
    alarm = new TimerAlarm(needs.ticker());
    slack = SlackApi.slack(settings.apiUrl());
    SlackBooks books = needs.books();
    installations = BoltApps.installations(settings, slack, books);
    api = new SlackApi(slack, installations);
    people = new SlackPeople(api, needs, zone);
    channels = new SlackChannels(api, people, needs);
    brakes = new SlackBrakes(api, needs.ticker());
    chats = new SlackChats(brakes, books);
    files = new SlackFiles(brakes, books, file -> program().files().find(file));
    gateway = new SlackGateway(brakes, chats, files, books);
    homes = new SlackHomes(brakes, books, alarm, () -> program().chatEvents());
    app = BoltApps.app(settings, slack, installations, needs.ticker());
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

  public Gateway gateway() {
    return gateway;
  }

  /** The homes that people have opened. */
  public Homes homes() {
    return homes;
  }

  public Channels channels() {
    return channels;
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

  /**
   * The program's doors.
   *
   * @param files that messages point to
   */
  public record Doors(ChatEvents chatEvents, ChannelEvents channelEvents, KeptFiles files) {}

  private Doors program() {
    return Objects.requireNonNull(program, "started first");
  }

  /** From now on what people do is handed in there. */
  public void start(Doors doors) {
    program = doors;
    ChatEvents chatEvents = doors.chatEvents();
    SlackWords words = new SlackWords(needs.people(), needs.groups(), people, promptly);
    SlackDoor door = new SlackDoor(people, needs.people(), homes, chats, words, chatEvents);
    SlackAnswers answers =
        new SlackAnswers(
            api,
            brakes,
            new ActionResponseSender(slack),
            chats,
            new SlackEnclosures(new SlackDrafts(files), needs.ticker()),
            words);
    SlackMembership membership =
        new SlackMembership(people, channels, needs.groups(), answers, doors.channelEvents());
    Patience patience = Patience.SLACKS;
    SlackClicks clicks =
        new SlackClicks(
            new SlackShowing(words, answers),
            new RecentPresses(needs.ticker()),
            promptly,
            patience);
    app.use(
        new SlackRouting(
            new SlackCommands(door, words, answers, promptly, patience),
            new SlackPresses(door, clicks),
            new SlackSubmissions(door, words, answers, promptly, patience),
            new SlackShortcuts(door, clicks),
            new SlackHappenings(
                new SlackHearing(
                    door, people, answers, words, needs.references(), gateway, chatEvents),
                membership,
                people,
                homes,
                promptly,
                patience)));
    checkup = new SlackCheckup(needs.groups(), membership, this::tidy, needs.ticker());
  }

  /** Takes away what nobody is going to ask for any more. */
  private void tidy() {
    homes.tidy();
    files.tidy();
  }

  /**
   * From now on Slack reaches it.
   *
   * @throws SlackRefusal when Slack doesn't take the app token
   */
  public void connect() {
    SlackCheckup ours = Objects.requireNonNull(checkup, "started first");
    WarmUp.run(app.config());
    if (settings.connection() instanceof SlackSettings.SocketMode socket) {
      SlackSockets lines = new SlackSockets(slack, socket.appToken(), app, promptly);
      lines.start();
      sockets = lines;
    }
    installations.start(
        new InstalledGroups(needs.groups(), program().channelEvents(), api, promptly::beside));
    ours.start();
  }

  /** Adds what Slack calls. */
  public void mount(JavalinConfig config) {
    String secret =
        switch (settings.connection()) {
          case SlackSettings.SocketMode socket -> null;
          case SlackSettings.Http http -> http.signingSecret();
          case SlackSettings.OAuth many -> many.signingSecret();
        };
    if (secret != null) {
      new SlackRequests(app, new SlackSignatures(secret, needs.ticker())).mount(config);
    }
  }

  /** Why Praksis can't work in Slack now; empty when it can. */
  public Optional<String> missing() {
    SlackSockets lines = sockets;
    return installations
        .missing()
        .or(
            () ->
                lines == null || lines.isOpen()
                    ? Optional.empty()
                    : Optional.of("No line to Slack is up; it is tried again and again."));
  }

  /** Finishes what is under way. */
  @Override
  public void close() {
    SlackSockets lines = sockets;
    SlackCheckup ours = checkup;
    if (ours != null) {
      ours.close();
    }
    if (lines != null) {
      lines.stop();
    }
    promptly.close();
    if (lines != null) {
      lines.close();
    }
    homes.close();
    alarm.close();
    installations.close();
    app.stop();
    api.close();
  }
}
