package no.praksis.bot.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The font that pictures are written in, which comes along in the jar: a server often has none, and
 * a picture is to look the same everywhere. Liberation Sans, SIL Open Font License.
 */
final class BundledFont {
  private static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
  private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";

  /** Of the JDK: where it finds its fonts without asking the machine. */
  private static final String OWN_CONFIGURATION = "sun.awt.fontconfig";

  private final Font regular;
  private final Font bold;

  private BundledFont(Font regular, Font bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /**
   * Reads the font.
   *
   * @throws IOException when this machine can't draw text at all
   */
  static BundledFont load() throws IOException {
    bringAlong();
    try {
      return new BundledFont(read(REGULAR), read(BOLD));
    } catch (FontFormatException | RuntimeException | LinkageError e) {
      throw new IOException("no text can be drawn on this machine", e);
    }
  }

  Font regular(float size) {
    return regular.deriveFont(size);
  }

  Font bold(float size) {
    return bold.deriveFont(size);
  }

  /**
   * The JDK wants a system font for its own names, such as SansSerif, even where none is used, and
   * fails on a machine without any; so ours stands for all of them.
   */
  private static void bringAlong() throws IOException {
    System.setProperty("java.awt.headless", "true");
    if (System.getProperty(OWN_CONFIGURATION) != null || !onLinux()) {
      return;
    }
    Path folder = Files.createTempDirectory("praksis-font");
    Path font = folder.resolve("LiberationSans-Regular.ttf");
    Path configuration = folder.resolve("fontconfig.properties");
    try (InputStream in = open(REGULAR)) {
      Files.copy(in, font);
    }
    StringBuilder lines = new StringBuilder("version=1\nsequence.allfonts=default\n");
    for (String name : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
      for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
        lines.append(name).append('.').append(style).append(".default=Praksis\n");
      }
    }
    lines.append("filename.Praksis=").append(font).append('\n');
    Files.writeString(configuration, lines, StandardCharsets.ISO_8859_1);
    for (Path path : List.of(folder, font, configuration)) {
      path.toFile().deleteOnExit();
    }
    System.setProperty(OWN_CONFIGURATION, configuration.toString());
  }

  private static boolean onLinux() {
    return System.getProperty("os.name", "").startsWith("Linux");
  }

  private static Font read(String file) throws IOException, FontFormatException {
    try (InputStream in = open(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = BundledFont.class.getResourceAsStream(file);
    if (in == null) {
      throw new IOException(file + " is missing");
    }
    return in;
  }
}
