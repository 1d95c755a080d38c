package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody at a screen with Slack on it: does what people do, and sees what they see. */
public final class Person {
  private final Company company;
  private final SlackStandIn slack;
  private final Workspace workspace;
  private final String id;

  Person(Company company, String id) {
    this.company = company;
    this.slack = company.slack;
    this.workspace = company.workspace;
    this.id = id;
  }

  /** Slack's id of the account. */
  public String id() {
    return id;
  }

  public String name() {
    return slack.monitor.in(() -> workspace.user(id).realName);
  }

  /** What the person types after an @ to mention this one. */
  public String handle() {
    return slack.monitor.in(() -> workspace.user(id).name);
  }

  /** The client speaks another language, such as {@code nb-NO}. */
  public Person speaks(String locale) {
    slack.monitor.run(() -> workspace.user(id).locale = locale);
    return this;
  }

  public Person livesIn(String zone) {
    slack.monitor.run(() -> workspace.user(id).zone = zone);
    return this;
  }

  /** The private chat with Praksis. */
  public Channel privateChat() {
    return slack.monitor.in(() -> new Channel(company, workspace.im(id)));
  }

  private Payloads payloads() {
    return new Payloads(slack, workspace, id);
  }

  /** Types a command in a channel; mentions are escaped as the app's settings have it. */
  public void types(Channel channel, String line) {
    String[] words = line.split(" ", 2);
    String text = words.length == 1 ? "" : Typing.escaped(workspace, words[1]);
    ObjectNode payload =
        slack.monitor.in(() -> payloads().command(channel.room, words[0], text.strip()));
    Line.Answer answer = slack.dispatch.tell(new Line.Parcel(Line.Kind.SLASH_COMMANDS, payload, 0));
    showAnswer(channel.room, answer.body());
  }

  /**
   * Types a command and waits for what comes back to this person: the words of an answer, or those
   * of a form that opens.
   *
   * @param words what stands in it
   */
  public String gets(Channel channel, String line, String... words) {
    Set<String> before =
        reads(channel).stream().map(Seen::ts).collect(java.util.stream.Collectors.toSet());
    Optional<Modal> open = slack.monitor.in(this::top);
    types(channel, line);
    return slack.await(
        () ->
            news(channel, before, words)
                .or(
                    () ->
                        top()
                            .filter(form -> !open.equals(Optional.of(form)))
                            .map(form -> Screen.of(workspace, form.view))
                            .filter(text -> List.of(words).stream().allMatch(text::contains))),
        () ->
            "%s gets no answer to %s with %s but\n%s"
                .formatted(name(), line, List.of(words), news(channel, before)));
  }

