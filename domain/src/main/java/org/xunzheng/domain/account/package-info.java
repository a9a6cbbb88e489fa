/**
 * Who works with the system: accounts, the authority or institution they belong to, and their posts. Decides what a
 * caller may see (REV-4); which step needs which post stands at the step.
 */
package org.xunzheng.domain.account;
