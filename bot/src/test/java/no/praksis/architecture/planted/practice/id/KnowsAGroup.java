package no.praksis.architecture.planted.practice.id;

import no.praksis.architecture.planted.practice.group.NeedsRound;

public class KnowsAGroup {
  NeedsRound group = new NeedsRound();
}
