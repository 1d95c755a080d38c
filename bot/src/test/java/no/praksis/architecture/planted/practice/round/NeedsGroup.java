package no.praksis.architecture.planted.practice.round;

import no.praksis.architecture.planted.practice.group.NeedsRound;

public class NeedsGroup {
  NeedsRound group;
}
