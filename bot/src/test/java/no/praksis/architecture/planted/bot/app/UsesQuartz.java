package no.praksis.architecture.planted.bot.app;

import org.quartz.Scheduler;

public class UsesQuartz {
  Scheduler quartz;
}
