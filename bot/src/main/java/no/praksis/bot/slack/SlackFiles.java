package no.praksis.bot.slack;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesDeleteResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.methods.response.files.FilesInfoResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import no.praksis.bot.files.KeptFile;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Files in Slack: each is uploaded once, and usable once Slack has said that it is finished (<a
 * href="https://docs.slack.dev/messaging/working-with-files">Working with files</a>: an upload is
 * worked on after it has been completed). What is left of an upload that was interrupted is taken
 * up where it stands. Safe for use by many threads.
 */
final class SlackFiles {
  private static final String SENT = "sent";
  private static final String COMPLETED = "completed";
  private static final String READY = "ready";
  private static final String NOT_FOUND = "file_not_found";
  private static final Set<String> GONE = Set.of(NOT_FOUND, "file_deleted");

  /** After so many looks Slack has lost a file that it had taken. */
  static final int MOST_MISSES = 30;

  /** Slack has not finished with the file. */
  static final RetryAfter SOON = new RetryAfter(Duration.ofSeconds(1), Reason.PLATFORM_FAILED);

  private final SlackBrakes slack;
  private final SlackUpload upload = new SlackUpload();
  private final SlackFileRows rows;
  private final Function<String, Optional<KeptFile>> kept;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final Set<WorkspaceId> refusing = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> misses = new ConcurrentHashMap<>();

  /**
   * Files.
   *
   * @param kept finds a file of ours by its id; blocks while it is being made
   */
  SlackFiles(SlackBrakes slack, SlackBooks books, Function<String, Optional<KeptFile>> kept) {
    this.slack = slack;
    rows = new SlackFileRows(books);
    this.kept = kept;
  }

  /** How far a file has come. */
  sealed interface Progress {
    /** It can be shown, by Slack's id of it. */
    record Ready(String file) implements Progress {}

    /** Not yet, or never: what that means for the message that shows it. */
    record Waiting(DeliveryResult why) implements Progress {}
  }

  /**
   * One of our pictures, for a {@code slack_file} in a view of this workspace. Known by what is in
   * it, since a message that is made anew has its pictures drawn anew.
   *
   * @param alt what it shows, in words
   */
  Progress picture(WorkspaceId workspace, String id, String alt) {
    Optional<KeptFile> file = kept.apply(id);
    return file.isEmpty()
        ? gone()
        : bring(new Task(workspace, null, name(file.get()), SlackUpload.alt(alt)), file::get);
  }

  /** One of our files, shared in the conversation; there it stands as a message of its own. */
  Progress share(WorkspaceId workspace, ConversationId conversation, String id) {
    return bring(
        new Task(workspace, conversation.value(), id, null), () -> kept.apply(id).orElse(null));
  }

  /** A file that is not kept, known by what is in it. */
  Progress share(WorkspaceId workspace, ConversationId conversation, KeptFile file) {
    return bring(new Task(workspace, conversation.value(), name(file), null), () -> file);
  }

  private static String name(KeptFile file) {
    return "of " + Sha256.hex(file.bytes());
  }

  /** Whether Slack has taken files from Praksis there, as far as anybody knows. */
  boolean taken(WorkspaceId workspace) {
    return !refusing.contains(workspace);
  }

  /**
   * Takes a file away that was shared; what was in it is uploaded anew when it is wanted again.
   *
   * @return why it still stands; empty when it is gone
   */
  Optional<DeliveryResult> remove(WorkspaceId workspace, String file) {
    SlackResult<FilesDeleteResponse> deleted =
        slack.call(
            workspace, "files.delete", client -> client.filesDelete(delete -> delete.file(file)));
    boolean gone =
        deleted.done().isPresent()
            || (deleted instanceof SlackResult.Refused<?>(String code) && GONE.contains(code));
    if (!gone) {
      return Optional.of(SlackErrors.of(deleted));
    }
    rows.removeFile(file);
    return Optional.empty();
  }

  private Progress bring(Task task, Supplier<@Nullable KeptFile> file) {
    if (!underWay.add(task.key())) {
      return soon(); // somebody else is at it
    }
    try {
      SlackFileRows.Row row = rows.get(task.key());
      return switch (row.state()) {
        case SENT -> finish(task, row.file());
        case COMPLETED -> check(task, row.file());
        case READY -> {
          rows.use(task.key(), row);
          yield new Progress.Ready(row.file());
        }
        default -> send(task, file.get());
      };
    } finally {
      underWay.remove(task.key());
    }
  }

