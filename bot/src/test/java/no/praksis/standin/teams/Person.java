package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Somebody at a screen with Teams on it: does what people do, and sees what they see. */
public final class Person {
  private final Tenant tenant;
  private final TeamsStandIn teams;
  private final Directory directory;
  final User user;

  Person(Tenant tenant, User user) {
    this.tenant = tenant;
    this.user = user;
    teams = tenant.teams;
    directory = tenant.directory;
  }

  /** Entra's id of the account. */
  public String id() {
    return user.objectId;
  }

  public String name() {
    return user.name;
  }

  /** The client speaks another language, such as {@code nb-NO}. */
  public Person speaks(String locale) {
    teams.monitor.run(() -> user.locale = locale);
    return this;
  }

  public Person livesIn(String zone) {
    teams.monitor.run(() -> user.zone = zone);
    return this;
  }

  /** The client opens no dialogs, as some don't in group chats, and emulators never. */
  public Person hasNoDialogs() {
    teams.monitor.run(() -> user.dialogs = false);
    return this;
  }

  /** The private chat with Praksis. */
  public Chat privateChat() {
    return teams.monitor.in(() -> new Chat(tenant, directory.openChat(user)));
  }

  /** Adds Praksis for herself. */
  public void installs() {
    Chat chat = privateChat();
    Activities activities = tenant.activities();
    teams.monitor.run(
        () -> {
          directory.demandScope("personal");
          user.hasApp = true;
          user.removed = false;
        });
    ObjectNode bot = Json.object().put("id", directory.bot);
    ObjectNode added = teams.monitor.in(() -> activities.members(true, user, chat.room, bot));
    ((com.fasterxml.jackson.databind.node.ArrayNode) added.get("membersAdded")).add(user.bare());
    teams.dispatch.tellSoon(directory, added);
    teams.dispatch.tellSoon(
        directory, teams.monitor.in(() -> activities.installation("add", user, chat.room)));
  }

  /** Takes Praksis away again. */
  public void uninstalls() {
    Chat chat = privateChat();
    Activities activities = tenant.activities();
    teams.monitor.run(
        () -> {
          user.hasApp = false;
          user.removed = true;
        });
    teams.dispatch.tellSoon(
        directory, teams.monitor.in(() -> activities.installation("remove", user, chat.room)));
  }

  /** Wants nothing of Praksis in private; Teams tells nobody. */
  public void blocks() {
    teams.monitor.run(() -> user.blocks = true);
  }

  public void unblocks() {
    teams.monitor.run(() -> user.blocks = false);
  }

  /** Types a command: as it is in the private chat, after the mention elsewhere. */
  public Seen types(Chat chat, String words) {
    boolean personal = chat.room.kind == Room.Kind.PERSONAL;
    return writes(chat, personal ? words : "@" + TeamsStandIn.PRAKSIS + " " + words);
  }

  /** Writes; mentions are {@code @Name}. In a channel a new thread begins. */
  public Seen writes(Chat chat, String typed) {
    return writes(chat, "", typed);
  }

  /** Writes in the thread of a message. */
  public Seen repliesUnder(Chat chat, Seen message, String typed) {
    return writes(chat, message.root(), typed);
  }

  private Seen writes(Chat chat, String root, String typed) {
    Activities activities = tenant.activities();
    Post post = teams.monitor.in(() -> keeps(chat, root, typed));
    if (isHeard(chat, typed)) {
      ObjectNode told = teams.monitor.in(() -> activities.message(user, chat.room, post, typed));
      Line.Answer unused = teams.dispatch.tell(told);
    }
    return teams.monitor.in(() -> new Seen(post));
  }

  /** Writes with links, lists and the like in the private chat; no mentions. */
  public void writesFormatted(String html) {
    Chat chat = privateChat();
    Activities activities = tenant.activities();
    ObjectNode told =
        teams.monitor.in(() -> activities.message(user, chat.room, keeps(chat, "", html), html));
    Typing.writeFormatted(told, html);
    Line.Answer unused = teams.dispatch.tell(told);
  }

  private Post keeps(Chat chat, String root, String typed) {
    if (chat.room.kind == Room.Kind.PERSONAL && !directory.mayReach(user)) {
      throw new AssertionError(name() + " has not added the app");
    }
    user.blocks = user.blocks && chat.room.kind != Room.Kind.PERSONAL;
    String id = directory.nextMessage();
    ObjectNode shown = Json.object().put("text", typed).put("textFormat", "plain");
    Post post = new Post(id, user.mri, root.isEmpty() ? id : root, shown);
    chat.room.posts.add(post);
    return post;
  }

