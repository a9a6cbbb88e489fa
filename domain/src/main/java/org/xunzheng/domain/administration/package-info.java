/**
 * How people and other systems sign in, and how their accounts are kept: the system administrator opens accounts, the security
 * administrator gives posts and keys, nobody does both (REV-2). Passwords, one-time codes, sessions, stand-ins for absence.
 */
package org.xunzheng.domain.administration;
