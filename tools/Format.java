import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks, or with {@code apply} mends, the layout of every Java file below the folders given.
 *
 * <p>google-java-format reads Java with the compiler of the JDK that it runs on, and Maven may run
 * on one that is older than our language level; so the build starts this with the JDK that it
 * selected, straight from source.
 */
final class Format {
  private static final Formatter FORMATTER = new Formatter();

  public static void main(String[] args) throws Exception {
    boolean apply = args[0].equals("apply");
    int wrong = 0;
    int files = 0;
    for (int i = 1; i < args.length; i++) {
      for (Path file : sources(Path.of(args[i]))) {
        files++;
        String before = Files.readString(file);
        String after = formatted(file, before);
        if (before.equals(after)) {
          continue;
        }
        wrong++;
        System.out.println((apply ? "formatted " : "not formatted: ") + file);
        if (apply) {
          Files.writeString(file, after);
        }
      }
    }
    if (files == 0) {
      System.out.println("found no Java file to check");
      System.exit(1);
    }
    if (wrong > 0 && !apply) {
      System.out.println("To format them: mvn -q -N verify -Dformat=apply");
      System.exit(1);
    }
  }

  private static String formatted(Path file, String source) throws Exception {
    try {
      String imports = RemoveUnusedImports.removeUnusedImports(source);
      return FORMATTER.formatSource(ImportOrderer.reorderImports(imports, Style.GOOGLE));
    } catch (Exception e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(p -> p.toString().endsWith(".java")).sorted().toList();
    }
  }
}
