package no.praksis.bot.app;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Web addresses in the configuration. */
final class Addresses {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private Addresses() {}

  /**
   * The address without a slash at its end.
   *
   * @throws ConfigurationProblem when it is none, or would be reached without encryption elsewhere
   */
  static Optional<URI> read(String name, Function<String, Optional<String>> values) {
    return values
        .apply(name)
        .map(
            text ->
                parse(text)
                    .filter(Addresses::isUsable)
                    .orElseThrow(
                        () ->
                            new ConfigurationProblem(
                                name
                                    + " is “"
                                    + text
                                    + "”; write an address such as https://praksis.example.org.")));
  }

  private static Optional<URI> parse(String text) {
    try {
      return Optional.of(URI.create(text.replaceFirst("/+$", "")));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean isUsable(URI address) {
    if (address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
      return false;
    }
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
  }
}
