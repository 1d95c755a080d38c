package no.praksis.bot.playground;

import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Field.Option;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import no.praksis.practice.group.Language;

/** Views as rich as the bot's own, so that the page can be looked at without the bot. */
final class SampleViews {
  private SampleViews() {}

  static Message roundOpen(Language l, int done) {
    return new Message(
        say(l, "This week’s round is open", "Ukas runde er åpen", "Runden denne veka er open"),
        List.of(
            new Element.Heading(
                say(
                    l,
                    "This week’s round is open",
                    "Ukas runde er åpen",
                    "Runden denne veka er open")),
            new Element.Paragraph(
                say(
                    l,
                    "What went well, what are you looking for, and what will you try until next time? It takes two minutes.",
                    "Hva gikk bra, hva søker du, og hva vil du prøve til neste gang? Det tar to minutter.",
                    "Kva gjekk bra, kva søkjer du, og kva vil du prøve til neste gong? Det tek to minutt.")),
            new Element.Progress(
                done,
                6,
                say(
                    l,
                    done + " of 6 have answered",
                    done + " av 6 har svart",
                    done + " av 6 har svart")),
            Buttons.of(
                Button.primary("answer:r9", say(l, "Answer", "Svar", "Svar")),
                Button.plain("how:r9", say(l, "Who sees what?", "Hvem ser hva?", "Kven ser kva?"))),
            new Element.Note(
                say(
                    l,
                    "Open until Wednesday 25 November, 12:00",
                    "Åpen til onsdag 25. november kl. 12:00",
                    "Open til onsdag 25. november kl. 12:00"))));
  }

  static Message digest(Language l) {
    return new Message(
        say(l, "What the group shared", "Det gruppa delte", "Det gruppa delte"),
        List.of(
            new Element.Heading(say(l, "What went well", "Hva gikk bra", "Kva gjekk bra")),
            new Element.Quote(
                "Kari Nordli",
                "Foreldremøtet på onsdag. Jeg lot de tillitsvalgte åpne,\nog det ble en helt annen samtale."),
            new Element.Quote(
                "Anders Moen",
                "Vi fikk på plass vikarplanen før helga, uten en eneste overtidstime."),
            new Element.Heading(say(l, "I’m looking for", "Jeg søker", "Eg søkjer")),
            new Element.Quote(
                "Ingrid Solberg", "Noen som har erfaring med å dele en lederstilling i to."),
            Buttons.of(
                Button.plain("help:q1", say(l, "I can help", "Jeg kan hjelpe", "Eg kan hjelpe"))),
            new Element.Heading(say(l, "What now", "Hva nå", "Kva no")),
            new Element.Items(
                List.of(
                    "Kari: spørre én ansatt hver dag hva som er viktig for dem",
                    "Anders: avslutte hvert møte med «hva tar vi med oss»",
                    "Mohammed: si ja til ett oppdrag mindre")),
            new Element.Divider(),
            new Element.Note(say(l, "5 of 6 answered", "5 av 6 svarte", "5 av 6 svara"))));
  }

