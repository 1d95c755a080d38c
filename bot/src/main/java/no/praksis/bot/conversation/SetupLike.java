package no.praksis.bot.conversation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.praksis.bot.conversation.Channels.Channel;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.membership.CopyGroup;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.schedule.YearlyBreak;

/** Makes a channel a group like another one of the person's. */
final class SetupLike {
  private final SetupDesk desk;
  private final CopyGroup copyGroup;
  private final Groups groups;
  private final Once once;

  SetupLike(SetupDesk desk, CopyGroup copyGroup, Groups groups, Once once) {
    this.desk = desk;
    this.copyGroup = copyGroup;
    this.groups = groups;
    this.once = once;
  }

  /**
   * @param name of the group to copy; case and extra spaces don't matter
   */
  Reply setUp(String name, Channel channel, ConversationId place, Call call) {
    Texts texts = call.texts();
    Optional<String> before = once.before(call.origin());
    if (before.isEmpty() && call.group() != null) {
      return Reply.tell(texts.say("setup.like-only-new"));
    }
    List<Group> mine =
        groups.of(call.person().id()).stream()
            .filter(group -> !group.channel().equals(place))
            .toList();
    if (mine.isEmpty()) {
      return Reply.tell(texts.say("setup.like-none"));
    }
    List<Group> meant = mine.stream().filter(one -> same(one.name(), name)).toList();
    if (meant.isEmpty()) {
      String names = mine.stream().map(Group::name).collect(Collectors.joining(", "));
      return Reply.tell(texts.say("setup.like-which", "name", name, "groups", names));
    }
    Group model = meant.getFirst();
    String result = once.run(call.origin(), () -> copy(model, channel, place, call));
    return Reply.tell(
        result.equals("done")
            ? texts.say("setup.like-done", "group", model.name())
            : texts.say("setup." + result));
  }

  private Effect copy(Group model, Channel channel, ConversationId place, Call call) {
    SetupWishes wishes =
        new SetupWishes(
            model.language(),
            Set.of(DayOfWeek.FRIDAY),
            LocalTime.of(11, 30),
            model.zone(),
            PromptSets.WEEKLY,
            model.visibility(),
            call.person().id(),
            true,
            null,
            EnumSet.allOf(YearlyBreak.class));
    Effect done = desk.carryOut(wishes, channel, place, call);
    if (done.tookEffect()) {
      desk.groupIn(call.origin().workspace(), place)
          .ifPresent(group -> copyGroup.copy(model.id(), group.id()));
    }
    return done;
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    String words = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return words.startsWith("#") ? words.substring(1) : words;
  }
}
