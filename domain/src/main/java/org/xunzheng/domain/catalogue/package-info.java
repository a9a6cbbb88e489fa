/**
 * The catalogue of training projects that a city publishes (培训项目目录): what is taught, for which occupation, by which course
 * standard (CAT-1 to CAT-3), each publication a version of its own (INS-3). And the occupations that projects are for.
 */
package org.xunzheng.domain.catalogue;
