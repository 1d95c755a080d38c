package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Element.Quote;
import no.praksis.practice.request.ListRequests.Wanted;
import no.praksis.practice.request.Offer;
import no.praksis.practice.request.Request;

/** Who is looking for what. */
public final class RequestsView {
  private static final int MOST = 15;

  private RequestsView() {}

  /** For one reader, with what the reader can do about each. */
  public static Message list(List<Wanted> open, Names names, Texts texts) {
    List<Element> elements = new ArrayList<>();
    String title = texts.say("digest.looking-for");
    elements.add(new Heading(title));
    if (open.isEmpty()) {
      elements.add(new Note(texts.say("requests.none")));
    }
    open.stream().limit(MOST).forEach(one -> elements.addAll(one(one, names, texts)));
    if (open.size() > MOST) {
      elements.add(new Note(texts.say("requests.more", "count", open.size() - MOST)));
    }
    return new Message(title, elements);
  }

  /** One of them, with its state and its buttons. */
  private static List<Element> one(Wanted wanted, Names names, Texts texts) {
    Request request = wanted.request();
    List<Element> elements = new ArrayList<>();
    elements.add(new Quote(author(wanted, names, texts), request.text()));
    if (wanted.own()) {
      wanted
          .offers()
          .forEach(offer -> elements.add(new Quote(canHelp(offer, names, texts), offer.text())));
    } else if (wanted.helpers() > 0) {
      elements.add(new Note(helpers(wanted, texts)));
    }
    elements.add(wanted.own() ? ending(request, texts) : helping(wanted, texts));
    return elements;
  }

  private static String author(Wanted wanted, Names names, Texts texts) {
    String name = wanted.own() ? texts.say("requests.own") : names.of(wanted.request().person());
    return switch (wanted.request().visibility()) {
      case GROUP -> name;
      case FACILITATOR -> texts.say("digest.to-facilitator", "name", name);
      case ONLY_ME -> texts.say("digest.only-you", "name", name);
    };
  }

  private static String canHelp(Offer offer, Names names, Texts texts) {
    return texts.say("offered.by", "helper", names.of(offer.person()));
  }

  private static String helpers(Wanted wanted, Texts texts) {
    return wanted.offers().isEmpty()
        ? texts.say("request.helpers", "count", wanted.helpers())
        : texts.say("request.you-offered", "count", wanted.helpers() - 1);
  }

  static Buttons helping(Wanted wanted, Texts texts) {
    String label = wanted.offers().isEmpty() ? "button.can-help" : "button.change-offer";
    return Buttons.of(Button.plain("offer:" + wanted.request().id().value(), texts.say(label)));
  }

  static Buttons ending(Request request, Texts texts) {
    String id = request.id().value();
    return Buttons.of(
        Button.plain("wanted:found:" + id, texts.say("button.help-found")),
        Button.plain("wanted:close:" + id, texts.say("button.close-request")));
  }

  /** In the channel, in whatever state it is. */
  public static Message channel(Wanted wanted, Names names, Texts texts) {
    Request request = wanted.request();
    String title = texts.say("request.title", "name", names.of(request.person()));
    List<Element> elements = new ArrayList<>();
    elements.add(new Quote(title, request.text()));
    switch (request.state()) {
      case OPEN -> {
        if (wanted.helpers() > 0) {
          elements.add(new Note(texts.say("request.helpers", "count", wanted.helpers())));
        }
        elements.add(helping(wanted, texts));
      }
      case FOUND -> elements.add(new Note(texts.say("request.found")));
      case CLOSED -> elements.add(new Note(texts.say("request.closed")));
    }
    return new Message(title, elements);
  }

  /** For whoever is looking: somebody can help. */
  public static Message offered(
      Request request, Offer offer, String helper, String group, Texts texts) {
    String title = texts.say("offered.title", "helper", helper);
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(title));
    elements.add(lookedFor(request, group, texts));
    if (!offer.text().isBlank()) {
      elements.add(new Quote(helper, offer.text()));
    }
    elements.add(new Note(texts.say("offered.next", "helper", helper)));
    if (request.state() == Request.State.OPEN) {
      elements.add(ending(request, texts));
    }
    return new Message(title, elements);
  }

  /** For whoever has been looking for a week. */
  public static Message stillLooking(Request request, String group, Texts texts) {
    String title = texts.say("still.question");
    String id = request.id().value();
    return new Message(
        title,
        List.of(
            lookedFor(request, group, texts),
            new Paragraph(title),
            Buttons.of(
                Button.plain("wanted:keep:" + id, texts.say("button.still-looking")),
                Button.plain("wanted:found:" + id, texts.say("button.help-found")),
                Button.plain("wanted:close:" + id, texts.say("button.close-request")))));
  }

  private static Quote lookedFor(Request request, String group, Texts texts) {
    return new Quote(texts.say("offered.looked-for-in", "group", group), request.text());
  }

  /** For the facilitator: one line, and what it is about. */
  public static Message unanswered(Request request, String name, String group, Texts texts) {
    String title = texts.say("unanswered.title", "name", name, "group", group);
    return new Message(
        title,
        List.of(
            new Paragraph(title),
            new Quote(name, request.text()),
            Buttons.of(
                Button.plain("offer:" + request.id().value(), texts.say("button.can-help")))));
  }

  /** Leads from a digest to the list, where there is a button for each. */
  static Buttons toList(Texts texts) {
    return Buttons.of(Button.plain("wanted:list", texts.say("button.who-seeks-what")));
  }
}
