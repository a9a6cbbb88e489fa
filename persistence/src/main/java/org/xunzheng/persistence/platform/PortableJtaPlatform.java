package org.xunzheng.persistence.platform;

import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.hibernate.engine.transaction.jta.platform.internal.AbstractJtaPlatform;

/**
 * Finds the server's transaction manager, so that one persistence.xml serves every server. Hibernate's own platforms know
 * one server each.
 */
public class PortableJtaPlatform extends AbstractJtaPlatform {

    private static final long serialVersionUID = 1L;

    /** Payara and GlassFish; WildFly. */
    private static final List<String> NAMES =
            List.of("java:appserver/TransactionManager", "java:jboss/TransactionManager");

    @Override
    protected TransactionManager locateTransactionManager() {
        return NAMES.stream()
                .flatMap(name -> bound(name).stream())
                .findFirst()
                .orElseGet(PortableJtaPlatform::transactionManagerOfOpenLiberty);
    }

    @Override
    protected UserTransaction locateUserTransaction() {
        try {
            return InitialContext.doLookup("java:comp/UserTransaction");
        } catch (NamingException e) {
            throw new IllegalStateException("This server offers no user transaction", e);
        }
    }

    private static Optional<TransactionManager> bound(String name) {
        try {
            return Optional.ofNullable(InitialContext.doLookup(name));
        } catch (NamingException anotherServer) {
            return Optional.empty();
        }
    }

    /** Open Liberty binds it under no name; asked by reflection, since no other server has the class. */
    private static TransactionManager transactionManagerOfOpenLiberty() {
        try {
            return (TransactionManager) Class.forName("com.ibm.tx.jta.TransactionManagerFactory")
                    .getMethod("getTransactionManager")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This server's transaction manager is not known", e);
        }
    }
}
