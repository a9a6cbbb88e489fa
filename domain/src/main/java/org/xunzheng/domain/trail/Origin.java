package org.xunzheng.domain.trail;

/** Where the step that is being taken comes from. */
@FunctionalInterface
public interface Origin {

    /** The network address that the request came from; empty for what the system does by itself. */
    String address();
}
