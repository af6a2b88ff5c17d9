// SPDX-License-Identifier: EPL-2.0
/**
 * The unpacked bytes of a file, outside the heap.
 *
 * <p>A plain file is mapped. A packed one is unpacked once, small ones into memory, large ones into a file: a temporary one,
 * or one in a cache that the next opening finds again. However large a file is, the heap holds none of it.
 */
package org.framescope.evidence.bytes;
