package no.praksis.bot.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.ChooseLanguage;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;

/** Which language: one's own, or the group's. */
final class LanguageConversation implements Conversation {
  private static final Set<String> FOR_GROUP = Set.of("group", "gruppe", "gruppa", "gruppen");

  private final ChooseLanguage chooseLanguage;
  private final Once once;

  LanguageConversation(ChooseLanguage chooseLanguage, Once once) {
    this.chooseLanguage = chooseLanguage;
    this.once = once;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.LANGUAGE);
  }

  @Override
  public Reply command(Verb verb, Call call) {
    List<String> words = words(call.rest());
    Optional<Language> chosen = words.isEmpty() ? Optional.empty() : Language.of(words.getFirst());
    if (chosen.isEmpty()) {
      return Reply.tell(call.texts().say("language.how"));
    }
    boolean forGroup =
        words.size() > 1 && FOR_GROUP.contains(words.get(1).toLowerCase(Locale.ROOT));
    return forGroup ? forGroup(chosen.get(), call) : forMyself(chosen.get(), call);
  }

  private Reply forMyself(Language language, Call call) {
    once.run(
        call.origin(),
        () -> {
          chooseLanguage.forMyself(call.person().id(), language);
          return Effect.done(language.tag());
        });
    return Reply.tell(Texts.in(language).say("language.done"));
  }

  private Reply forGroup(Language language, Call call) {
    Group group = call.group();
    if (group == null) {
      return Reply.tell(call.texts().say("group.none-here"));
    }
    String result =
        once.run(
            call.origin(),
            () ->
                chooseLanguage.forGroup(call.actor(), group.id(), language)
                    ? Effect.done("done")
                    : Effect.refused("not-allowed"));
    return Reply.tell(
        result.equals("done")
            ? Texts.in(language).say("language.group-done")
            : call.texts().say("refused.facilitator"));
  }

  private static List<String> words(String rest) {
    return Arrays.stream(rest.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