  private Progress send(Task task, @Nullable KeptFile file) {
    if (file == null) {
      return gone();
    }
    SlackResult<FilesGetUploadURLExternalResponse> ticket =
        slack.call(
            task.workspace(),
            "files.getUploadURLExternal",
            client ->
                client.filesGetUploadURLExternal(
                    get ->
                        get.filename(file.name()).length(file.bytes().length).altTxt(task.alt())));
    if (!(ticket instanceof SlackResult.Done<FilesGetUploadURLExternalResponse>(var place))) {
      if (ticket instanceof SlackResult.Refused<?>) {
        refusing.add(task.workspace());
      }
      return new Progress.Waiting(SlackErrors.of(ticket));
    }
    refusing.remove(task.workspace());
    Optional<DeliveryResult> failure = upload.send(URI.create(place.getUploadUrl()), file);
    if (failure.isPresent()) {
      return new Progress.Waiting(failure.get());
    }
    note(task, SENT, place.getFileId());
    return complete(task, place.getFileId());
  }

  /** Nobody has recorded whether it has been completed; a file that Slack knows has been. */
  private Progress finish(Task task, String file) {
    SlackResult<FilesInfoResponse> asked = info(task, file);
    if (asked instanceof SlackResult.Done<FilesInfoResponse>) {
      note(task, COMPLETED, file);
      return judge(task, file, asked);
    }
    return asked instanceof SlackResult.Refused<FilesInfoResponse>
        ? complete(task, file)
        : new Progress.Waiting(SlackErrors.of(asked));
  }

  private Progress complete(Task task, String file) {
    var completed =
        slack.call(
            task.workspace(),
            "files.completeUploadExternal",
            client ->
                client.filesCompleteUploadExternal(
                    complete ->
                        complete
                            .files(List.of(FileDetails.builder().id(file).build()))
                            .channelId(task.channel())));
    if (completed.done().isPresent()) {
      note(task, COMPLETED, file);
      return check(task, file);
    }
    if (completed instanceof SlackResult.Refused<?>(String code) && GONE.contains(code)) {
      return anew(task); // it waited too long for this
    }
    return new Progress.Waiting(SlackErrors.of(completed));
  }

  private Progress check(Task task, String file) {
    return judge(task, file, info(task, file));
  }

  /** Until Slack has found out what kind of file it is, {@code slack_file} refuses it. */
  private Progress judge(Task task, String file, SlackResult<FilesInfoResponse> asked) {
    return switch (asked) {
      case SlackResult.Done<FilesInfoResponse>(var info) -> {
        String kind = info.getFile().getMimetype();
        yield kind == null || kind.isEmpty() ? soon() : ready(task, file);
      }
      case SlackResult.Refused<FilesInfoResponse>(String code) ->
          switch (code) {
            case NOT_FOUND ->
                misses.merge(task.key(), 1, Integer::sum) < MOST_MISSES ? soon() : anew(task);
            case "file_deleted" -> anew(task);
            case "missing_scope" -> ready(task, file); // nobody can tell, so it counts as ready
            default -> new Progress.Waiting(SlackErrors.of(asked));
          };
      default -> new Progress.Waiting(SlackErrors.of(asked));
    };
  }

  private SlackResult<FilesInfoResponse> info(Task task, String file) {
    return slack.call(
        task.workspace(), "files.info", client -> client.filesInfo(info -> info.file(file)));
  }

  private Progress ready(Task task, String file) {
    misses.remove(task.key());
    note(task, READY, file);
    return new Progress.Ready(file);
  }

  /** From the beginning. */
  private Progress anew(Task task) {
    misses.remove(task.key());
    rows.remove(task.key());
    return soon();
  }

  private void note(Task task, String state, String file) {
    rows.note(task.key(), state, file);
  }

  /** Nothing is kept of files that nobody has wanted for long. */
  void tidy() {
    rows.tidy();
  }

  private static Progress gone() {
    return new Progress.Waiting(new Undeliverable(Reason.NOTHING_TO_SAY));
  }

  private static Progress soon() {
    return new Progress.Waiting(SOON);
  }

  /**
   * A file of ours for a workspace.
   *
   * @param channel where it is to be shared; null for a picture that views show
   * @param alt null for a file that is no picture
   */
  private record Task(
      WorkspaceId workspace, @Nullable String channel, String id, @Nullable String alt) {
    String key() {
      return workspace.value() + "/" + (channel == null ? "" : channel) + "/" + id;
    }
  }
}
