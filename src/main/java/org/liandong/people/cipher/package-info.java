/** Encryption of single fields with a key for each person, and search without decrypting. */
@NamedInterface("cipher")
@NullMarked
package org.liandong.people.cipher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
