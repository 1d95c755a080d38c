package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TeamsManifestTest {
  private static final String APP = "11111111-2222-3333-4444-555555555555";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static TeamsManifest manifest(boolean reads) {
    return new TeamsManifest(APP, "1.2.3", URI.create("https://praksis.example.org:8443"), reads);
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void package_holdsWhatTheManifestNames() throws Exception {
    Map<String, byte[]> files = unzip(manifest(false).zip());
    JsonNode manifest = JSON.readTree(files.get("manifest.json"));
    assertThat(files)
        .containsOnlyKeys("manifest.json", "color.png", "outline.png", "nb.json", "nn.json");
    assertThat(manifest.path("icons").path("color").asText()).isEqualTo("color.png");
    assertThat(manifest.path("icons").path("outline").asText()).isEqualTo("outline.png");
    assertThat(manifest.at("/localizationInfo/additionalLanguages").findValuesAsText("file"))
        .containsExactly("nb.json", "nn.json");
    assertThat(manifest(false).zip()).isEqualTo(manifest(false).zip());
  }

  @Test
  void bot_isThereInTeamsGroupChatsAndPersonally() {
    JsonNode manifest = manifest(false).manifest();
    assertThat(manifest.at("/bots/0/botId").asText()).isEqualTo(APP);
    assertThat(JSON.convertValue(manifest.at("/bots/0/scopes"), String[].class))
        .containsExactly("team", "groupChat", "personal");
    assertThat(manifest.path("validDomains").path(0).asText()).isEqualTo("praksis.example.org");
    assertThat(manifest.path("supportsChannelFeatures").asText()).isEqualTo("tier1");
  }

  @Test
  void messagesOfTheChannel_areAskedForOnlyOnDemand() {
    assertThat(manifest(false).manifest().path("authorization").findValuesAsText("name"))
        .containsExactly("ChannelMember.Read.Group");
    assertThat(manifest(true).manifest().path("authorization").findValuesAsText("name"))
        .containsExactly("ChannelMember.Read.Group", "ChannelMessage.Read.Group");
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"NB", "NN"})
  void everythingIsSaidInEachLanguage_shortEnough(Language language) {
    JsonNode manifest = manifest(true).manifest();
    JsonNode words = manifest(true).words(language);
    Set<String> places = new HashSet<>();
    for (int list = 0; list < 2; list++) {
      JsonNode commands = manifest.at("/bots/0/commandLists/" + list + "/commands");
      assertThat(commands.size()).isBetween(5, 10);
      for (int command = 0; command < commands.size(); command++) {
        String place = "bots[0].commandLists[" + list + "].commands[" + command + "].";
        places.add(place + "title");
        places.add(place + "description");
        assertThat(words.path(place + "title").asText()).isNotBlank().hasSizeLessThanOrEqualTo(32);
        assertThat(words.path(place + "description").asText())
            .isNotBlank()
            .hasSizeLessThanOrEqualTo(128);
      }
    }
    places.addAll(Set.of("$schema", "name.short", "name.full"));
    places.addAll(Set.of("description.short", "description.full"));
    assertThat(words.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(places);
    assertThat(words.path("description.short").asText()).hasSizeLessThanOrEqualTo(80);
    assertThat(words.path("description.short").asText())
        .isNotEqualTo(manifest.at("/description/short").asText());
  }

  private static BufferedImage picture(String name) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(unzip(manifest(false).zip()).get(name)));
  }

  @Test
  void colourIcon_isAFullSquare_withAQuarterOfItFreeAllAround() throws Exception {
    BufferedImage icon = picture("color.png");
    assertThat(icon.getWidth()).isEqualTo(192);
    assertThat(icon.getHeight()).isEqualTo(192);
    int accent = Integer.decode(TeamsIcons.ACCENT);
    int marked = 0;
    for (int x = 0; x < 192; x++) {
      for (int y = 0; y < 192; y++) {
        boolean inside = x >= 48 && x < 144 && y >= 48 && y < 144;
        boolean mark = (icon.getRGB(x, y) & 0xffffff) != accent;
        assertThat(mark && !inside).as("%d/%d", x, y).isFalse();
        marked += mark ? 1 : 0;
      }
    }
    assertThat(marked).isGreaterThan(1_500);
  }

  @Test
  void outlineIcon_isWhiteOnNothing_upToTheEdge() throws Exception {
    BufferedImage icon = picture("outline.png");
    assertThat(icon.getWidth()).isEqualTo(32);
    assertThat(icon.getHeight()).isEqualTo(32);
    boolean atTheTop = false;
    int clear = 0;
    for (int x = 0; x < 32; x++) {
      for (int y = 0; y < 32; y++) {
        int pixel = icon.getRGB(x, y);
        boolean nothing = (pixel >>> 24) == 0;
        assertThat(nothing || (pixel & 0xffffff) == 0xffffff).as("%d/%d", x, y).isTrue();
        clear += nothing ? 1 : 0;
        atTheTop |= y <= 1 && !nothing;
      }
    }
    assertThat(clear).isGreaterThan(300);
    assertThat(atTheTop).isTrue();
  }
}
