package no.praksis.bot.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.praksis.bot.app.Ports;
import no.praksis.bot.app.ServeHost;
import no.praksis.bot.app.Served;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.practice.group.Group;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.round.Round;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Company;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.SlackStandIn;

/** Groups in Slack, set up by their commands, each with an open round; and what they would send. */
final class SlackCrowd implements AutoCloseable {
  static final Instant START = Instant.parse("2027-01-04T08:00:00Z");
  private static final Map<String, String> WORDS =
      Map.of(
          "what-went-well",
          "We tried it on Tuesday and it went rather well. ".repeat(3),
          "looking-for",
          "Somebody who has moved a team's planning outdoors.",
          "what-now",
          "Ask two colleagues what they would leave out.");

  private final SlackStandIn slack = SlackStandIn.start();
  private final Company company = slack.company("kommunen");
  private final Gson gson = GsonFactory.createSnakeCase(com.slack.api.SlackConfig.DEFAULT);
  private final List<Person> people = new ArrayList<>();
  private final List<Channel> channels = new ArrayList<>();
  private final Map<String, String> environment;
  private final ServeHost host;
  private final int inGroup;

  SlackCrowd(Path folder, int groups, int inGroup) {
    this.inGroup = inGroup;
    slack.limits().off();
    environment =
        Map.of(
            "SLACK_API_URL",
            slack.apiUrl().toString(),
            "PRAKSIS_PORT",
            "0",
            "PRAKSIS_BIND",
            "127.0.0.1",
            "SLACK_BOT_TOKEN",
            company.botToken(),
            "SLACK_SIGNING_SECRET",
            SlackStandIn.SIGNING_SECRET);
    host = Served.open(environment, folder, START);
    slack.sendsTo(URI.create("http://127.0.0.1:" + port() + "/slack/events"));
    for (int group = 0; group < groups; group++) {
      open(group);
    }
    // From here on Slack takes no more than it would, and what is too much never leaves the bot
    slack.limits().on();
  }

  private void open(int group) {
    List<Person> members = new ArrayList<>();
    for (int i = 0; i < inGroup; i++) {
      members.add(company.person("Person " + group + " " + i));
    }
    people.addAll(members);
    Channel channel = company.channel("group-" + group, members.toArray(Person[]::new));
    channels.add(channel);
    channel.invitesPraksis(members.getFirst());
    slack.settle();
    members.getFirst().types(channel, "/praksis setup en friday 11:30");
    members.getFirst().types(channel, "/praksis ask");
    slack.settle();
  }

  Map<String, String> environment() {
    return environment;
  }

  URI apiUrl() {
    return slack.apiUrl();
  }

  String botToken() {
    return company.botToken();
  }

  int port() {
    return host.port();
  }

  int size() {
    return people.size();
  }

  /** A slash command as it comes in. */
  String command(int person, String words) {
    return String.join(
        "&",
        "token=unused",
        "team_id=" + company.team(),
        "team_domain=kommunen",
        "channel_id=" + channels.get(person / inGroup).id(),
        "channel_name=group",
        "user_id=" + people.get(person).id(),
        "user_name=somebody",
        "command=%2Fpraksis",
        "text=" + encoded(words),
        "api_app_id=A0PRAKSIS",
        "is_enterprise_install=false",
        "response_url=" + encoded(slack.apiUrl() + "nowhere"),
        "trigger_id=1.2.3");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * The round's form, filled in with three answers, as it comes in from each person in a view of
   * this id.
   */
  List<Function<String, byte[]>> sheets() {
    List<Function<String, byte[]>> sheets = new ArrayList<>();
    Ports ports = Served.ports(host);
    for (int person = 0; person < people.size(); person++) {
      sheets.add(sheet(person, ports));
    }
    return sheets;
  }

  /** A form that is sent, around the id of its view. */
  private record Sheet(byte[] before, byte[] after) implements Function<String, byte[]> {
    @Override
    public byte[] apply(String view) {
      byte[] id = view.getBytes(StandardCharsets.US_ASCII);
      return ByteBuffer.allocate(before.length + id.length + after.length)
          .put(before)
          .put(id)
          .put(after)
          .array();
    }
  }

  private Sheet sheet(int person, Ports ports) {
    WorkspaceId workspace = SlackIds.workspace(null, company.team());
    ConversationId channel = new ConversationId(channels.get(person / inGroup).id());
    Group group = ports.groups().find(workspace, channel).orElseThrow();
    Round round = ports.rounds().open(group.id()).getFirst();
    PersonId id = ports.people().find(workspace, people.get(person).id()).orElseThrow().id();
    ChatEvent.Origin origin = new ChatEvent.Origin("open" + person, workspace, id, channel, null);
    Reply reply =
        host.program()
            .chatEvents()
            .handle(new ChatEvent.Pressed(origin, "answer:" + round.id().value()));
    if (!(reply instanceof Reply.OpenForm(var form))) {
      throw new IllegalStateException("no form but " + reply);
    }
    View view = SlackRenderer.form(form, SlackMetadata.opening(form.id(), channel.value(), null));
    String payload = "payload=" + encoded(payload(person, view).toString());
    String[] around = payload.split("VIEW-ID", 2);
    return new Sheet(
        around[0].getBytes(StandardCharsets.US_ASCII),
        around[1].getBytes(StandardCharsets.US_ASCII));
  }

  private JsonObject payload(int person, View view) {
    JsonObject payload = new JsonObject();
    payload.addProperty("type", "view_submission");
    JsonObject team = new JsonObject();
    team.addProperty("id", company.team());
    payload.add("team", team);
    JsonObject user = new JsonObject();
    user.addProperty("id", people.get(person).id());
    user.addProperty("team_id", company.team());
    payload.add("user", user);
    payload.addProperty("api_app_id", "A0PRAKSIS");
    payload.addProperty("is_enterprise_install", false);
    payload.addProperty("trigger_id", "1.2.3");
    JsonObject shown = gson.toJsonTree(view).getAsJsonObject();
    shown.addProperty("id", "VIEW-ID");
    shown.addProperty("team_id", company.team());
    JsonObject state = new JsonObject();
    state.add("values", gson.toJsonTree(values(view)));
    shown.add("state", state);
    payload.add("view", shown);
    return payload;
  }

  private static Map<String, Object> values(View view) {
    Map<String, Object> values = new HashMap<>();
    view.getBlocks()
        .forEach(
            block -> {
              if (block instanceof InputBlock input) {
                String field = SlackFields.field(input.getBlockId()).orElseThrow();
                values.put(input.getBlockId(), Map.of("it", value(input.getElement(), field)));
              }
            });
    return values;
  }

  private static Map<String, Object> value(BlockElement element, String field) {
    return switch (element) {
      case PlainTextInputElement text ->
          Map.of("type", "plain_text_input", "value", WORDS.getOrDefault(field, ""));
      case StaticSelectElement menu ->
          Map.of("type", "static_select", "selected_option", menu.getInitialOption());
      case RadioButtonsElement buttons ->
          Map.of("type", "radio_buttons", "selected_option", buttons.getInitialOption());
      case DatePickerElement date ->
          Map.of("type", "datepicker", "selected_date", date.getInitialDate());
      default -> throw new IllegalStateException("not in this form: " + element.getClass());
    };
  }

  @Override
  public void close() {
    host.close();
    slack.close();
  }
}
