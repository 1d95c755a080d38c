package no.praksis.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import no.praksis.bot.report.WeekChart.Week;
import no.praksis.bot.report.WeekChart.Words;
import org.junit.jupiter.api.Test;

class WeekChartTest {
  private static final Words WORDS = new Words("Svar og aksjonspunkter", "Uke", "Svar", "Punkter");
  private static final List<Week> WEEKS =
      List.of(new Week(45, 4, 1), new Week(46, 6, 3), new Week(47, 5, 0));

  @Test
  void picture_hasItsSize_barsAndALine() throws IOException {
    BufferedImage image = drawn(WORDS, WEEKS);

    assertThat(image.getWidth()).isEqualTo(1080);
    assertThat(image.getHeight()).isEqualTo(720);
    assertThat(count(image, WeekChart.BLUE)).isGreaterThan(20_000);
    assertThat(count(image, Color.BLACK)).isGreaterThan(2_000);
    assertThat(count(image, Color.WHITE)).isGreaterThan(200_000);
  }

  @Test
  void bars_areAsHighAsTheFigures() throws IOException {
    BufferedImage image = drawn(WORDS, List.of(new Week(1, 2, 0), new Week(2, 4, 0)));

    int low = count(image.getSubimage(0, 0, 540, 540), WeekChart.BLUE);
    int high = count(image.getSubimage(540, 0, 540, 540), WeekChart.BLUE);
    assertThat((double) high / low).isBetween(1.8, 2.3);
  }

  @Test
  void samePicture_isTheSameToTheByte() throws IOException {
    assertThat(WeekChart.load().png(WORDS, WEEKS)).isEqualTo(WeekChart.load().png(WORDS, WEEKS));
  }

  @Test
  void words_areDrawn_inTheBundledFont_withTheLettersOfThreeLanguages() throws IOException {
    byte[] norwegian = WeekChart.load().png(new Words("æøå ÆØÅ", "Uke", "Svar", "P"), WEEKS);
    byte[] boxes = WeekChart.load().png(new Words("\uE000\uE001\uE002", "Uke", "Svar", "P"), WEEKS);
    assertThat(norwegian).isNotEqualTo(boxes);
    assertThat(BundledFont.load().regular(30).canDisplayUpTo("æøå ÆØÅ – « » … é ü ß"))
        .isEqualTo(-1);
    assertThat(BundledFont.load().bold(30).getFontName()).isEqualTo("Liberation Sans Bold");
  }

  @Test
  void season_fits_withoutAnswersToo() throws IOException {
    List<Week> season = IntStream.rangeClosed(1, 31).mapToObj(n -> new Week(n, 0, 0)).toList();
    assertThat(count(drawn(WORDS, season), Color.BLACK)).isGreaterThan(2_000);
  }

  private static BufferedImage drawn(Words words, List<Week> weeks) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(WeekChart.load().png(words, weeks)));
  }

  private static int count(BufferedImage image, Color colour) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) == (colour.getRGB() & 0xFFFFFF)) {
          count++;
        }
      }
    }
    return count;
  }
}
