package no.praksis.bot.app;

import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.delivery.HomePushes;
import no.praksis.bot.view.Home;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Chat events, after each of which the home of whoever did it is up to date again soon. */
record HomeKeeping(ChatEvents chatEvents, HomePushes homes) implements ChatEvents {
  @Override
  public Reply handle(ChatEvent event) {
    Reply reply = chatEvents.handle(event);
    homes.did(event.origin().person());
    return reply;
  }

  @Override
  public void messageGone(MessageKey message) {
    chatEvents.messageGone(message);
  }

  @Override
  public Home homeOf(PersonId person, @Nullable Language platformLanguage) {
    return chatEvents.homeOf(person, platformLanguage);
  }
}
