package no.praksis.scheduler;

import java.util.Locale;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.schedule.Timer;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.TriggerKey;

/** The kinds of timers; each has a job of its own, whose triggers are named by the id. */
enum TimerKind {
  OPENING(OpeningJob.class) {
    @Override
    Timer timer(String id) {
      return new Timer.Opening(new ScheduleId(id));
    }
  },
  REMINDING(RemindingJob.class) {
    @Override
    Timer timer(String id) {
      return new Timer.Reminding(new RoundId(id));
    }
  },
  CLOSING(ClosingJob.class) {
    @Override
    Timer timer(String id) {
      return new Timer.Closing(new RoundId(id));
    }
  },
  TENDING(TendingJob.class) {
    @Override
    Timer timer(String id) {
      return new Timer.Tending(new GroupId(id));
    }
  };

  private static final String JOBS = "timers";

  private final Class<? extends Job> jobClass;

  TimerKind(Class<? extends Job> jobClass) {
    this.jobClass = jobClass;
  }

  abstract Timer timer(String id);

  static TimerKind of(Timer timer) {
    return switch (timer) {
      case Timer.Opening opening -> OPENING;
      case Timer.Reminding reminding -> REMINDING;
      case Timer.Closing closing -> CLOSING;
      case Timer.Tending tending -> TENDING;
    };
  }

  /** The trigger that fires at the timer's moment. */
  static TriggerKey key(Timer timer) {
    return new TriggerKey(id(timer), of(timer).word());
  }

  /** The trigger that fires again after a failure; beside the other, which may be set anew. */
  static TriggerKey retryKey(Timer timer) {
    return new TriggerKey(id(timer), of(timer).word() + " again");
  }

  JobKey jobKey() {
    return new JobKey(word(), JOBS);
  }

  /** Stays without triggers, and is run again by another process when its own dies during it. */
  JobDetail job() {
    return JobBuilder.newJob(jobClass)
        .withIdentity(jobKey())
        .storeDurably()
        .requestRecovery()
        .build();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static String id(Timer timer) {
    return switch (timer) {
      case Timer.Opening opening -> opening.schedule().value();
      case Timer.Reminding reminding -> reminding.round().value();
      case Timer.Closing closing -> closing.round().value();
      case Timer.Tending tending -> tending.group().value();
    };
  }
}
