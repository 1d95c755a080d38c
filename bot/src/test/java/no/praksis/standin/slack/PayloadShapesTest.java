package no.praksis.standin.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.praksis.standin.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the stand-in sends looks like what Slack's reference shows: the same fields, of the same
 * types. {@code pages.properties} names the page of each shape.
 */
class PayloadShapesTest {
  private final SlackStandIn slack = SlackStandIn.start(new HandClock());
  private final Company company = slack.company("kommunen");
  private final Person marit = company.person("Marit Lunde");
  private final Channel channel = company.channel("ledergruppa", marit);
  private final Probe bot = new Probe(slack, company.botToken());
  private final BlockingQueue<Line.Parcel> parcels = new LinkedBlockingQueue<>();

  @BeforeEach
  void listen() {
    channel.room.members.add(company.workspace.botUser);
    slack.dispatch.through(
        parcel -> {
          parcels.add(parcel);
          return new Line.Answer(200, Json.object(), java.time.Duration.ZERO);
        });
  }

  @AfterEach
  void close() {
    slack.close();
  }

  private void sentLike(String fixture) throws Exception {
    Line.Parcel parcel = parcels.poll(10, TimeUnit.SECONDS);
    assertThat(parcel).as("nothing sent").isNotNull();
    assertThat(fields(parcel.payload())).as(fixture).isEqualTo(fields(fixture(fixture)));
  }

