package no.praksis.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What in a source is longer than the house allows. */
final class Measures {
  static final int LINES_OF_A_FILE = 300;
  static final int LINES_OF_A_METHOD = 40;
  static final int CONSTRUCTOR_PARAMETERS = 7;

  private Measures() {}

  static List<String> tooLong(List<? extends JavaFileObject> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task = (JavacTask) compiler.getTask(null, null, null, null, null, sources);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    List<String> found = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) {
      long lines = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, unit));
      if (lines > LINES_OF_A_FILE) {
        found.add(name(unit) + " has " + lines + " lines");
      }
      new Scanner(unit, positions, found).scan(unit, null);
    }
    return found;
  }

  private static String name(CompilationUnitTree unit) {
    return unit.getPackageName() + "/" + unit.getSourceFile().getName().replaceAll(".*/", "");
  }

  private static final class Scanner extends TreeScanner<Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> found;
    private boolean inRecord;

    Scanner(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitClass(ClassTree type, @Nullable Void nothing) {
      boolean outer = inRecord;
      inRecord = type.getKind() == Tree.Kind.RECORD;
      super.visitClass(type, nothing);
      inRecord = outer;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, @Nullable Void nothing) {
      long lines = line(positions.getEndPosition(unit, method)) - firstLine(method) + 1;
      if (lines > LINES_OF_A_METHOD) {
        found.add(name(unit) + ": " + method.getName() + " has " + lines + " lines");
      }
      int parameters = method.getParameters().size();
      if (method.getReturnType() == null && !inRecord && parameters > CONSTRUCTOR_PARAMETERS) {
        found.add(name(unit) + ": the constructor has " + parameters + " parameters");
      }
      return super.visitMethod(method, nothing);
    }

    private long firstLine(MethodTree method) {
      return line(positions.getStartPosition(unit, method));
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
