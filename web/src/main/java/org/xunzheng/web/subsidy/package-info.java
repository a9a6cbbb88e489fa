/** Screens and REST of subsidies: what a class would get, claims person by person, public notice, accounts and payments (SUB-1 to SUB-9). */
package org.xunzheng.web.subsidy;
