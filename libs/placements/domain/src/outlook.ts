/** What a checked file can come to: accounts to place, or why there are none. */
export type Outlook = 'PLACEABLE' | 'ALL_PLACED_BEFORE' | 'ALL_WRONG' | 'WRONG_OR_PLACED_BEFORE' | 'NONE_OPEN';

/** Why a checked file leaves nothing to place, from the counts of its rows. */
export function outlookOf({ accounts, refused, duplicates }: { readonly accounts: number; readonly refused: number; readonly duplicates: number }): Outlook {
  if (accounts > 0) return 'PLACEABLE';
  if (duplicates > 0) return refused > 0 ? 'WRONG_OR_PLACED_BEFORE' : 'ALL_PLACED_BEFORE';
  return refused > 0 ? 'ALL_WRONG' : 'NONE_OPEN';
}
