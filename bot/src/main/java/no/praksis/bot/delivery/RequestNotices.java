package no.praksis.bot.delivery;

import java.util.List;
import java.util.Optional;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.PointsView;
import no.praksis.bot.view.RecognitionView;
import no.praksis.bot.view.RequestsView;
import no.praksis.bot.view.Texts;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RecognitionId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.recognition.Recognition;
import no.praksis.practice.recognition.Recognitions;
import no.praksis.practice.request.ListRequests;
import no.praksis.practice.request.Offer;
import no.praksis.practice.request.Request;
import no.praksis.practice.request.Requests;

/** Words for what requests, recognition and action points tell. */
public final class RequestNotices {
  private final People people;
  private final Groups groups;
  private final Requests requests;
  private final ListRequests listRequests;
  private final Recognitions recognitions;
  private final ActionPoints points;

  public RequestNotices(
      People people,
      Groups groups,
      Requests requests,
      ListRequests listRequests,
      Recognitions recognitions,
      ActionPoints points) {
    this.people = people;
    this.groups = groups;
    this.requests = requests;
    this.listRequests = listRequests;
    this.recognitions = recognitions;
    this.points = points;
  }

  Optional<Message> shared(RequestId id, Texts texts) {
    return listRequests
        .asChannel(id)
        .map(
            wanted ->
                RequestsView.channel(wanted, names(List.of(wanted.request().person())), texts));
  }

  Optional<Message> recognition(RecognitionId id, Texts texts) {
    return recognitions
        .find(id)
        .filter(one -> one.visibility() == Visibility.GROUP)
        .map(one -> RecognitionView.channel(one, names(List.of(one.from(), one.to())), texts));
  }

  Optional<Message> offered(Person person, Notice.HelpOffered notice) {
    Optional<Request> request = requests.find(notice.request());
    return request.flatMap(
        one ->
            requests.offers(List.of(one.id())).stream()
                .filter(offer -> offer.person().equals(notice.helper()))
                .findFirst()
                .map(offer -> offered(one, offer, person)));
  }

  private Message offered(Request request, Offer offer, Person person) {
    Group group = group(request.group());
    return RequestsView.offered(
        request, offer, name(offer.person()), group.name(), NoticeMessages.texts(person, group));
  }

  /** Nothing is asked about what has ended, or was helped with, in the meantime. */
  Optional<Message> stillLooking(Person person, RequestId id) {
    return unanswered(id).map(one -> stillLooking(person, one));
  }

  private Message stillLooking(Person person, Request request) {
    Group group = group(request.group());
    return RequestsView.stillLooking(request, group.name(), NoticeMessages.texts(person, group));
  }

  Optional<Message> unanswered(Person facilitator, RequestId id) {
    return unanswered(id)
        .filter(one -> one.visibility() == Visibility.GROUP)
        .flatMap(
            one ->
                groups
                    .find(one.group())
                    .map(
                        group ->
                            RequestsView.unanswered(
                                one,
                                name(one.person()),
                                group.name(),
                                NoticeMessages.texts(facilitator, group))));
  }

  private Optional<Request> unanswered(RequestId id) {
    return requests
        .find(id)
        .filter(one -> one.state() == Request.State.OPEN)
        .filter(one -> requests.offers(List.of(id)).isEmpty());
  }

  Optional<Message> recognised(Person person, RecognitionId id) {
    Optional<Recognition> recognition =
        recognitions.find(id).filter(one -> one.visibility() == Visibility.GROUP);
    return recognition.flatMap(
        one ->
            groups
                .find(one.group())
                .map(
                    group ->
                        RecognitionView.recognised(
                            one,
                            name(one.from()),
                            group.name(),
                            NoticeMessages.texts(person, group))));
  }

  Optional<Message> smaller(Person person, ActionPointId id) {
    return points
        .find(id)
        .filter(point -> point.state() == ActionPoint.State.OPEN)
        .map(point -> smaller(person, point));
  }

  private Message smaller(Person person, ActionPoint point) {
    Group group = group(point.group());
    return PointsView.smaller(point, group.name(), NoticeMessages.texts(person, group));
  }

  private Group group(GroupId id) {
    return groups
        .find(id)
        .orElseThrow(
            () -> new IllegalStateException("a group is gone, and what belongs to it is not"));
  }

  private String name(PersonId id) {
    return names(List.of(id)).of(id);
  }

  private Names names(List<PersonId> ids) {
    return Names.of(people.find(ids));
  }
}
