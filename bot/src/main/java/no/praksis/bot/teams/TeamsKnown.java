package no.praksis.bot.teams;

/** What is known of Teams, and what it is remembered with. */
record TeamsKnown(
    TeamsPeople people,
    TeamsPlaces places,
    TeamsChats chats,
    TeamsChannels channels,
    TeamsNeeds needs) {}
