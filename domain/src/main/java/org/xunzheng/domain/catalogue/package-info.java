/** The occupations that training can be for (CAT-1). So far a reference to choose from when a class is drafted. */
package org.xunzheng.domain.catalogue;