  /** Apps hear what is said to them; in channels all of it when their package asks for that. */
  private boolean isHeard(Chat chat, String typed) {
    Room room = chat.room;
    return teams.monitor.in(
        () ->
            room.kind == Room.Kind.PERSONAL
                || (room.hasApp()
                    && directory.worksIn(room.reach)
                    && (new Typing(directory).mentions(typed, directory.bot)
                        || (room.crew != null && room.crew.reads))));
  }

  public void edits(Chat chat, Seen own, String typed) {
    Activities activities = tenant.activities();
    Post post =
        teams.monitor.in(
            () -> {
              Post found = chat.post(own);
              found.activity.put("text", typed);
              return found;
            });
    if (isHeard(chat, typed)) {
      Line.Answer unused =
          teams.dispatch.tell(
              teams.monitor.in(() -> activities.edited(user, chat.room, post, typed)));
    }
  }

  /** Takes an own message away. */
  public void deletes(Chat chat, Seen own) {
    Activities activities = tenant.activities();
    Post post =
        teams.monitor.in(
            () -> {
              Post found = chat.post(own);
              found.deleted = true;
              return found;
            });
    if (isHeard(chat, own.text())) {
      Line.Answer unused =
          teams.dispatch.tell(teams.monitor.in(() -> activities.deleted(user, chat.room, post)));
    }
  }

  /** Presses a button of a message; what it opens is before the person then. */
  public void presses(Chat chat, Seen message, String label) {
    Post post = teams.monitor.in(() -> chat.post(message));
    new Hands(teams, directory, user).presses(chat.room, post, label, new Filling(directory));
  }

  /** Presses twice, so fast that the first is still under way. */
  public void pressesTwice(Chat chat, Seen message, String label) {
    Thread other = Thread.ofVirtual().start(() -> presses(chat, message, label));
    presses(chat, message, label);
    try {
      other.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The dialog that is open before the person. */
  public OpenForm dialog() {
    Window window =
        teams.await(
            () -> Optional.ofNullable(directory.windows.get(user.mri)),
            () -> "no dialog opens for " + name());
    return OpenForm.dialog(new Hands(teams, directory, user), window);
  }

  /** Has got hold of what is in a dialog that is open before somebody else. */
  public OpenForm takesOver(Person other) {
    teams.monitor.run(
        () -> {
          Window theirs = Objects.requireNonNull(other.directory.windows.get(other.user.mri));
          directory.windows.put(user.mri, theirs);
        });
    return dialog();
  }

  public boolean hasDialog() {
    return teams.monitor.in(() -> directory.windows.containsKey(user.mri));
  }

  /** A card that stands in a chat, to be filled in there. */
  public OpenForm card(Chat chat, Seen message) {
    Post post = teams.monitor.in(() -> chat.post(message));
    return OpenForm.card(new Hands(teams, directory, user), chat.room, post);
  }

  /** All that the person sees in a chat, oldest first. */
  public List<Seen> reads(Chat chat) {
    return chat.messages();
  }

  /** Waits for a message of Praksis with these words in the chat; the newest one. */
  public Seen sees(Chat chat, String... words) {
    return chat.shows(words);
  }

  /** The same in the private chat. */
  public Seen hears(String... words) {
    return privateChat().shows(words);
  }

  /**
   * Types a command and waits for what Praksis says first to it in the private chat.
   *
   * @param words that stand in it; none for whatever it says
   */
  public Seen gets(Chat chat, String typed, String... words) {
    Chat own = privateChat();
    Set<String> before = new HashSet<>();
    own.messages().forEach(one -> before.add(one.id()));
    Seen unused = types(chat, typed);
    return teams.await(
        () ->
            own.ofPraksis().stream()
                .filter(one -> !before.contains(one.id()))
                .filter(one -> Chat.has(one, words))
                .findFirst(),
        () -> name() + " gets no " + List.of(words) + " to " + typed + " but\n" + own.ofPraksis());
  }

  /** What an app would be told of a message that was written. */
  public String activity(Chat chat, String typed) {
    Activities activities = tenant.activities();
    JsonNode told =
        teams.monitor.in(() -> activities.message(user, chat.room, keeps(chat, "", typed), typed));
    return Json.write(told);
  }
}
