package no.praksis.bot.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.praksis.practice.privacy.PersonalRecord;
import no.praksis.practice.privacy.PersonalRecord.Detail;
import no.praksis.practice.privacy.PersonalRecord.Kind;

/** All that is stored about somebody, to be read: plain text, in their language. */
public final class ExportDocument {
  private final ZoneId zone;
  private final Texts texts;
  private final StringBuilder out = new StringBuilder();

  private ExportDocument(ZoneId zone, Texts texts) {
    this.zone = zone;
    this.texts = texts;
  }

  /**
   * The whole document.
   *
   * @param zone the person's own
   */
  public static String of(List<PersonalRecord> records, Instant now, ZoneId zone, Texts texts) {
    return new ExportDocument(zone, texts).write(records, now);
  }

  private String write(List<PersonalRecord> records, Instant now) {
    line(texts.say("export.title"));
    line(texts.say("export.at", "moment", moment(now)));
    line(texts.say("export.anonymous"));
    for (Kind kind : Kind.values()) {
      List<PersonalRecord> here = records.stream().filter(one -> one.kind() == kind).toList();
      if (!here.isEmpty()) {
        heading(texts.say("export-kind." + word(kind)) + " (" + here.size() + ")");
        here.forEach(this::record);
      }
    }
    return out.toString();
  }

  private void heading(String text) {
    line("");
    line(text);
    line("=".repeat(text.length()));
  }

  private void record(PersonalRecord record) {
    line("");
    for (Detail detail : record.details()) {
      String name = texts.say("export-name." + word(detail.name()));
      line(name + ": " + value(detail).replace("\n", "\n    "));
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private String value(Detail detail) {
    return switch (detail.type()) {
      case TEXT -> detail.value();
      case DAY -> day(LocalDate.parse(detail.value()));
      case MOMENT -> moment(Instant.parse(detail.value()));
      case CODE ->
          Arrays.stream(detail.value().split(","))
              .map(code -> code(detail, code))
              .collect(Collectors.joining(", "));
    };
  }

  private String moment(Instant moment) {
    return day(LocalDate.ofInstant(moment, zone)) + " " + texts.time(moment, zone);
  }

  private String day(LocalDate day) {
    return texts.day(day) + " " + day.getYear();
  }

  /** A code that is newer than its words stands as it is. */
  private String code(Detail detail, String code) {
    String key = "export-code." + word(detail.name()) + "." + code.toLowerCase(Locale.ROOT);
    return texts.keys().contains(key) ? texts.say(key) : code;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
