package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;

/** A key that tokens are signed with, and what is published of it. */
final class SigningKey {
  private static final int BITS = 2048;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final String id;
  private final KeyPair pair;
  private final List<String> endorsements;

  /**
   * @param endorsements the channels that it may sign for
   */
  SigningKey(String id, List<String> endorsements) {
    this.id = id;
    this.endorsements = List.copyOf(endorsements);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a set of keys has it. */
  ObjectNode published() {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    ObjectNode json = Json.object();
    json.put("kty", "RSA").put("use", "sig").put("kid", id).put("x5t", id);
    json.put("n", unsigned(key.getModulus())).put("e", unsigned(key.getPublicExponent()));
    endorsements.forEach(json.putArray("endorsements")::add);
    return json;
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
  }

  /** A token with these claims. */
  String signed(ObjectNode claims) {
    ObjectNode header = Json.object().put("alg", "RS256").put("kid", id).put("typ", "JWT");
    String body = encoded(header) + "." + encoded(claims);
    return body + "." + signature(body);
  }

  /** A token with these claims that says it needs no signature. */
  static String unsigned(ObjectNode claims) {
    return encoded(Json.object().put("alg", "none").put("typ", "JWT"))
        + "."
        + encoded(claims)
        + ".";
  }

  private static String encoded(ObjectNode json) {
    return BASE64.encodeToString(Json.write(json).getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String body) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(body.getBytes(StandardCharsets.US_ASCII));
      return BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
