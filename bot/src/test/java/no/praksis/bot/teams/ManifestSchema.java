package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Microsoft's schema of app manifests, as its own package brings it. */
final class ManifestSchema {
  /** Not by the package's own function, which cannot read its schema of words. */
  private static final String CHECK =
      """
      const Ajv = require('ajv-draft-04');
      const [kind, version, json] = process.argv.slice(1);
      const schemas = './node_modules/@microsoft/app-manifest/build/json-schemas/teams/v';
      const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
      require('ajv-formats')(ajv);
      const validate = ajv.compile(require(schemas + version + '/' + kind + '.schema.json'));
      if (!validate(JSON.parse(json))) {
        for (const { instancePath, message, params } of validate.errors) {
          console.log(instancePath, message, JSON.stringify(params));
        }
      }
      """;

  private ManifestSchema() {}

  /** What is wrong with {@code manifest.json}, by the schema of its own version. */
  static List<String> problems(JsonNode manifest) {
    return check("MicrosoftTeams", manifest.path("manifestVersion").asText(), manifest);
  }

  /**
   * What is wrong with the words in another language.
   *
   * @param version of the manifest that they belong to
   */
  static List<String> problemsOfWords(String version, JsonNode words) {
    return check("MicrosoftTeams.Localization", version, words);
  }

  private static List<String> check(String schema, String version, JsonNode json) {
    return NpmPackages.node(CHECK, schema, version, json.toString()).lines().toList();
  }
}
