package no.praksis.bot.view;

import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Quote;
import no.praksis.practice.request.ListRequests.Wanted;
import no.praksis.practice.request.Offer;

/** The small form in which somebody offers help. */
public final class OfferFormView {
  public static final String LINE = "line";

  private OfferFormView() {}

  public static Form of(Wanted wanted, String name, Texts texts) {
    String before = wanted.offers().stream().findFirst().map(Offer::text).orElse("");
    return new Form(
        "offer:" + wanted.request().id().value(),
        texts.say("offer.title"),
        List.of(
            new Quote(name, wanted.request().text()),
            new Field.Text(LINE, texts.say("offer.line"), "", false, before, 2),
            new Note(texts.say("offer.hint", "name", name))),
        texts.say("button.send"),
        Map.of());
  }
}
