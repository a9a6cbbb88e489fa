package org.xunzheng.persistence.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.subsidy.AccountNumber;
import org.xunzheng.domain.subsidy.PayeeAccount;
import org.xunzheng.domain.subsidy.PayeeAccounts;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlPayeeAccounts implements PayeeAccounts {

    private final Sql sql;
    private final Vault vault;

    @Inject
    public SqlPayeeAccounts(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    protected SqlPayeeAccounts() {
        this(null, null);
    }

    @Override
    public List<PayeeAccount> of(UUID institution, Scope scope) {
        return sql.list(
                Statement.of("select p.id, p.holder, p.bank, p.tail from payee_account p"
                                + " join institution i on i.id = p.institution_id"
                                + " join authority a on a.id = i.authority_id where true")
                        .seenBy(scope, "a.path", "p.institution_id")
                        .and("and p.institution_id = ? order by p.entered_at desc, p.id", institution),
                Records.reader(PayeeAccount.class));
    }

    @Override
    public boolean isKnown(UUID institution, AccountNumber number) {
        return sql.exists(Statement.of(
                "select 1 from payee_account where institution_id = ? and account_key = ?",
                institution,
                vault.session().key(number.digits())));
    }

    @Override
    public void add(PayeeAccount account, UUID institution, AccountNumber number, Caller by, Instant at) {
        Vault.Session session = vault.session();
        sql.update(Statement.of(
                "insert into payee_account (id, institution_id, holder, bank, account_cipher, account_key, tail, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                account.id(),
                institution,
                account.holder(),
                account.bank(),
                session.seal(number.digits()),
                session.key(number.digits()),
                account.tail(),
                by.account(),
                at));
    }
}
