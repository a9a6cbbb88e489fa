package org.xunzheng.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The bureau's unified identity (统一身份认证), an OpenID Connect provider that the operator named; none unless one is named. It says
 * who somebody is; what that account may do stands in this system alone.
 */
@ApplicationScoped
public class UnifiedIdentity {

    private static final Logger LOG = Logger.getLogger(UnifiedIdentity.class.getName());
    private static final int PATIENCE_MILLIS = 5_000;
    private static final long RETRY_AFTER_NANOS = 30_000_000_000L;
    private static final String PAGE = "signin/unified.xhtml";

    private final String issuer;
    private final ClientID client;
    private final Secret secret;
    private final String claim;
    private final JWSAlgorithm algorithm;
    private final String ownAddress;
    private volatile OIDCProviderMetadata provider;
    private volatile IDTokenValidator validator;
    private volatile long failedAt = System.nanoTime() - RETRY_AFTER_NANOS;

    @Inject
    UnifiedIdentity(
            @ConfigProperty(name = "xunzheng.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "xunzheng.oidc.client", defaultValue = "xunzheng") String client,
            @ConfigProperty(name = "xunzheng.oidc.secret") Optional<String> secret,
            @ConfigProperty(name = "xunzheng.oidc.claim", defaultValue = "preferred_username") String claim,
            @ConfigProperty(name = "xunzheng.oidc.algorithm", defaultValue = "RS256") String algorithm,
            @ConfigProperty(name = "xunzheng.address") Optional<String> ownAddress) {
        this.issuer = issuer.orElse("");
        this.client = new ClientID(client);
        this.secret = new Secret(secret.orElse(""));
        this.claim = claim;
        this.algorithm = JWSAlgorithm.parse(algorithm);
        this.ownAddress = ownAddress.orElse("");
    }

    protected UnifiedIdentity() {
        this(Optional.empty(), "none", Optional.empty(), "", "RS256", Optional.empty());
    }

    /** Whether the operator named a provider. */
    public boolean isOffered() {
        return !issuer.isEmpty();
    }

    /**
     * Where the answer comes back to.
     *
     * @param asked the address that the request was sent to; it counts unless the operator named the system's own
     */
    URI back(String asked) {
        String base = ownAddress.isEmpty() ? asked : ownAddress;
        return URI.create((base.endsWith("/") ? base : base + "/") + PAGE);
    }

    /**
     * What is remembered of a question until its answer comes, so that no other answer is taken for it.
     *
     * @param state comes back with the answer
     * @param nonce comes back inside of what the provider signs
     * @param verifier shows that who asked is who redeems the answer
     */
    record Question(String state, String nonce, String verifier) {

        static Question fresh() {
            return new Question(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
        }
    }

    /** Where the person is sent to be asked; empty if the provider cannot be reached. */
    Optional<URI> address(Question question, URI back) {
        try {
            return Optional.of(
                    new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"), client, back)
                            .endpointURI(provider().getAuthorizationEndpointURI())
                            .state(new State(question.state))
                            .nonce(new Nonce(question.nonce))
                            .codeChallenge(new CodeVerifier(question.verifier), CodeChallengeMethod.S256)
                            .build()
                            .toURI());
        } catch (GeneralException | IOException e) {
            return unreachable(e);
        }
    }

    /** The login name of whom the answer is about; empty if it does not hold, for whatever reason. */
    Optional<String> login(Question question, String code, URI back) {
        try {
            HTTPRequest request = new TokenRequest.Builder(
                            provider().getTokenEndpointURI(),
                            new ClientSecretBasic(client, secret),
                            new AuthorizationCodeGrant(
                                    new AuthorizationCode(code), back, new CodeVerifier(question.verifier)))
                    .build()
                    .toHTTPRequest();
            request.setConnectTimeout(PATIENCE_MILLIS);
            request.setReadTimeout(PATIENCE_MILLIS);
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) {
                LOG.warning("the unified identity does not redeem its answer: "
                        + response.toErrorResponse().getErrorObject().getCode());
                return Optional.empty();
            }
            IDTokenClaimsSet claims = validator()
                    .validate(
                            ((com.nimbusds.openid.connect.sdk.OIDCTokenResponse) response.toSuccessResponse())
                                    .getOIDCTokens()
                                    .getIDToken(),
                            new Nonce(question.nonce));
            return Optional.ofNullable(claims.getStringClaim(claim)).map(String::strip);
        } catch (BadJOSEException | JOSEException e) {
            // What was signed is not told: it is about a person.
            LOG.warning("what the unified identity signed does not hold: " + e.getMessage());
            return Optional.empty();
        } catch (GeneralException | IOException e) {
            return unreachable(e);
        }
    }

    private static <T> Optional<T> unreachable(Exception e) {
        LOG.log(Level.WARNING, "the unified identity cannot be asked", e);
        return Optional.empty();
    }

    /** Asks the provider about itself, until it has answered once; where it did not, not again for a while. */
    private OIDCProviderMetadata provider() throws GeneralException, IOException {
        OIDCProviderMetadata known = provider;
        if (known == null) {
            if (System.nanoTime() - failedAt < RETRY_AFTER_NANOS) {
                throw new IOException("the unified identity did not answer a moment ago");
            }
            try {
                known = OIDCProviderMetadata.resolve(new Issuer(issuer), PATIENCE_MILLIS, PATIENCE_MILLIS);
            } catch (GeneralException | IOException e) {
                failedAt = System.nanoTime();
                throw e;
            }
            provider = known;
        }
        return known;
    }

    private IDTokenValidator validator() throws GeneralException, IOException {
        IDTokenValidator known = validator;
        if (known == null) {
            known = new IDTokenValidator(
                    new Issuer(issuer),
                    client,
                    algorithm,
                    provider().getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS));
            validator = known;
        }
        return known;
    }
}
