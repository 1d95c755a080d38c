package no.praksis.architecture.planted.bot.app;

import java.sql.Connection;

public class UsesSql {
  Connection connection;
}
