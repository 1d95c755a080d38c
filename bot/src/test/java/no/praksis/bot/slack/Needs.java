package no.praksis.bot.slack;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import no.praksis.bot.adapter.Promptly;

/** What the adapter works with, from a desk. */
final class Needs {
  private Needs() {}

  static SlackNeeds of(GatewayDesk desk) {
    return new SlackNeeds(
        desk.storage.people(),
        desk.storage.groups(),
        desk.storage.messageReferences(),
        desk.storage.platformMemory(),
        desk.storage.transactions(),
        desk.clock::instant);
  }

  static SlackAnswers answers(GatewayDesk desk, SlackPeople people) {
    Promptly promptly = new Promptly("slack");
    return new SlackAnswers(
        desk.api,
        desk.brakes,
        new ActionResponseSender(SlackApi.slack(desk.slack.apiUrl())),
        desk.chats,
        new SlackEnclosures(new SlackDrafts(desk.files), desk.clock::instant),
        new SlackWords(desk.storage.people(), desk.storage.groups(), people, promptly));
  }
}