  /** Asks again and again until the answer has these words, as long as people wait. */
  public void getsAtLast(Channel channel, String line, String words) {
    long end = System.nanoTime() + SlackStandIn.PATIENCE.toNanos();
    String answer = gets(channel, line);
    while (!answer.contains(words)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no " + words + " in\n" + answer);
      }
      answer = gets(channel, line);
    }
  }

  private Optional<String> news(Channel channel, Set<String> before, String... words) {
    return reads(channel).reversed().stream()
        .filter(one -> !before.contains(one.ts()))
        .filter(one -> one.isEphemeral() || channel.room.kind == Room.Kind.IM)
        .filter(one -> Channel.has(one, words))
        .map(Seen::text)
        .findFirst();
  }

  /** What an acknowledgement says is shown at once. */
  private void showAnswer(Room room, JsonNode body) {
    if (body.isTextual() && !body.asText().isBlank()) {
      showAnswer(room, Json.object().put("text", body.asText()));
    } else if (body.has("text") || body.has("blocks")) {
      try {
        slack.monitor.run(
            () -> {
              ObjectNode message = ResponseUrls.message(workspace, body);
              String type = body.path("response_type").asText();
              slack.responses.post(workspace, room, id, message, type);
            });
      } catch (Refusal e) {
        slack.dispatch.complain("the answer is not shown: " + e.error() + " " + e.messages());
      }
    }
  }

  /** Writes in a channel; a mention is {@code @handle}. Returns what stands there. */
  public Seen writes(Channel channel, String text) {
    return writes(channel, text, null);
  }

  /** Writes in the thread of a message. */
  public Seen repliesUnder(Channel channel, Seen message, String text) {
    return writes(channel, text, message.thread());
  }

  private Seen writes(Channel channel, String text, @Nullable String thread) {
    Post post =
        slack.monitor.in(
            () -> {
              ObjectNode message = Json.object();
              message.put("client_msg_id", java.util.UUID.randomUUID().toString());
              message.put("type", "message").put("user", id).put("ts", workspace.nextTs());
              message.put("text", Typing.escaped(workspace, text)).put("team", workspace.team);
              if (thread != null) {
                message.put("thread_ts", thread);
                channel.find(thread).ifPresent(up -> message.put("parent_user_id", up.user()));
              }
              Post written = new Post(message, null);
              channel.room.posts.add(written);
              return written;
            });
    slack.events.posted(workspace, channel.room, post);
    return slack.monitor.in(() -> channel.seen(post));
  }

  public void edits(Channel channel, Seen own, String text) {
    ObjectNode before = Json.copy(own.json());
    Post post =
        slack.monitor.in(
            () -> {
              Post found = channel.find(own.ts()).orElseThrow();
              found.json().put("text", Typing.escaped(workspace, text));
              found.json().putObject("edited").put("user", id).put("ts", workspace.nextTs());
              return found;
            });
    slack.events.changed(workspace, channel.room, post, before);
  }

  /**
   * Takes a message away, an own one or as an administrator. Where there are replies, a tombstone
   * stays.
   */
  public void deletes(Channel channel, Seen message) {
    ObjectNode before = Json.copy(message.json());
    Post post =
        slack.monitor.in(
            () -> {
              Post found = channel.find(message.ts()).orElseThrow();
              if (channel.room.hasReplies(found)) {
                found.leavesTombstone();
              } else {
                channel.room.posts.remove(found);
              }
              return found;
            });
    if (post.isTombstone()) {
      slack.events.changed(workspace, channel.room, post, before);
    } else {
      slack.events.deleted(workspace, channel.room, post);
    }
  }

  /** Presses a button of a message. */
  public void presses(Channel channel, Seen message, String label) {
    Line.Answer unused = slack.dispatch.tell(pressing(channel, message, label));
  }

  /** Presses twice, so fast that the first is still under way. */
  public void pressesTwice(Channel channel, Seen message, String label) {
    Line.Parcel first = pressing(channel, message, label);
    Line.Parcel second = pressing(channel, message, label);
    Thread other = Thread.ofVirtual().start(() -> slack.dispatch.tell(first));
    Line.Answer unused = slack.dispatch.tell(second);
    try {
      other.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Line.Parcel pressing(Channel channel, Seen message, String label) {
    ObjectNode payload =
        slack.monitor.in(
            () -> {
              Post post =
                  channel
                      .find(message.ts())
                      .orElseThrow(() -> new AssertionError("gone: " + message.text()));
              return payloads().pressed(channel.room, post, message.button(label));
            });
    return new Line.Parcel(Line.Kind.INTERACTIVE, payload, 0);
  }

  /** Presses a button of the home view. */
  public void pressesAtHome(String label) {
    ObjectNode payload =
        slack.monitor.in(
            () -> payloads().pressedInView(homeJson().orElseThrow(), home().button(label)));
    Line.Answer unused = slack.dispatch.tell(new Line.Parcel(Line.Kind.INTERACTIVE, payload, 0));
  }

  /** Uses a shortcut from the menu of the message field. */
  public void usesShortcut(String callback) {
    ObjectNode payload = slack.monitor.in(() -> payloads().shortcut(callback));
    Line.Answer unused = slack.dispatch.tell(new Line.Parcel(Line.Kind.INTERACTIVE, payload, 0));
  }

  /** Uses a shortcut from the menu of a message. */
  public void usesShortcut(String callback, Channel channel, Seen message) {
    ObjectNode payload =
        slack.monitor.in(
            () ->
                payloads()
                    .messageShortcut(
                        callback, channel.room, channel.find(message.ts()).orElseThrow()));
    Line.Answer unused = slack.dispatch.tell(new Line.Parcel(Line.Kind.INTERACTIVE, payload, 0));
  }

  /** Looks at the app's home, which may come a moment later. */
  public void opensHome() {
    slack.events.homeOpened(workspace, id, privateChat().room);
  }

  private Optional<ObjectNode> homeJson() {
    return Optional.ofNullable(workspace.homes.get(id));
  }

  private Seen home() {
    return new Seen(workspace, "", homeJson().orElseThrow(), 0);
  }

  /** Waits until the home shows these words. */
  public Seen seesAtHome(String... words) {
    return slack.await(
        () ->
            homeJson()
                .map(json -> new Seen(workspace, "", json, 0))
                .filter(seen -> Channel.has(seen, words)),
        () ->
            "no "
                + List.of(words)
                + " at home but\n"
                + homeJson().map(json -> home().text()).orElse("nothing"));
  }

  /** Waits until the home shows these words no more. */
  public void seesAtHomeNoMore(String words) {
    Optional<Boolean> gone = Optional.of(true);
    boolean unused =
        slack.await(
            () -> home().text().contains(words) ? Optional.empty() : gone,
            () -> words + " still at home\n" + home().text());
  }

  /** All that the person sees in a channel, oldest first. */
  public List<Seen> reads(Channel channel) {
    return slack.monitor.in(
        () ->
            channel.room.posts.stream()
                .filter(post -> post.only == null || post.only.equals(id))
                .map(channel::seen)
                .toList());
  }

  /** Waits for a message with these words that the person sees in the channel; the newest one. */
  public Seen sees(Channel channel, String... words) {
    return slack.await(
        () -> reads(channel).reversed().stream().filter(one -> Channel.has(one, words)).findFirst(),
        () -> name() + " does not see " + List.of(words) + " but\n" + reads(channel));
  }

  /** Waits for what only this person sees in the channel, with these words; the newest one. */
  public Seen seesAlone(Channel channel, String... words) {
    return slack.await(
        () ->
            reads(channel).reversed().stream()
                .filter(Seen::isEphemeral)
                .filter(one -> Channel.has(one, words))
                .findFirst(),
        () -> name() + " does not see alone " + List.of(words) + " but\n" + reads(channel));
  }

  private Optional<Modal> top() {
    return workspace.modals.values().stream()
        .filter(modal -> modal.open && modal.user.equals(id))
        .reduce((first, second) -> second);
  }

  /** As {@link #form()}; where it came too late for Slack, by the button that opens it instead. */
  public OpenForm form(Channel askedIn) {
    Optional<Seen> offered =
        slack.await(
            () -> top().isPresent() ? Optional.of(Optional.empty()) : offer(askedIn),
            () -> "no form opens for " + name());
    offered.ifPresent(offer -> presses(askedIn, offer, "Open"));
    return form();
  }

  private Optional<Optional<Seen>> offer(Channel channel) {
    return reads(channel).reversed().stream()
        .filter(Seen::isEphemeral)
        .filter(one -> Channel.has(one, "Here is the form"))
        .findFirst()
        .map(Optional::of);
  }

  /** The form before the person, if there is one. */
  public Optional<OpenForm> openForm() {
    return slack.monitor.in(
        () -> top().map(modal -> new OpenForm(slack, workspace, modal, payloads())));
  }

  /** Waits for the form with these words that opens before the person. */
  public OpenForm formWith(String... words) {
    return slack.await(
        () ->
            openForm()
                .filter(
                    form -> List.of(words).stream().allMatch(word -> form.text().contains(word))),
        () -> "no " + List.of(words) + " in\n" + openForm().map(OpenForm::text).orElse("no form"));
  }

  /** Waits for the form that opens before the person. */
  public OpenForm form() {
    Modal modal = slack.await(this::top, () -> "no form opens for " + name());
    return new OpenForm(slack, workspace, modal, payloads());
  }
}
