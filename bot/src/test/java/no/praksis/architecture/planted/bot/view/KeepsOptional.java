package no.praksis.architecture.planted.bot.view;

import java.util.Optional;

public class KeepsOptional {
  final Optional<String> kept;

  KeepsOptional(Optional<String> kept) {
    this.kept = kept;
  }
}
