package org.xunzheng.it.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider that the tests have in hand: it answers at once, about whom it is told to, and signs what it is told
 * to, also what does not hold.
 */
public final class IdentityProvider {

    private static final String CLIENT = "xunzheng-test";
    private static final String SECRET = "a secret of a test, long enough";
    private static final IdentityProvider RUNNING = new IdentityProvider();

    private final HttpServer server;
    private final KeyPair published = keys();
    private final Map<String, Map<String, String>> asked = new HashMap<>();

    private String login = "";
    private KeyPair signing = published;
    private UnaryOperator<Map<String, Object>> claims = UnaryOperator.identity();

    private IdentityProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/keys", this::keys);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    /** The one of this test run; it ends with it. */
    public static IdentityProvider running() {
        return RUNNING;
    }

    /** What the application is told of it. */
    Map<String, String> settings() {
        return Map.of(
                "XUNZHENG_OIDC_ISSUER", issuer(),
                "XUNZHENG_OIDC_CLIENT", CLIENT,
                "XUNZHENG_OIDC_SECRET", SECRET);
    }

    /** Vouches for this person from now on. */
    public synchronized void vouchFor(String whom) {
        login = whom;
        signing = published;
        claims = UnaryOperator.identity();
    }

    /** Signs something else than it should from now on. */
    public synchronized void twist(UnaryOperator<Map<String, Object>> twisted) {
        claims = twisted;
    }

    /** Signs by a key that it does not publish from now on. */
    public synchronized void signByAnotherKey() {
        signing = keys();
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void describe(HttpExchange exchange) throws IOException {
        answer(exchange, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(issuer()));
    }

    private void keys(HttpExchange exchange) throws IOException {
        var key = (RSAPublicKey) published.getPublic();
        answer(
                exchange,
                "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"one\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                        .formatted(number(key.getModulus()), number(key.getPublicExponent())));
    }

    private synchronized void authorize(HttpExchange exchange) throws IOException {
        var parameters = parameters(exchange.getRequestURI().getRawQuery());
        var code = "code" + asked.size();
        asked.put(code, parameters);
        var back = parameters.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(parameters.get("state"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", URI.create(back).toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        // A code is redeemed once, by who asked and knows the client's secret.
        var request = asked.remove(form.get("code"));
        var credentials = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        if (request == null
                || !credentials.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !request.get("redirect_uri").equals(form.get("redirect_uri"))
                || !request.get("code_challenge").equals(base64(sha256(form.get("code_verifier"))))) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var refusal = "{\"error\":\"invalid_grant\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(400, refusal.length);
            exchange.getResponseBody().write(refusal);
            exchange.close();
            return;
        }
        var now = Instant.now().getEpochSecond();
        Map<String, Object> about = new HashMap<>(Map.of(
                "iss",
                issuer(),
                "sub",
                "subject-" + login,
                "aud",
                CLIENT,
                "iat",
                now,
                "exp",
                now + 300,
                "nonce",
                request.get("nonce"),
                "preferred_username",
                login));
        answer(
                exchange,
                "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                        .formatted(signed(claims.apply(about))));
    }

    private String signed(Map<String, Object> about) {
        var body = about.entrySet().stream()
                .map(claim -> "\"" + claim.getKey() + "\":"
                        + (claim.getValue() instanceof String text ? "\"" + text + "\"" : claim.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        var content = base64("{\"alg\":\"RS256\",\"kid\":\"one\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(body.getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signing.getPrivate());
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(
                        one -> one[0], one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8), (a, b) -> b));
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
