package no.praksis.bot.teams;

import io.javalin.config.JavalinConfig;
import java.net.URI;
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
import no.praksis.bot.files.FileRoutes;
import no.praksis.bot.files.KeptFiles;
import no.praksis.practice.group.Person;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Microsoft Teams, as the rest of the program sees it. Made first, since the program is made with
 * its gateway; started when the program is there.
 */
public final class TeamsAdapter implements AutoCloseable {
  private final TeamsSettings settings;
  private final TeamsNeeds needs;
  private final OkHttpClient client = TeamsHttp.client();
  private final TeamsApi api;
  private final TeamsKnown known;
  private final TeamsBrakes brakes;
  private final Pictures pictures;
  private final TeamsGateway gateway;
  private final TeamsHomes homes;
  private final TimerAlarm alarm;
  private final Promptly promptly = new Promptly("teams");
  private volatile @Nullable Doors program;
  private volatile @Nullable TeamsRequests requests;
  private volatile @Nullable TeamsCheckup checkup;

  private TeamsAdapter(TeamsSettings settings, TeamsNeeds needs) {
    this.settings = settings;
    this.needs = needs;
    alarm = new TimerAlarm(needs.ticker());
    TeamsSettings.Credentials credentials = settings.credentials();
    TeamsLogin login =
        credentials == null
            ? null
            : new TeamsLogin(client, settings.login(), credentials, needs.ticker());
    TeamsPlaces places = new TeamsPlaces(needs.memory(), needs.transactions());
    api =
        new TeamsApi(
            new TeamsHttp(client, login), places, credentials == null ? null : credentials.appId());
    TeamsChats chats = new TeamsChats(api, needs.memory(), needs.transactions(), needs.ticker());
    TeamsPeople people = new TeamsPeople(api, chats, needs, settings, promptly);
    TeamsChannels channels = new TeamsChannels(api, new TeamsNames(api, places), people, needs);
    known = new TeamsKnown(people, places, chats, channels, needs);
    brakes = new TeamsBrakes(needs.ticker());
    pictures = pictures(settings.publicUrl());
    gateway = new TeamsGateway(api, chats, pictures, brakes);
    homes = new TeamsHomes(api, brakes, needs, alarm, () -> program().chatEvents(), pictures);
  }

  private static Pictures pictures(@Nullable URI publicUrl) {
    return publicUrl == null
        ? Pictures.NONE
        : id -> Optional.of(URI.create(publicUrl + FileRoutes.path(id)));
  }

  /** Makes it ready; nothing happens by itself before {@link #start}. */
  public static TeamsAdapter make(TeamsSettings settings, TeamsNeeds needs) {
    return new TeamsAdapter(settings, needs);
  }

  public Gateway gateway() {
    return gateway;
  }

  /** The home cards that people have in their personal chats. */
  public Homes homes() {
    return homes;
  }

  public Channels channels() {
    return known.channels();
  }

  /**
   * Who is named.
   *
   * @param configured object ids in Entra, alone or after the tenant's id and a slash; in small
   *     letters or capitals, as Microsoft's own pages have them
   */
  public static Admins admins(Set<String> configured) {
    return person -> TeamsIds.isTeams(person.workspace()) && isNamed(configured, person);
  }

  private static boolean isNamed(Set<String> configured, Person person) {
    String inTenant = TeamsIds.tenant(person.workspace()) + "/" + person.platformUser();
    return configured.stream()
        .anyMatch(
            one -> one.equalsIgnoreCase(person.platformUser()) || one.equalsIgnoreCase(inTenant));
  }

  /** The program's doors. */
  public record Doors(ChatEvents chatEvents, ChannelEvents channelEvents, KeptFiles files) {}

  private Doors program() {
    return Objects.requireNonNull(program, "started first");
  }

  /** From now on what people do is handed in there. */
  public void start(Doors doors) {
    program = doors;
    TeamsWords words = new TeamsWords(known, promptly);
    TeamsInstalls installs = new TeamsInstalls(needs.memory(), needs.transactions());
    TeamsStates states = new TeamsStates(needs.memory(), needs.transactions());
    TeamsPrivately privately = new TeamsPrivately(api, known.chats(), brakes, brakes::inTurn);
    TeamsAnswers answers = new TeamsAnswers(api, brakes, privately, words, states, pictures);
    TeamsMembership membership = new TeamsMembership(known, needs.groups(), doors.channelEvents());
    TeamsArrivals arrivals =
        new TeamsArrivals(known, installs, membership, answers, words, alarm, promptly);
    TeamsDoor door =
        new TeamsDoor(
            known.people(),
            needs.people(),
            homes,
            installs,
            words,
            doors.chatEvents(),
            new TeamsFiles(doors.files(), pictures));
    TeamsDialogs dialogs =
        new TeamsDialogs(
            door,
            words,
            answers,
            states,
            new TeamsDialogCards(pictures),
            promptly,
            TeamsPatience.TEAMS);
    TeamsHappenings happenings =
        new TeamsHappenings(
            arrivals,
            hearing(door, answers, words),
            membership,
            dialogs,
            new TeamsChatCards(dialogs, answers, states, words),
            promptly,
            TeamsPatience.TEAMS);
    requests = new TeamsRequests(tokens(), arrivals, happenings, promptly, needs.ticker());
    checkup = new TeamsCheckup(needs.groups(), membership, needs.ticker());
  }

  private TeamsHearing hearing(TeamsDoor door, TeamsAnswers answers, TeamsWords words) {
    return new TeamsHearing(
        door, known.people(), answers, homes, words, needs.references(), program().chatEvents());
  }

  private @Nullable TeamsTokens tokens() {
    TeamsSettings.Credentials credentials = settings.credentials();
    return credentials == null
        ? null
        : new TeamsTokens(settings, credentials, needs.ticker(), promptly::beside);
  }

  /** From now on it looks by itself at who is in each group's channel. */
  public void connect() {
    Objects.requireNonNull(requests, "started first").warmUp();
    Objects.requireNonNull(checkup, "started first").start();
  }

  /** Adds what Teams calls. */
  public void mount(JavalinConfig config) {
    Objects.requireNonNull(requests, "started first").mount(config);
  }

  /** Why Praksis can't work in Teams now; empty when it can. */
  public Optional<String> missing() {
    return requests == null ? Optional.of("The way to Teams is not open yet.") : Optional.empty();
  }

  /** Finishes what is under way. */
  @Override
  public void close() {
    TeamsCheckup ours = checkup;
    if (ours != null) {
      ours.close();
    }
    alarm.close(); // first, since it rings for both
    promptly.close();
    homes.close();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
