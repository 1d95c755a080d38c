package no.praksis.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import no.praksis.practice.delivery.StorageUnavailable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Brings the tables up to date. Migrations only go forward. */
final class Migrations {
  private static final String FOLDER = "migration/";

  /** In order. Named here, since searching the class path takes longer than migrating. */
  private static final List<String> FILES =
      List.of(
          "V1__begin.sql",
          "V2__group_settings.sql",
          "V3__questions.sql",
          "V4__calendar.sql",
          "V5__people.sql",
          "V6__requests.sql",
          "V7__privacy.sql",
          "V8__conversations.sql",
          "V9__summaries.sql",
          "V11__points_anywhere.sql");

  private Migrations() {}

  /**
   * @param database as people know it
   * @throws DatabaseTooNew when a newer version has been there
   */
  static void run(FluentConfiguration connection, String database, Dialect dialect) {
    Flyway flyway =
        connection
            .resourceProvider(new Named(FILES))
            .javaMigrationClassProvider(List::of)
            .locations("classpath:no/praksis/storage/migration")
            .placeholders(dialect.placeholders())
            .load();
    try {
      refuseFuture(flyway.info().applied(), database);
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StorageUnavailable("the tables of " + database + " can't be brought up to date", e);
    }
  }

  private static void refuseFuture(MigrationInfo[] applied, String database) {
    String known = version(FILES.getLast());
    for (MigrationInfo migration : applied) {
      String found = Objects.toString(migration.getVersion(), "?");
      if (FILES.stream().noneMatch(file -> version(file).equals(found))) {
        throw new DatabaseTooNew(database, found, known);
      }
    }
  }

  private static String version(String file) {
    return file.substring(1, file.indexOf("__"));
  }

  /** Hands out the migrations that are named, and looks for no others. */
  private record Named(List<String> files) implements ResourceProvider {
    @Override
    public @Nullable LoadableResource getResource(String name) {
      return files.contains(name) ? new Migration(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return files.stream()
          .filter(file -> file.startsWith(prefix))
          .filter(file -> List.of(suffixes).stream().anyMatch(file::endsWith))
          .<LoadableResource>map(Migration::new)
          .toList();
    }
  }

  /** One file. */
  private static final class Migration extends LoadableResource {
    private final String file;

    Migration(String file) {
      this.file = file;
    }

    @Override
    public Reader read() {
      try (InputStream in =
          Objects.requireNonNull(Migrations.class.getResourceAsStream(FOLDER + file), file)) {
        return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String getAbsolutePath() {
      return file;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return file;
    }

    @Override
    public String getFilename() {
      return file;
    }

    @Override
    public String getRelativePath() {
      return file;
    }
  }
}
