package no.praksis.bot.playground;

import io.javalin.config.RoutesConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The files that the page needs, all from the jar, each under an address that names its content.
 */
public final class Assets {
  private static final String HTMX = "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

  private final Map<String, Asset> assets = new TreeMap<>();

  Assets() {
    add("playground.css", "text/css", "playground.css");
    add("playground.js", "text/javascript", "playground.js");
    add("mark.svg", "image/svg+xml", "mark.svg");
    add("htmx.js", "text/javascript", htmx());
  }

  /** Where the page finds it. */
  public String url(String name) {
    Asset asset = assets.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no such asset: " + name);
    }
    return "/playground/assets/" + asset.version() + "/" + name;
  }

  void mount(RoutesConfig routes) {
    routes.get(
        "/playground/assets/{version}/{name}",
        Guard.guarded(
            ctx -> {
              Asset asset = assets.get(ctx.pathParam("name"));
              if (asset == null) {
                throw Refusal.unknown("file");
              }
              ctx.header("Cache-Control", "public, max-age=31536000, immutable");
              ctx.contentType(asset.type() + "; charset=utf-8").result(asset.open());
            }));
  }

  private void add(String name, String type, String resource) {
    byte[] content = read(resource);
    assets.put(name, new Asset(type, content, version(content)));
  }

  private static String htmx() {
    Properties properties = new Properties();
    try {
      properties.load(
          new InputStreamReader(new ByteArrayInputStream(read(HTMX)), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = properties.getProperty("version");
    return "/META-INF/resources/webjars/htmx.org/" + version + "/dist/htmx.min.js";
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program is built without " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static final class Asset {
    private final String type;
    private final byte[] content;
    private final String version;

    Asset(String type, byte[] content, String version) {
      this.type = type;
      this.content = content;
      this.version = version;
    }

    String type() {
      return type;
    }

    String version() {
      return version;
    }

    InputStream open() {
      return new ByteArrayInputStream(content);
    }
  }
}
