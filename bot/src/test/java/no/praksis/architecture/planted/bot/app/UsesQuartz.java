package no.praksis.architecture.planted.bot.app;

import org.quartz.planted.QuartzThing;

public class UsesQuartz {
  QuartzThing quartz;
}
