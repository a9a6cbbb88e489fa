/** Training classes and their rosters in the database; rosters are written and read as whole sets of rows. */
package org.xunzheng.persistence.trainingclass;
