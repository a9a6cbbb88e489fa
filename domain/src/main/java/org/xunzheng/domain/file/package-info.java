/**
 * Files that are handed in with a matter: what they may be, which item of a checklist they answer, and who may add or take
 * away one. What is still missing is asked here by every feature that has a checklist (CLS-2, INS-2, EXM-4, ARC-1).
 */
package org.xunzheng.domain.file;
