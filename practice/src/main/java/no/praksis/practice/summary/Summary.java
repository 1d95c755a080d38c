package no.praksis.practice.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.praksis.practice.group.Group;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.recognition.Recognition;
import no.praksis.practice.request.Request;
import no.praksis.practice.round.Said;
import no.praksis.practice.round.Voices;

/**
 * What a span of days amounts to, for one reader.
 *
 * @param from the first day, in the group's zone
 * @param until the last day, inclusive
 * @param shortened whether it begins later than asked for, since the reader has led the group only
 *     from that day on
 * @param figures of each round, ascending
 * @param said in rounds, without requests and recognitions
 * @param requests in rounds and outside of them, as they stand now
 * @param recognitions in rounds and outside of them
 * @param silent who may need a word; empty for everybody but a facilitator who does not lead
 * @param voices what was answered without names
 */
public record Summary(
    Group group,
    LocalDate from,
    LocalDate until,
    boolean shortened,
    List<Figures> figures,
    Trend trend,
    List<Said> said,
    List<Request> requests,
    List<Recognition> recognitions,
    List<PersonId> silent,
    List<Voices> voices) {
  public Summary {
    figures = List.copyOf(figures);
    said = List.copyOf(said);
    requests = List.copyOf(requests);
    recognitions = List.copyOf(recognitions);
    silent = List.copyOf(silent);
    voices = List.copyOf(voices);
  }

  /** Whether the reader sees nothing but figures. */
  public boolean nothingShared() {
    return said.isEmpty() && requests.isEmpty() && recognitions.isEmpty() && voices.isEmpty();
  }

  public int answered() {
    return figures.stream().mapToInt(Figures::answered).sum();
  }

  public int asked() {
    return figures.stream().mapToInt(Figures::asked).sum();
  }

  /** Everybody who is named. */
  public List<PersonId> people() {
    return Stream.of(
            said.stream().flatMap(Said::people),
            requests.stream().map(Request::person),
            recognitions.stream().flatMap(one -> Stream.of(one.from(), one.to())),
            silent.stream())
        .flatMap(people -> people)
        .distinct()
        .toList();
  }

  /** What was said to questions of this type. */
  public List<Said> to(Class<? extends Prompt> type) {
    return said.stream().filter(one -> type.isInstance(one.prompt())).toList();
  }

  /**
   * How many of how many answered in one round.
   *
   * @param open whether more can come
   */
  public record Figures(RoundId round, LocalDate date, boolean open, int answered, int asked) {}
}
