/** Claims, their people and payments in the database (SUB-1 to SUB-9). */
package org.xunzheng.persistence.subsidy;
