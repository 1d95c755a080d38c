package no.praksis.practice.recognition;

import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.group.Visibility;

/** What recognitions have told, and under which keys. Inside a transaction. */
public final class RecognitionNews {
  private final Outbox outbox;

  public RecognitionNews(Outbox outbox) {
    this.outbox = outbox;
  }

  void shared(Recognition recognition) {
    outbox.post(
        new MessageKey("recognition/" + recognition.id().value()),
        new Audience.Channel(recognition.group()),
        new Notice.RecognitionShared(recognition.id()));
  }

  /** The person hears of it privately, once, if the group may see it. */
  public void tell(Recognition recognition) {
    if (recognition.visibility() == Visibility.GROUP) {
      outbox.post(
          new MessageKey("recognised/" + recognition.id().value()),
          new Audience.Privately(recognition.to()),
          new Notice.Recognised(recognition.id()));
    }
  }
}
