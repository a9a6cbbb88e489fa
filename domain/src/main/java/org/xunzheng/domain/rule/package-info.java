/**
 * How a rule of the regulations speaks: its number and article, the verdict on facts, and the refusal that a user reads.
 * Every feature uses it; it decides nothing itself.
 */
package org.xunzheng.domain.rule;
