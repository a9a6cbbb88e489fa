/**
 * Long work as jobs (任务): who asked for what, how far it has come, and what came of it. One node at a time carries a job out,
 * step by step, so that another goes on where one stopped; decides who sees and cancels one, and when it is given up.
 */
package org.xunzheng.domain.job;
