// SPDX-License-Identifier: EPL-2.0
/** Which operations are verified by recordings of a real Xen, and by how many steps. Read once, unchanging, any thread. */
package org.framescope.inspect.verified;
