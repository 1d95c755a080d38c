package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.methods.MethodsClient;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.praksis.bot.slack.SlackManifest.Way;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SlackManifestTest {
  private static final URI PUBLIC = URI.create("https://praksis.example.org");

  /** Of docs.slack.dev/reference/app-manifest: every field that is used, and its longest text. */
  private static final Map<String, Integer> LONGEST =
      Map.ofEntries(
          Map.entry("/display_information/name", 35),
          Map.entry("/display_information/description", 140),
          Map.entry("/display_information/long_description", 4000),
          Map.entry("/display_information/background_color", 7),
          Map.entry("/features/bot_user/display_name", 80),
          Map.entry("/features/shortcuts/*/type", 7),
          Map.entry("/features/shortcuts/*/callback_id", 255),
          Map.entry("/features/shortcuts/*/name", 24),
          Map.entry("/features/shortcuts/*/description", 150),
          Map.entry("/features/slash_commands/*/command", 32),
          Map.entry("/features/slash_commands/*/description", 2000),
          Map.entry("/features/slash_commands/*/usage_hint", 1000),
          Map.entry("/features/slash_commands/*/url", 255),
          Map.entry("/oauth_config/redirect_urls/*", 255),
          Map.entry("/oauth_config/scopes/bot/*", 80),
          Map.entry("/settings/event_subscriptions/request_url", 255),
          Map.entry("/settings/event_subscriptions/bot_events/*", 80),
          Map.entry("/settings/interactivity/request_url", 255));

  private static final Set<String> SWITCHES =
      Set.of(
          "/features/app_home/home_tab_enabled",
          "/features/app_home/messages_tab_enabled",
          "/features/app_home/messages_tab_read_only_enabled",
          "/features/bot_user/always_online",
          "/features/slash_commands/*/should_escape",
          "/settings/interactivity/is_enabled",
          "/settings/org_deploy_enabled",
          "/settings/socket_mode_enabled",
          "/settings/token_rotation_enabled");

  private static JsonNode manifest(Way way, boolean reads, Language language) {
    try {
      return new ObjectMapper().readTree(new SlackManifest(way, PUBLIC, reads, language).json());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(one -> strings.add(one.asText()));
    return strings;
  }

  static Stream<Arguments> all() {
    return Stream.of(Way.values())
        .flatMap(
            way ->
                Stream.of(Language.values())
                    .flatMap(
                        language ->
                            Stream.of(true, false)
                                .map(reads -> Arguments.of(way, reads, language))));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyField_isOneThatSlackKnows_andShortEnough(Way way, boolean reads, Language language) {
    walk("", manifest(way, reads, language));
  }

  private static void walk(String path, JsonNode node) {
    if (node.isObject()) {
      node.fields().forEachRemaining(field -> walk(path + "/" + field.getKey(), field.getValue()));
    } else if (node.isArray()) {
      assertThat(node.size()).as(path).isPositive().isLessThanOrEqualTo(100);
      node.forEach(one -> walk(path + "/*", one));
    } else if (node.isBoolean()) {
      assertThat(SWITCHES).contains(path);
    } else {
      assertThat(LONGEST).containsKey(path);
      assertThat(node.textValue()).as(path).isNotBlank();
      assertThat(node.textValue().length()).as(path).isLessThanOrEqualTo(LONGEST.get(path));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void longDescription_isAsLongAsSlackWants(Way way, boolean reads, Language language) {
    assertThat(
            manifest(way, reads, language)
                .at("/display_information/long_description")
                .asText()
                .length())
        .isGreaterThanOrEqualTo(174);
  }

  @Test
  void socketMode_needsNoAddress() {
    JsonNode manifest = manifest(Way.SOCKET_MODE, true, Language.EN);
    assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    assertThat(manifest.toString()).doesNotContain("example.org");
    assertThat(manifest.at("/settings/token_rotation_enabled").asBoolean()).isFalse();
  }

  @Test
  void http_namesTheAddressEverywhere() {
    JsonNode manifest = manifest(Way.HTTP, true, Language.EN);
    String events = "https://praksis.example.org/slack/events";
    assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isFalse();
    assertThat(manifest.at("/settings/event_subscriptions/request_url").asText()).isEqualTo(events);
    assertThat(manifest.at("/settings/interactivity/request_url").asText()).isEqualTo(events);
    assertThat(manifest.at("/features/slash_commands/0/url").asText()).isEqualTo(events);
    assertThat(manifest.at("/oauth_config/redirect_urls").isMissingNode()).isTrue();
  }

  @Test
  void manyWorkspaces_comeBackToUs_andRotateTheirTokens() {
    JsonNode manifest = manifest(Way.OAUTH, true, Language.EN);
    assertThat(strings(manifest.at("/oauth_config/redirect_urls")))
        .containsExactly("https://praksis.example.org/slack/oauth_redirect");
    assertThat(manifest.at("/settings/token_rotation_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/settings/org_deploy_enabled").asBoolean()).isTrue();
  }

  @Test
  void noRead_leavesTheChannelsMessagesUnread_andNothingElse() {
    JsonNode all = manifest(Way.SOCKET_MODE, true, Language.EN);
    JsonNode some = manifest(Way.SOCKET_MODE, false, Language.EN);
    Set<String> scopes = new HashSet<>(strings(all.at("/oauth_config/scopes/bot")));
    scopes.removeAll(strings(some.at("/oauth_config/scopes/bot")));
    assertThat(scopes).containsExactlyInAnyOrder("channels:history", "groups:history");
    Set<String> events = new HashSet<>(strings(all.at("/settings/event_subscriptions/bot_events")));
    events.removeAll(strings(some.at("/settings/event_subscriptions/bot_events")));
    assertThat(events).containsExactlyInAnyOrder("message.channels", "message.groups");
  }

  @Test
  void command_isEscaped_soThatMentionsAreUnderstood() {
    JsonNode command =
        manifest(Way.SOCKET_MODE, true, Language.NB).at("/features/slash_commands/0");
    assertThat(command.at("/command").asText()).isEqualTo("/praksis");
    assertThat(command.at("/should_escape").asBoolean()).isTrue();
    assertThat(command.at("/usage_hint").asText()).isEqualTo("hjelp");
  }

  @Test
  void everyMethodThatIsCalled_hasItsScope_andEveryScopeItsUse() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("no.praksis.bot.slack");
    Set<String> called = new TreeSet<>();
    classes.stream()
        .flatMap(one -> one.getMethodCallsFromSelf().stream())
        .map(JavaMethodCall::getTarget)
        .filter(target -> target.getOwner().isEquivalentTo(MethodsClient.class))
        .forEach(target -> called.add(dotted(target.getName())));
    Set<String> covered = new TreeSet<>(SlackScopes.FREE_METHODS);
    SlackScopes.scopes(true).forEach(scope -> covered.addAll(scope.methods()));
    assertThat(called).contains("chat.postMessage", "users.info").isEqualTo(covered);
  }

  /** {@code filesGetUploadURLExternal} is Slack's {@code files.getUploadURLExternal}. */
  private static String dotted(String method) {
    for (String family : List.of("oauthV2", "appsConnections")) {
      if (method.startsWith(family)) {
        String[] words = family.split("(?=[A-Z])");
        return words[0].toLowerCase()
            + "."
            + words[1].toLowerCase()
            + "."
            + method.substring(family.length()).toLowerCase();
      }
    }
    Matcher first = Pattern.compile("([a-z]+)([A-Z])(.*)").matcher(method);
    assertThat(first.matches()).isTrue();
    return first.group(1) + "." + first.group(2).toLowerCase() + first.group(3);
  }

  @Test
  void everyEventThatIsUnderstood_isSubscribedTo_andTheOtherWayRound() throws Exception {
    String translator =
        Files.readString(Path.of("src/main/java/no/praksis/bot/slack/SlackEventTranslator.java"));
    int start = translator.indexOf("SlackEvent translate(");
    String cases = translator.substring(start, translator.indexOf("\n  }\n", start));
    Set<String> understood = new TreeSet<>(Comparator.naturalOrder());
    Matcher names = Pattern.compile("\"([a-z]+(?:_[a-z]+)*)\"(?=[,\\s]*(?:\"|->))").matcher(cases);
    while (names.find()) {
      understood.add(names.group(1));
    }
    understood.addAll(Set.of("app_uninstalled", "tokens_revoked"));
    Set<String> subscribed = new TreeSet<>();
    SlackScopes.events(true)
        .forEach(event -> subscribed.add(event.startsWith("message.") ? "message" : event));
    assertThat(understood).contains("message", "app_mention");
    assertThat(subscribed).isEqualTo(understood);
  }

  @Test
  void everyScope_hasItsLineInTheGuide_andNoOtherHasOne() throws Exception {
    String guide = Files.readString(Path.of("../docs/slack.md"));
    int table = guide.indexOf("| scope | why | without it |");
    Set<String> explained = new TreeSet<>();
    guide
        .substring(table, guide.indexOf("\n\n", table))
        .lines()
        .skip(2)
        .forEach(
            line -> {
              Matcher names = Pattern.compile("`([^`]+)`").matcher(line.split("\\|")[1]);
              while (names.find()) {
                explained.add(names.group(1));
              }
            });
    assertThat(explained).isEqualTo(new TreeSet<>(SlackScopes.bot(true)));
  }
}
