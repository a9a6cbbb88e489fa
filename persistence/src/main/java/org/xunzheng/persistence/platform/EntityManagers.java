package org.xunzheng.persistence.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The entity manager for adapters, which take it in their constructor. It is the container's own, bound to the transaction
 * of each call, so one serves all.
 */
@ApplicationScoped
class EntityManagers {

    @PersistenceContext(unitName = "xunzheng")
    private EntityManager entityManager;

    /** The entity manager; whoever is given it finds the schema of this version behind it. */
    @Produces
    EntityManager entityManager(Migrator migrator) {
        migrator.schemaVersion();
        return entityManager;
    }
}
