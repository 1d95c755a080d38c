package no.praksis.practice.summary;

import java.util.List;
import no.praksis.practice.group.Group;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.round.Said;
import org.jspecify.annotations.Nullable;

/**
 * One group's week, for its facilitator.
 *
 * @param figures of the rounds that closed in the week, ascending; at least one
 * @param openRequests how many of the requests that the reader may see are open
 * @param silent who may need a word; empty when the reader leads the group too
 * @param experience one that may help in another group; null when none was shared
 */
public record GroupWeek(
    Group group,
    List<Summary.Figures> figures,
    Trend trend,
    int openRequests,
    List<PersonId> silent,
    @Nullable Said experience) {
  public GroupWeek {
    figures = List.copyOf(figures);
    silent = List.copyOf(silent);
  }
}
