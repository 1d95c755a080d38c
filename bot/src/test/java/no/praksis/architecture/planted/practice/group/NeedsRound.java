package no.praksis.architecture.planted.practice.group;

import no.praksis.architecture.planted.practice.round.NeedsGroup;

public class NeedsRound {
  NeedsGroup round;
}
