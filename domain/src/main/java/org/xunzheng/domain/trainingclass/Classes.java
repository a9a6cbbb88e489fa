package org.xunzheng.domain.trainingclass;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/** The training classes. */
public interface Classes {

    Optional<TrainingClass> find(UUID id, Scope scope);

    /**
     * Lets nobody else change the class until the transaction ends. Who changes more of a class than its row holds it first,
     * so that steps wait for one another in one order.
     */
    void hold(UUID id);

    void add(TrainingClass trainingClass);

    /**
     * Stores the changed class.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if it changed since it was read
     */
    void save(TrainingClass trainingClass);

    /** Names and counts for one class, as its page shows them. */
    Optional<ClassLine> line(UUID id, Scope scope);

    /** Classes that match, the most recently changed first. */
    Page<ClassLine> list(Filter filter, Scope scope, Page.Part part);

    /**
     * The classes that wait longest, those whose training ends or ended first at the top.
     *
     * @param states in which a class waits
     * @param onceOver in which it waits only when its training is over
     */
    List<ClassLine> mostUrgent(Set<ClassState> states, Set<ClassState> onceOver, Scope scope, int atMost);

    /** How many classes of each of the states the scope sees, counted up to {@link Page#COUNTED}. */
    List<StateCount> counts(Set<ClassState> states, Scope scope);

    /**
     * What a list is narrowed to.
     *
     * @param text in the class's name, training or institution
     * @param states any if empty
     * @param over only those whose training is over
     */
    record Filter(String text, Set<ClassState> states, boolean over) {
        public Filter {
            states = Set.copyOf(states);
        }

        public Filter(String text, Set<ClassState> states) {
            this(text, states, false);
        }
    }

    /**
     * How many classes are in a state.
     *
     * @param overdue those of them whose training is over
     */
    record StateCount(ClassState state, long classes, long overdue) {}
}
