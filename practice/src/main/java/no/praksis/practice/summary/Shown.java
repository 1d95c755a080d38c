package no.praksis.practice.summary;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Lens;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.recognition.Recognition;
import no.praksis.practice.recognition.Recognitions;
import no.praksis.practice.request.Request;
import no.praksis.practice.request.Requests;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Said;
import no.praksis.practice.round.Sayings;

/** What one reader may see of what a group said and asked for, in rounds and outside of them. */
public final class Shown {
  private final Sayings sayings;
  private final Requests requests;
  private final Recognitions recognitions;

  public Shown(Sayings sayings, Requests requests, Recognitions recognitions) {
    this.sayings = sayings;
    this.requests = requests;
    this.recognitions = recognitions;
  }

  /** Of these rounds, without what {@link #requests} and {@link #recognitions} tell. */
  List<Said> said(List<Round.Asked> asked, Lens lens) {
    return sayings.in(asked, lens).stream()
        .filter(said -> !(said.prompt() instanceof Prompt.LookingFor))
        .filter(said -> !(said.prompt() instanceof Prompt.Recognition))
        .toList();
  }

  /** Made in these rounds, or outside of rounds in the span; as they stand now, oldest first. */
  List<Request> requests(Group group, List<Round.Asked> asked, Stretch stretch, Lens lens) {
    Stream<Request> outside =
        requests.made(group.id(), stretch.from(), stretch.until()).stream()
            .filter(request -> request.round() == null);
    return Stream.concat(requests.madeIn(ids(asked)).stream(), outside)
        .filter(request -> lens.shows(request.person(), request.visibility()))
        .sorted(Comparator.comparing(Request::createdAt))
        .toList();
  }

  /** Given in these rounds, or outside of rounds in the span, in the order of giving. */
  List<Recognition> recognitions(Group group, List<Round.Asked> asked, Stretch stretch, Lens lens) {
    Stream<Recognition> outside =
        recognitions.given(group.id(), stretch.from(), stretch.until()).stream()
            .filter(recognition -> recognition.round() == null);
    return Stream.concat(recognitions.givenIn(ids(asked)).stream(), outside)
        .filter(recognition -> lens.shows(recognition.from(), recognition.visibility()))
        .sorted(Comparator.comparing(Recognition::at))
        .toList();
  }

  private static List<RoundId> ids(List<Round.Asked> asked) {
    return asked.stream().map(Round::id).toList();
  }

  /**
   * What was done outside of rounds counts between these moments.
   *
   * @param until the moment after the last
   */
  record Stretch(Instant from, Instant until) {
    /** One day stands for its rounds, so that it goes on until the last of them closes. */
    static Stretch of(Instant begin, Instant end, boolean oneDay, List<Round.Asked> asked) {
      return asked.stream()
          .filter(round -> oneDay)
          .map(Round.Asked::closesAt)
          .filter(closes -> closes.isAfter(end))
          .max(Comparator.naturalOrder())
          .map(closes -> new Stretch(begin, closes))
          .orElseGet(() -> new Stretch(begin, end));
    }
  }
}
