package org.xunzheng.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.xunzheng.domain.account.Caller;

/**
 * Signs the caller in again on every request: on screens from two plain session attributes, which any node can read after
 * a fail-over; on REST from Basic credentials. A session opens REST for reading only, so that no other site can make a
 * browser change anything there.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    private static final String CALLER = "org.xunzheng.caller";
    private static final String POSTS = "org.xunzheng.posts";
    private static final String REST = "/api/";
    /** Pages that need no sign-in. */
    private static final Set<String> PUBLIC_PAGES = Set.of(
            "/login.xhtml",
            "/check.xhtml",
            "/ledger/heads.xhtml",
            "/catalogue/projects.xhtml",
            "/filing/accepted.xhtml",
            "/directory/list.xhtml",
            "/directory/notices.xhtml",
            "/error.xhtml");

    private final IdentityStoreHandler stores;
    private final RememberedPasswords passwords;

    @Inject
    SessionMechanism(IdentityStoreHandler stores, RememberedPasswords passwords) {
        this.stores = stores;
        this.passwords = passwords;
    }

    protected SessionMechanism() {
        this(null, null);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential credential = context.getAuthParameters() == null
                ? null
                : context.getAuthParameters().getCredential();
        if (credential != null) {
            return signIn(credential, request, context);
        }
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        boolean isRest = path.startsWith(REST);
        if (isRest && request.getHeader("Authorization") != null) {
            return basic(request, context);
        }
        HttpSession session = request.getSession(false);
        boolean sessionCounts = !isRest || Set.of("GET", "HEAD").contains(request.getMethod());
        if (sessionCounts && session != null && session.getAttribute(CALLER) instanceof String caller) {
            return context.notifyContainerAboutLogin(caller, groups(session.getAttribute(POSTS)));
        }
        if (!needsSignIn(path)) {
            return context.doNothing();
        }
        String login = request.getContextPath() + "/login.xhtml" + returnTo(request, path);
        return "partial/ajax".equals(request.getHeader("Faces-Request"))
                ? redirectScript(response, login)
                : context.redirect(login);
    }

    private AuthenticationStatus signIn(Credential credential, HttpServletRequest request, HttpMessageContext context) {
        CredentialValidationResult result = stores.validate(credential);
        if (result.getStatus() != Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        HttpSession session = request.getSession(true);
        // A session id that somebody planted before sign-in is worth nothing after it.
        request.changeSessionId();
        session.setAttribute(CALLER, result.getCallerPrincipal().getName());
        session.setAttribute(POSTS, new ArrayList<>(result.getCallerGroups()));
        return context.notifyContainerAboutLogin(result.getCallerPrincipal().getName(), result.getCallerGroups());
    }

    /** Wrong credentials are no sign-in; the resource then answers 401. */
    private AuthenticationStatus basic(HttpServletRequest request, HttpMessageContext context) {
        Optional<Caller> caller =
                credentials(request.getHeader("Authorization")).flatMap(parts -> passwords.signIn(parts[0], parts[1]));
        return caller.map(AccountStore::valid)
                .map(valid -> context.notifyContainerAboutLogin(
                        valid.getCallerPrincipal().getName(), valid.getCallerGroups()))
                .orElseGet(context::doNothing);
    }

    private static Optional<String[]> credentials(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? Optional.of(parts) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A page's script takes a redirect for the answer itself; Faces has a form of its own for it. */
    private static AuthenticationStatus redirectScript(HttpServletResponse response, String login) {
        response.setContentType("text/xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getWriter()
                    .write("<partial-response><redirect url=\"" + login + "\"></redirect></partial-response>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static boolean needsSignIn(String path) {
        boolean isPage = path.endsWith(".xhtml") || path.equals("/");
        return isPage && !PUBLIC_PAGES.contains(path) && !path.startsWith("/jakarta.faces.resource/");
    }

    /** Where to go after signing in: only pages can be returned to, and only within this application. */
    private static String returnTo(HttpServletRequest request, String path) {
        if (!request.getMethod().equals("GET") || path.equals("/")) {
            return "";
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?to=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
    }

    private static Set<String> groups(Object attribute) {
        Set<String> groups = new HashSet<>();
        if (attribute instanceof Collection<?> names) {
            names.forEach(name -> groups.add((String) name));
        }
        return groups;
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        context.cleanClientSubject();
    }
}