  static Form answer(Language l) {
    List<Option> seen =
        List.of(
            new Option("group", say(l, "the group", "gruppa", "gruppa")),
            new Option(
                "facilitator",
                say(l, "only the facilitator", "bare prosessleder", "berre prosessleiar")),
            new Option("me", say(l, "only me", "bare jeg", "berre eg")));
    String who = say(l, "Seen by", "Ses av", "Blir sett av");
    return new Form(
        "answer:r9",
        say(l, "This week", "Denne uka", "Denne veka"),
        List.of(
            new Element.Heading(say(l, "Since last time", "Siden sist", "Sidan sist")),
            new Element.Quote("", "Spørre én ansatt hver dag hva som er viktig for dem."),
            new Field.Choice(
                "tried",
                say(l, "How did it go?", "Hvordan gikk det?", "Korleis gjekk det?"),
                "",
                false,
                "",
                List.of(
                    new Option("tried", say(l, "I tried it", "Jeg prøvde", "Eg prøvde")),
                    new Option("notyet", say(l, "not yet", "ikke ennå", "ikkje enno")),
                    new Option(
                        "dropped", say(l, "I’m letting it go", "lar det ligge", "lèt det liggje"))),
                Field.Choice.Look.BUTTONS),
            new Field.Text(
                "learned",
                say(l, "What happened?", "Hva skjedde?", "Kva skjedde?"),
                say(l, "One line is plenty.", "Én linje er nok.", "Éi linje er nok."),
                false,
                "",
                1),
            new Field.Text(
                "well",
                say(l, "What went well?", "Hva gikk bra?", "Kva gjekk bra?"),
                say(
                    l,
                    "One thing of the past week that you are proud of or glad about.",
                    "Én ting fra uka som du er stolt av eller glad for.",
                    "Éin ting frå veka som du er stolt av eller glad for."),
                true,
                "",
                3),
            menu("well-seen", who, seen),
            new Field.Text(
                "looking",
                say(l, "I’m looking for…", "Jeg søker …", "Eg søkjer …"),
                say(
                    l,
                    "Information, an experience or a person.",
                    "Informasjon, en erfaring eller en person.",
                    "Informasjon, ei erfaring eller ein person."),
                false,
                "",
                2),
            menu("looking-seen", who, seen),
            new Field.Text(
                "now",
                say(l, "What now?", "Hva nå?", "Kva no?"),
                say(
                    l,
                    "Something small that you will try.",
                    "Noe lite du vil prøve.",
                    "Noko lite du vil prøve."),
                false,
                "",
                2),
            new Field.Date("until", say(l, "Until", "Til", "Til"), "", false, "2026-12-07"),
            new Element.Note(
                say(
                    l,
                    "Don’t write about users, patients, children or employees who can be recognised.",
                    "Ikke skriv om brukere, pasienter, barn eller ansatte som kan kjennes igjen.",
                    "Ikkje skriv om brukarar, pasientar, barn eller tilsette som kan kjennast att."))),
        say(l, "Save", "Lagre", "Lagre"),
        Map.of());
  }

  private static Field menu(String id, String label, List<Option> options) {
    return new Field.Choice(id, label, "", true, "group", options, Field.Choice.Look.SMALL_MENU);
  }

  static String missing(Language l) {
    return say(
        l,
        "Please write one thing, however small.",
        "Skriv én ting, om den er aldri så liten.",
        "Skriv éin ting, om han er aldri så liten.");
  }

  static Message shared(Language l) {
    return new Message(
        say(
            l,
            "Saved. This is what the others shared.",
            "Lagret. Dette har de andre delt.",
            "Lagra. Dette har dei andre delt."),
        List.of(
            new Element.Paragraph(
                say(
                    l,
                    "Saved. This is what the others shared.",
                    "Lagret. Dette har de andre delt.",
                    "Lagra. Dette har dei andre delt.")),
            new Element.Quote("Anders Moen", "Vi fikk på plass vikarplanen før helga."),
            Buttons.of(
                Button.plain(
                    "answer:r9",
                    say(l, "Change my answer", "Endre svaret mitt", "Endre svaret mitt")))));
  }

  static Message help(Language l, String words) {
    return new Message(
        say(l, "What you can do here", "Dette kan du gjøre her", "Dette kan du gjere her"),
        List.of(
            new Element.Heading(
                say(l, "What you can do here", "Dette kan du gjøre her", "Dette kan du gjere her")),
            new Element.Items(List.of("answer", "points", "summary", "looking for …", "schedule")),
            new Element.Note(words)));
  }

  static Home home(Language l) {
    return new Home(
        say(l, "Your practice", "Din praksis", "Din praksis"),
        List.of(
            new Element.Heading(
                say(l, "What you wanted to try", "Det du ville prøve", "Det du ville prøve")),
            new Element.Quote("", "Spørre én ansatt hver dag hva som er viktig for dem."),
            new Element.Note(say(l, "until 4 December", "til 4. desember", "til 4. desember")),
            Buttons.of(
                Button.primary(
                    "answer:r9", say(l, "Answer the round", "Svar på runden", "Svar på runden"))),
            new Element.Divider(),
            new Element.Heading(say(l, "Coming rounds", "Rundene som kommer", "Rundane som kjem")),
            new Element.Items(List.of("Friday 27 November 11:30", "Friday 4 December 11:30"))),
        "");
  }

  private static String say(Language language, String en, String nb, String nn) {
    return switch (language) {
      case EN -> en;
      case NB -> nb;
      case NN -> nn;
    };
  }
}
