/**
 * Carries jobs out on this node, shows everybody their own with what came of them, and exports lists: a list that plugs in as
 * {@link org.xunzheng.web.job.ExportSource} is written to a workbook of any length, on whichever node.
 */
package org.xunzheng.web.job;