  private static JsonNode fixture(String name) throws Exception {
    try (InputStream in = PayloadShapesTest.class.getResourceAsStream(name + ".json")) {
      assertThat(in).as(name).isNotNull();
      return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Set<String> fields(JsonNode node) {
    Set<String> found = new TreeSet<>();
    collect("", node, found);
    return found;
  }

  private static void collect(String at, JsonNode node, Set<String> found) {
    if (node instanceof ObjectNode object && !at.endsWith("blocks") && !at.endsWith("values")) {
      object.forEachEntry((name, value) -> collect(at + "/" + name, value, found));
    } else if (node.isArray() && !at.endsWith("blocks")) {
      node.forEach(one -> collect(at + "/*", one, found));
    } else {
      found.add(at + " " + node.getNodeType());
    }
  }

  @Test
  void messages_ofPeople() throws Exception {
    Seen hello = marit.writes(channel, "Hello");
    sentLike("event_message");
    marit.writes(marit.privateChat(), "Hello");
    sentLike("event_message_im");
    marit.edits(channel, hello, "Hello, world");
    sentLike("event_message_changed");
    Seen again = marit.writes(channel, "@praksis help");
    sentLike("event_message");
    sentLike("event_app_mention");
    marit.deletes(channel, again);
    sentLike("event_message_deleted");
  }

  @Test
  void messageWithReplies_thatIsDeleted_leavesATombstone() throws Exception {
    Seen hello = marit.writes(channel, "Hello");
    sentLike("event_message");
    marit.repliesUnder(channel, hello, "Hello to you");
    sentLike("event_message_reply");
    marit.deletes(channel, hello);
    sentLike("event_message_tombstone");
  }

  @Test
  void everyShape_namesThePageThatItComesFrom() throws Exception {
    Properties pages = new Properties();
    try (InputStream in = PayloadShapesTest.class.getResourceAsStream("pages.properties")) {
      pages.load(in);
    }
    Path folder = Path.of(PayloadShapesTest.class.getResource("pages.properties").toURI());
    try (Stream<Path> files = Files.list(folder.getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".json"))
          .map(name -> name.replace(".json", ""))
          .containsExactlyInAnyOrderElementsOf(pages.stringPropertyNames());
    }
    assertThat(pages.values()).allMatch(page -> page.toString().startsWith("https://docs.slack."));
  }

  @Test
  void channels_andWhoIsInThem() throws Exception {
    Person jonas = company.person("Jonas Berg");
    channel.invitesPraksis(marit);
    sentLike("event_member_joined_channel");
    channel.joins(jonas);
    assertThat(fields(parcels.take().payload()))
        .isSubsetOf(fields(fixture("event_member_joined_channel")));
    channel.leaves(jonas);
    sentLike("event_member_left_channel");
    company.deactivates(jonas);
    assertThat(fields(parcels.take().payload())).isSubsetOf(fields(fixture("event_user_change")));
    channel.isRenamed("new");
    sentLike("event_channel_rename");
    channel.isArchived(marit);
    sentLike("event_channel_archive");
    channel.removesPraksis();
    sentLike("event_channel_left");
    marit.opensHome();
    sentLike("event_app_home_opened_messages");
    company.uninstalls();
    assertThat(fields(parcels.take().payload()))
        .isSubsetOf(fields(fixture("event_tokens_revoked")));
    sentLike("event_app_uninstalled");
  }

  @Test
  void commandsAndButtons() throws Exception {
    marit.types(channel, "/praksis help");
    sentLike("slash_command");
    ObjectNode message =
        Probe.blocks(
            channel.id(),
            "{'type':'actions','elements':[{'type':'button','action_id':'a','value':'v',"
                + "'text':{'type':'plain_text','text':'Go'}}]}");
    bot.call("chat.postMessage", message.toString());
    sentLike("event_message_of_a_bot");
    marit.presses(channel, channel.shows("Go"), "Go");
    sentLike("block_actions_message");
    message.put("user", marit.id());
    bot.call("chat.postEphemeral", message.toString());
    marit.presses(channel, marit.seesAlone(channel, "Go"), "Go");
    sentLike("block_actions_ephemeral");
    ObjectNode home = Json.object().put("user_id", marit.id());
    home.putObject("view").put("type", "home").set("blocks", message.get("blocks"));
    bot.call("views.publish", home.toString());
    marit.pressesAtHome("Go");
    sentLike("block_actions_home");
  }

  @Test
  void formsAndShortcuts() throws Exception {
    marit.usesShortcut("looking_for");
    Line.Parcel shortcut = parcels.take();
    assertThat(fields(shortcut.payload())).isEqualTo(fields(fixture("shortcut_global")));
    ObjectNode open =
        Json.object().put("trigger_id", shortcut.payload().get("trigger_id").asText());
    ObjectNode view = (ObjectNode) fixture("view_submission").get("view");
    view.retain("type", "title", "submit", "close", "blocks", "callback_id", "private_metadata");
    view.put("notify_on_close", true);
    open.set("view", view);
    assertThat(bot.call("views.open", open.toString()).path("error").asText()).isEmpty();
    OpenForm form = marit.form().fills("What went well?", "Tea").fills("Mood", "Good");
    form.fills("By", "2026-11-20").fills("At", "09:30").fills("Who", "Marit Lunde");
    form.fills("Days", "Monday").submits();
    sentLike("view_submission");
    formThatIsClosed(view);
    Seen hello = marit.writes(channel, "Hello");
    sentLike("event_message");
    marit.usesShortcut("save", channel, hello);
    sentLike("shortcut_message");
  }

  /** A button in a form, and the cross at its corner. */
  private void formThatIsClosed(ObjectNode view) throws Exception {
    marit.usesShortcut("looking_for");
    Line.Parcel shortcut = parcels.take();
    ObjectNode open =
        Json.object().put("trigger_id", shortcut.payload().get("trigger_id").asText());
    ObjectNode withButton = view.deepCopy();
    withButton
        .withArray("blocks")
        .add(fixture("block_actions_modal").get("view").withArray("blocks").get(6));
    open.set("view", withButton);
    assertThat(bot.call("views.open", open.toString()).path("error").asText()).isEmpty();
    marit.form().presses("Answer");
    sentLike("block_actions_modal");
    marit.form().cancels();
    sentLike("view_closed");
  }
}
