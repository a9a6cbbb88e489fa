/** Headers of matters as entities, and their facts as rows of a table a kind (REV-1). */
package org.xunzheng.persistence.matter;
