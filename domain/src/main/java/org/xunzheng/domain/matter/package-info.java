/**
 * The one shape of everything that more than one person decides (REV-1, REV-2): a header, facts that are kept as they were
 * handed in, levels of review, and what follows. A feature adds a {@link org.xunzheng.domain.matter.MatterKind}.
 */
package org.xunzheng.domain.matter;
