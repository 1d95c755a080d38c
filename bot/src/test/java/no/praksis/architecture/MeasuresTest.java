package no.praksis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final List<String> MODULES = List.of("practice", "storage", "scheduler", "bot");

  @Test
  void program_keepsToTheMeasuresOfTheHouse() throws Exception {
    List<Path> files = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> walk = Files.walk(Path.of("..", module, "src/main/java"))) {
        List<Path> found = walk.filter(file -> file.toString().endsWith(".java")).toList();
        assertThat(found).as("sources of %s", module).isNotEmpty();
        files.addAll(found);
      }
    }
    try (StandardJavaFileManager manager =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
      List<JavaFileObject> sources = new ArrayList<>();
      manager.getJavaFileObjectsFromPaths(files).forEach(sources::add);
      assertThat(Measures.tooLong(sources)).isEmpty();
    }
  }

  @Test
  void measures_catchWhatIsTooLong() throws Exception {
    String method = "  void longOne() {\n" + "    int i = 0;\n".repeat(39) + "  }\n";
    String constructor = "  Long(int a, int b, int c, int d, int e, int f, int g, int h) {}\n";
    String file = "package planted;\nclass Long {\n" + method + constructor + "}\n";

    assertThat(Measures.tooLong(List.of(source(file + "\n".repeat(300) + "class End {}"))))
        .containsExactlyInAnyOrder(
            "planted/Long.java has 346 lines",
            "planted/Long.java: longOne has 41 lines",
            "planted/Long.java: the constructor has 8 parameters");
  }

  @Test
  void measures_passWhatFits() throws Exception {
    String method = "  void fits() {\n" + "    int i = 0;\n".repeat(38) + "  }\n";
    String data = "  record Data(int a, int b, int c, int d, int e, int f, int g, int h) {}\n";
    String file = "package planted;\nclass Long {\n" + method + data + "}\n";

    assertThat(Measures.tooLong(List.of(source(file)))).isEmpty();
  }

  private static JavaFileObject source(String text) {
    return new SimpleJavaFileObject(URI.create("string:/Long.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
