package no.praksis.bot.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Answers and action points by week: bars, and a line with diamonds, so that nobody needs colours
 * to tell them apart. Blue and black are of Okabe and Ito's colours for everybody; the line has a
 * contrast of 3:1 and more on bars and ground. Big letters, since it is looked at on a phone.
 */
public final class WeekChart {
  /** In pixels. */
  static final int WIDTH = 1080;

  /** In pixels. */
  static final int HEIGHT = 720;

  static final Color BLUE = new Color(0x00, 0x72, 0xB2);
  static final Color BLACK = Color.BLACK;
  private static final Color INK = new Color(0x22, 0x22, 0x22);
  private static final Color GRID = new Color(0xDD, 0xDD, 0xDD);

  /** Between the two in the legend. */
  private static final String GAP = "    ";

  private final BundledFont font;

  private WeekChart(BundledFont font) {
    this.font = font;
  }

  /**
   * Ready to draw.
   *
   * @throws IOException when this machine can't draw text at all
   */
  public static WeekChart load() throws IOException {
    return new WeekChart(BundledFont.load());
  }

  /**
   * What is drawn, in the reader's language.
   *
   * @param axis what the numbers below are
   */
  public record Words(String title, String axis, String answers, String points) {}

  /** One week of the calendar, by its number. */
  public record Week(int number, int answers, int points) {}

  /**
   * The picture as PNG; the same every time.
   *
   * @param weeks at least one, ascending
   */
  public byte[] png(Words words, List<Week> weeks) throws IOException {
    CategoryChart chart = new CategoryChart(WIDTH, HEIGHT, Styler.ChartTheme.XChart);
    chart.setTitle(words.title());
    chart.setXAxisTitle(words.axis());
    style(chart.getStyler(), weeks);
    List<String> numbers = weeks.stream().map(week -> Integer.toString(week.number())).toList();
    CategorySeries answers =
        chart.addSeries(words.answers() + GAP, numbers, weeks.stream().map(Week::answers).toList());
    answers.setFillColor(BLUE);
    CategorySeries points =
        chart.addSeries(words.points(), numbers, weeks.stream().map(Week::points).toList());
    points.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line);
    points.setLineColor(BLACK).setLineStyle(new BasicStroke(6));
    points.setMarker(SeriesMarkers.DIAMOND).setMarkerColor(BLACK);
    return png(chart);
  }

  private void style(CategoryStyler styler, List<Week> weeks) {
    int most =
        weeks.stream().mapToInt(week -> Math.max(week.answers(), week.points())).max().orElse(1);
    styler.setOverlapped(true).setAvailableSpaceFill(0.7);
    styler.setMarkerSize(22);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setChartFontColor(INK);
    styler.setChartPadding(24);
    styler.setBaseFont(font.regular(30));
    styler.setChartTitleFont(font.bold(40));
    styler.setChartTitleBoxVisible(false);
    styler.setLegendFont(font.regular(34));
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setAxisTitleFont(font.regular(32));
    styler.setAxisTickLabelsFont(font.regular(32));
    styler.setAxisTickLabelsColor(INK);
    styler.setYAxisTitleVisible(false);
    styler.setYAxisMin(0.0).setYAxisMax((double) Math.max(most, 1));
    styler.setYAxisDecimalPattern("0");
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setPlotGridLinesColor(GRID);
    styler.setTextAntiAlias(true);
  }

  private static byte[] png(CategoryChart chart) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    chart.paint(graphics, WIDTH, HEIGHT);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.setUseCache(false);
    if (!ImageIO.write(image, "png", out)) {
      throw new IOException("PNG can't be written on this machine");
    }
    return out.toByteArray();
  }
}
