package no.praksis.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.HelpView;
import no.praksis.bot.view.Message;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import org.jspecify.annotations.Nullable;

/** Says what somebody may do here, and what was perhaps meant. */
final class HelpConversation implements Conversation {
  private final Policy policy;

  HelpConversation(Policy policy) {
    this.policy = policy;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.HELP);
  }

  @Override
  public Reply command(Verb verb, Call call) {
    return new Reply.Tell(HelpView.of(topics(call), call.texts()));
  }

  private List<String> topics(Call call) {
    Group group = call.group();
    List<String> topics = new ArrayList<>();
    if (group == null) {
      topics.add("setup");
    } else {
      add(topics, call, group, Permission.TAKE_PART, "answer");
      add(topics, call, group, Permission.READ_SHARED, "points");
      add(topics, call, group, Permission.READ_SHARED, "looking-for");
      add(topics, call, group, Permission.READ_SHARED, "requests");
      add(topics, call, group, Permission.READ_SHARED, "thanks");
      add(topics, call, group, Permission.SUMMARISE, "summary");
      add(topics, call, group, Permission.ASK_NOW, "ask");
      add(topics, call, group, Permission.CLOSE_ROUND, "close");
      add(topics, call, group, Permission.PLAN, "schedule");
      add(topics, call, group, Permission.PLAN, "questions");
      add(topics, call, group, Permission.PLAN_MEETINGS, "meeting");
      add(topics, call, group, Permission.READ_SHARED, "meetings");
      add(topics, call, group, Permission.SET_ROLES, "roles");
      add(topics, call, group, Permission.MARK_AWAY, "away-other");
      add(topics, call, group, Permission.CONFIGURE, "setup-again");
      add(topics, call, group, Permission.CONFIGURE, "settings");
    }
    topics.add("away");
    topics.add("hours");
    topics.add("language");
    topics.add(mayTakeOut(call, group) ? "remove-any" : "remove");
    topics.add("privacy");
    if (policy.allows(call.actor(), Permission.SEE_STATUS)) {
      topics.add("status");
    }
    return topics;
  }

  private boolean mayTakeOut(Call call, @Nullable Group group) {
    return group != null && policy.allows(call.actor(), Permission.TAKE_OUT, group.id());
  }

  private void add(
      List<String> topics, Call call, Group group, Permission permission, String topic) {
    if (policy.allows(call.actor(), permission, group.id())) {
      topics.add(topic);
    }
  }

  /** A word that nobody knows: the nearest ones as buttons. */
  static Reply unknown(Vocabulary.Found.Unknown unknown, Call call) {
    String key = unknown.nearest().isEmpty() ? "unknown.nothing-near" : "unknown.did-you-mean";
    String text = call.texts().say(key, "word", unknown.word());
    List<Button> buttons = new ArrayList<>();
    unknown.nearest().forEach(word -> buttons.add(Button.plain("command:" + word, word)));
    if (unknown.nearest().stream().noneMatch(Verb.HELP.words()::contains)) {
      buttons.add(Button.plain("command:help", call.texts().say("button.help")));
    }
    return new Reply.Tell(new Message(text, List.of(new Paragraph(text), new Buttons(buttons))));
  }
}
