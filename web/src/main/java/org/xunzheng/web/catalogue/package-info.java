/** Catalogues of projects and occupations on REST and on screens (CAT-1 to CAT-3, INS-3). */
package org.xunzheng.web.catalogue;
