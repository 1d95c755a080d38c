package no.praksis.architecture.planted.bot.view;

import com.microsoft.planted.MicrosoftThing;

public class UsesMicrosoft {
  MicrosoftThing microsoft;
}
