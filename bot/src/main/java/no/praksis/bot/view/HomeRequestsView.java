package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Quote;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.request.ListRequests.Wanted;
import no.praksis.practice.request.Offer;
import no.praksis.practice.request.Request;

/** What somebody is looking for and has offered to help with, in their home. */
final class HomeRequestsView {
  private static final int MOST = 5;

  private HomeRequestsView() {}

  /**
   * What people and groups are called.
   *
   * @param groups those that the reader is in
   */
  record Called(Names people, Map<GroupId, String> groups) {
    Called {
      groups = Map.copyOf(groups);
    }

    private String in(Request request, String otherwise) {
      return groups.getOrDefault(request.group(), otherwise);
    }

    private String withGroup(PersonId person, Request request) {
      String name = people.of(person);
      String group = groups.get(request.group());
      return group == null ? name : name + " · " + group;
    }
  }

  static List<Element> of(List<Wanted> own, List<Wanted> offered, Called called, Texts texts) {
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading(texts.say("home.requests")));
    if (own.isEmpty()) {
      elements.add(new Note(texts.say("home.no-requests")));
    }
    own.stream().limit(MOST).forEach(one -> elements.addAll(own(one, called, texts)));
    more(own, texts, elements);
    if (!offered.isEmpty()) {
      elements.add(new Heading(texts.say("home.offers")));
    }
    offered.stream().limit(MOST).forEach(one -> elements.addAll(offered(one, called, texts)));
    more(offered, texts, elements);
    if (own.size() > MOST || offered.size() > MOST) {
      elements.add(Buttons.of(Button.plain("command:requests", texts.say("digest.looking-for"))));
    }
    return elements;
  }

  private static void more(List<Wanted> all, Texts texts, List<Element> elements) {
    if (all.size() > MOST) {
      elements.add(new Note(texts.say("requests.more", "count", all.size() - MOST)));
    }
  }

  private static List<Element> own(Wanted wanted, Called called, Texts texts) {
    Request request = wanted.request();
    List<Element> elements = new ArrayList<>();
    String where = called.in(request, texts.say("requests.own"));
    elements.add(new Quote(seen(request.visibility(), where, texts), request.text()));
    elements.add(new Note(texts.say("home.helpers", "count", wanted.helpers())));
    wanted.offers().stream()
        .limit(MOST)
        .forEach(offer -> elements.add(offer(offer, called, texts)));
    elements.add(RequestsView.ending(request, texts));
    return elements;
  }

  private static Element offer(Offer offer, Called called, Texts texts) {
    String name = called.people().of(offer.person());
    return offer.text().isBlank()
        ? new Note(texts.say("offered.title", "helper", name))
        : new Quote(texts.say("offered.by", "helper", name), offer.text());
  }

  private static List<Element> offered(Wanted wanted, Called called, Texts texts) {
    Request request = wanted.request();
    List<Element> elements = new ArrayList<>();
    String author = called.withGroup(request.person(), request);
    elements.add(new Quote(seen(request.visibility(), author, texts), request.text()));
    elements.add(new Note(texts.say("request.you-offered", "count", wanted.helpers() - 1)));
    wanted.offers().stream()
        .filter(offer -> !offer.text().isBlank())
        .forEach(offer -> elements.add(new Quote(texts.say("requests.own"), offer.text())));
    elements.add(RequestsView.helping(wanted, texts));
    return elements;
  }

  private static String seen(Visibility visibility, String name, Texts texts) {
    return switch (visibility) {
      case GROUP -> name;
      case FACILITATOR -> texts.say("digest.to-facilitator", "name", name);
      case ONLY_ME -> texts.say("digest.only-you", "name", name);
    };
  }
}
