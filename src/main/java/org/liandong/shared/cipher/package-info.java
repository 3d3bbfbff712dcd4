/** Encryption of single fields with a key for each owner, and search without decrypting. */
@NamedInterface("cipher")
@NullMarked
package org.liandong.shared.cipher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
