package no.praksis.practice.request;

import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.Visibility;

/** What requests have told, and under which keys. Inside a transaction. */
public final class RequestNews {
  private final Outbox outbox;
  private final Groups groups;

  public RequestNews(Outbox outbox, Groups groups) {
    this.outbox = outbox;
    this.groups = groups;
  }

  void shared(Request request) {
    outbox.post(key(request), channel(request), new Notice.RequestShared(request.id()));
  }

  /** One that was made in a round stands in its digest, and has no message of its own. */
  void changed(Request request) {
    if (request.round() == null && request.visibility() == Visibility.GROUP) {
      outbox.update(key(request), channel(request), new Notice.RequestShared(request.id()));
    }
  }

  void offered(Request request, Offer offer) {
    outbox.post(offerKey(offer), to(request), new Notice.HelpOffered(request.id(), offer.person()));
  }

  void offerChanged(Request request, Offer offer) {
    outbox.update(
        offerKey(offer), to(request), new Notice.HelpOffered(request.id(), offer.person()));
  }

  void stillLooking(Request request) {
    outbox.post(
        new MessageKey("still-looking/" + request.id().value()),
        to(request),
        new Notice.StillLooking(request.id()));
  }

  void unanswered(Request request) {
    for (Member member : groups.members(request.group())) {
      boolean told = member.present() && member.has(Role.FACILITATOR);
      if (told && !member.person().equals(request.person())) {
        outbox.post(
            new MessageKey("unanswered/" + request.id().value() + "/" + member.person().value()),
            new Audience.Privately(member.person()),
            new Notice.RequestUnanswered(request.id()));
      }
    }
  }

  private static MessageKey key(Request request) {
    return new MessageKey("request/" + request.id().value());
  }

  private static MessageKey offerKey(Offer offer) {
    return new MessageKey("offer/" + offer.request().value() + "/" + offer.person().value());
  }

  private static Audience channel(Request request) {
    return new Audience.Channel(request.group());
  }

  private static Audience to(Request request) {
    return new Audience.Privately(request.person());
  }
}
