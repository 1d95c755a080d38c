package no.praksis.bot.teams;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * Praksis' mark in the two ways that Teams wants it: a ring that is nearly closed, and a tick.
 *
 * @see <a
 *     href="https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons">App
 *     icons</a>
 */
final class TeamsIcons {
  static final String ACCENT = "#1d5b57";

  private static final int COLOUR_SIZE = 192;
  private static final int OUTLINE_SIZE = 32;

  /** Teams crops the corners and shows bots as hexagons: the mark has half of the square. */
  private static final int COLOUR_MARK = 96;

  /** The mark is drawn around the middle of a square of so much, and reaches so far. */
  private static final double MIDDLE = 16;

  private static final double REACH = 12.8;

  private TeamsIcons() {}

  /** 192 × 192, on a full square. */
  static byte[] colour() {
    BufferedImage image = new BufferedImage(COLOUR_SIZE, COLOUR_SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = canvas(image);
    canvas.setColor(Color.decode(ACCENT));
    canvas.fillRect(0, 0, COLOUR_SIZE, COLOUR_SIZE);
    draw(canvas, COLOUR_SIZE / 2.0, COLOUR_MARK, new Color(0xfffdf9), new Color(0xf2a27a));
    canvas.dispose();
    return png(image);
  }

  /** 32 × 32, pure white on nothing, up to the edge. */
  static byte[] outline() {
    BufferedImage image =
        new BufferedImage(OUTLINE_SIZE, OUTLINE_SIZE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = canvas(image);
    draw(canvas, OUTLINE_SIZE / 2.0, OUTLINE_SIZE, Color.WHITE, Color.WHITE);
    canvas.dispose();
    for (int y = 0; y < OUTLINE_SIZE; y++) {
      for (int x = 0; x < OUTLINE_SIZE; x++) {
        int alpha = image.getRGB(x, y) >>> 24;
        image.setRGB(x, y, alpha == 0 ? 0 : (alpha << 24) | 0xffffff);
      }
    }
    return png(image);
  }

  private static Graphics2D canvas(BufferedImage image) {
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return canvas;
  }

  /**
   * Draws the mark.
   *
   * @param middle of the picture, from its left and from its top
   * @param size of the mark
   */
  private static void draw(Graphics2D canvas, double middle, int size, Color line, Color dot) {
    double scale = size / (2 * REACH);
    canvas.translate(middle, middle);
    canvas.scale(scale, scale);
    canvas.translate(-MIDDLE, -MIDDLE);
    canvas.setColor(line);
    canvas.setStroke(new BasicStroke(3.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    canvas.draw(new Arc2D.Double(5, 5, 22, 22, 90, -299.4, Arc2D.OPEN));
    Path2D tick = new Path2D.Double();
    tick.moveTo(11.2, 16.6);
    tick.lineTo(14.6, 20);
    tick.lineTo(21, 12.8);
    canvas.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    canvas.draw(tick);
    canvas.setColor(dot);
    canvas.fill(new Ellipse2D.Double(9.2 - 2.6, 6.6 - 2.6, 5.2, 5.2));
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new IllegalStateException("a picture can't be written into memory", e);
    }
    return out.toByteArray();
  }
}
