package org.xunzheng.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.SignIn;

/** Tells the container who an account is; the roles are its posts. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

    private final SignIn signIn;

    @Inject
    AccountStore(SignIn signIn) {
        this.signIn = signIn;
    }

    protected AccountStore() {
        this(null);
    }

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        Optional<Caller> caller = signIn.withPassword(credential.getCaller(), credential.getPasswordAsString());
        return caller.map(AccountStore::valid).orElse(CredentialValidationResult.INVALID_RESULT);
    }

    static CredentialValidationResult valid(Caller caller) {
        return new CredentialValidationResult(
                caller.login(), caller.posts().stream().map(Post::role).collect(Collectors.toSet()));
    }
}
