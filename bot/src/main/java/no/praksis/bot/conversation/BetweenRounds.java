package no.praksis.bot.conversation;

import java.util.List;

/** Puts together what people do for each other between rounds. */
final class BetweenRounds {
  private BetweenRounds() {}

  static List<Conversation> all(UseCases useCases, Tables tables, Once once) {
    HelpUseCases help = useCases.help();
    DraftDesk drafts = new DraftDesk(help.keepDraft(), tables.drafts(), tables.groups(), once);
    PointDesk points =
        new PointDesk(
            help.followUpPoint(), help.changePoint(), tables.actionPoints(), tables.groups(), once);
    return List.of(
        new PointsConversation(useCases.listActionPoints(), tables.people(), points),
        new RequestsConversation(help, tables.groups(), tables.people(), drafts, once),
        new OfferConversation(help, tables.groups(), tables.people(), once),
        new ThanksConversation(
            help.giveRecognition(), tables.groups(), tables.people(), drafts, once));
  }
}
