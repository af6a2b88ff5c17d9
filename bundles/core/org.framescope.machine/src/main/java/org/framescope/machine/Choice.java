// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.List;
import java.util.Optional;

/**
 * A named point at which releases, or the two sides of a patch, differ.
 *
 * @param <E> the values
 * @param name what is written on the command line
 * @param title what it decides
 * @param type the enum of its values
 */
public record Choice<E extends Enum<E> & ChoiceValue>(String name, String title, Class<E> type) {
    /** {@link LdtPaging}. */
    public static final Choice<LdtPaging> LDT = new Choice<>("ldt", "LDT paging-out", LdtPaging.class);
    /** {@link GdtSwitch}. */
    public static final Choice<GdtSwitch> GDT = new Choice<>("gdt", "GDT on context switch", GdtSwitch.class);
    /** {@link L3Unpin}. */
    public static final Choice<L3Unpin> UNPIN = new Choice<>("unpin", "Shadow L3 up-pointers", L3Unpin.class);
    /** {@link SharedInfo}. */
    public static final Choice<SharedInfo> SHARED_INFO =
            new Choice<>("shared-info", "shared_info frame", SharedInfo.class);
    /** {@link RemoteFlush}. */
    public static final Choice<RemoteFlush> FLUSH = new Choice<>("flush", "Remote TLB flush", RemoteFlush.class);

    /** {@link TypeFlush}. */
    public static final Choice<TypeFlush> TYPE_FLUSH =
            new Choice<>("type-flush", "Flush for a new type", TypeFlush.class);
    /** {@link LastTypePut}. */
    public static final Choice<LastTypePut> LAST_PUT =
            new Choice<>("last-put", "Last type reference under a lock", LastTypePut.class);
    /** {@link EntryFlags}. */
    public static final Choice<EntryFlags> ENTRY_FLAGS =
            new Choice<>("entry-flags", "Fast path of table entries", EntryFlags.class);
    /** {@link LinearChain}. */
    public static final Choice<LinearChain> LINEAR =
            new Choice<>("linear", "Chains of linear page tables", LinearChain.class);

    /** {@link PartialEntry}. */
    public static final Choice<PartialEntry> PARTIAL =
            new Choice<>("partial", "What a refused, resumed audit held", PartialEntry.class);

    /** {@link ExchangeCheck}. */
    public static final Choice<ExchangeCheck> EXCHANGE_CHECK =
            new Choice<>("exchange-check", "Check of an exchange's results", ExchangeCheck.class);
    /** {@link MulticallIret}. */
    public static final Choice<MulticallIret> MULTICALL =
            new Choice<>("multicall", "A multicall after an iret", MulticallIret.class);

    /** All choices there are. */
    public static List<Choice<?>> all() {
        return List.of(
                LDT,
                GDT,
                UNPIN,
                SHARED_INFO,
                FLUSH,
                TYPE_FLUSH,
                LAST_PUT,
                ENTRY_FLAGS,
                LINEAR,
                PARTIAL,
                EXCHANGE_CHECK,
                MULTICALL);
    }

    /** The choice called {@code name}. */
    public static Optional<Choice<?>> named(String name) {
        return all().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** The values, in order. */
    public List<E> values() {
        return List.of(type.getEnumConstants());
    }

    /** The value written {@code label}. */
    public Optional<E> value(String label) {
        return values().stream().filter(v -> v.label().equals(label)).findFirst();
    }
}
