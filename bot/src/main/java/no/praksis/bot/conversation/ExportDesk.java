package no.praksis.bot.conversation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import no.praksis.bot.files.KeptFile;
import no.praksis.bot.files.KeptFiles;
import no.praksis.bot.view.Element.Attachment;
import no.praksis.bot.view.ExportDocument;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.PrivacyView;
import no.praksis.practice.group.Language;
import no.praksis.practice.privacy.PersonalRecord;
import no.praksis.practice.privacy.PersonalRecords;

/** Makes the two files in which people take their data along. */
final class ExportDesk {
  /** Long enough to save them; shorter than anybody leaves a tab open. */
  private static final Duration FOR_A_DAY = Duration.ofDays(1);

  private final PersonalRecords records;
  private final KeptFiles files;
  private final Clock clock;

  /**
   * A desk.
   *
   * @param clock practice time
   */
  ExportDesk(PersonalRecords records, KeptFiles files, Clock clock) {
    this.records = records;
    this.files = files;
    this.clock = clock;
  }

  Message export(Call call) {
    Language language = call.texts().language();
    List<PersonalRecord> all = records.of(call.person().id(), language);
    Instant now = clock.instant();
    String remark = call.texts().say("export.anonymous");
    String toRead = ExportDocument.of(all, now, call.person().zone(), call.texts());
    return PrivacyView.exported(
        List.of(
            kept("praksis.txt", "text/plain; charset=utf-8", toRead),
            kept("praksis.json", "application/json", ExportJson.of(all, now, remark))),
        call.texts());
  }

  private Attachment kept(String name, String mediaType, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    KeptFile file =
        bytes.length <= KeptFiles.MOST_BYTES
            ? new KeptFile(name, mediaType, bytes)
            : new KeptFile(name + ".gz", "application/gzip", compressed(bytes));
    return new Attachment(files.keep(file, FOR_A_DAY), file.name());
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
