/**
 * The 18 characters of a training certificate's serial number: its parts, how people write it, how it is kept, what it
 * says. Carries out SER-1 to SER-4, SER-6 to SER-9, SER-14 and SER-15, and needs nothing but the JDK.
 */
package org.xunzheng.serial;
