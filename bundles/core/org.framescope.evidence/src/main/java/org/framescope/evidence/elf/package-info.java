// SPDX-License-Identifier: EPL-2.0
/** What dumps of guests and dumps of machines have in common: the notes of ELF files. Reading costs one pass over them. */
package org.framescope.evidence.elf;
