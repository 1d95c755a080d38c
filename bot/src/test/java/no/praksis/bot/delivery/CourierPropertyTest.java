package no.praksis.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.praksis.bot.delivery.TestPlatform.Standing;

/**
 * Whatever the platform and the database do, and however often the courier dies: in the end each
 * message stands once, says the newest, and came in order.
 */
class CourierPropertyTest {
  private static final int CONVERSATIONS = 3;
  private static final int STEPS = 25;

  @Property(tries = 25)
  void messages_afterAllTroubles_standOnceAndSayTheNewest(@ForAll long seed) {
    try (CourierWorld world = new CourierWorld()) {
      new Story(world, new Random(seed)).tell();
    }
  }

  /** People who write and change their minds, and what happens meanwhile. */
  private static final class Story {
    private final CourierWorld world;
    private final Random random;
    private final Map<String, List<String>> said = new LinkedHashMap<>();
    private Courier courier;

    Story(CourierWorld world, Random random) {
      this.world = world;
      this.random = random;
      world.gateway = new MoodyGateway(world.platform, random, 60);
      courier = world.start();
    }

    void tell() {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(8)) {
          case 0, 1, 2 -> write("m" + step);
          case 3, 4 -> changeOne();
          case 5 -> world.advance(courier, Duration.ofSeconds(random.nextInt(30)));
          case 6 -> world.failWrites(random.nextInt(4));
          default -> die();
        }
        courier.wake();
      }
      world.failWrites(0);
      for (int i = 0; i < 200 && world.outbox().waiting() > 0; i++) {
        world.advance(courier, BackOff.MOST);
      }
      check();
    }

    private void write(String key) {
      say(key);
      world.post(conversation(key), key);
    }

    private void changeOne() {
      List<String> keys = List.copyOf(said.keySet());
      if (!keys.isEmpty()) {
        String key = keys.get(random.nextInt(keys.size()));
        say(key);
        world.update(conversation(key), key);
      }
    }

    private void say(String key) {
      int version = random.nextInt(1_000_000);
      List<String> parts =
          IntStream.rangeClosed(1, 1 + random.nextInt(3))
              .mapToObj(part -> key + " v" + version + " part " + part)
              .toList();
      said.put(key, parts);
      world.says(key, parts.toArray(String[]::new));
    }

    private void die() {
      courier.close();
      if (random.nextBoolean()) {
        world.claimAndDie();
      }
      courier = world.start();
    }

    private void check() {
      assertThat(world.outbox().waiting()).isZero();
      assertThat(world.outbox().deadLetters(10)).isEmpty();
      List<Standing> all = world.platform.all();
      assertThat(all).extracting(Standing::key).doesNotHaveDuplicates();
      said.forEach(
          (key, parts) ->
              IntStream.range(0, parts.size())
                  .forEach(part -> assertThat(text(key, part)).isEqualTo(parts.get(part))));
      assertThat(all).hasSize(said.values().stream().mapToInt(List::size).sum());
      for (int i = 0; i < CONVERSATIONS; i++) {
        assertThat(posted("c" + i)).isEqualTo(written("c" + i));
      }
    }

    private String text(String key, int part) {
      return world.platform.all().stream()
          .filter(message -> message.key().equals(CourierWorld.key(key).part(part)))
          .map(Standing::text)
          .findFirst()
          .orElse("nothing");
    }

    private List<String> posted(String conversation) {
      List<String> keys = new ArrayList<>();
      for (Standing message : world.platform.all()) {
        String key = message.key().value();
        if (message.conversation().equals(conversation) && !key.contains("#")) {
          keys.add(key);
        }
      }
      return keys;
    }

    private List<String> written(String conversation) {
      return said.keySet().stream().filter(key -> conversation(key).equals(conversation)).toList();
    }

    private static String conversation(String key) {
      return "c" + Math.floorMod(key.hashCode(), CONVERSATIONS);
    }
  }
}
