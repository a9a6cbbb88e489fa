/** The time of day in China, for everything that asks what day it is. */
package org.xunzheng.web.time;
