import { outlookOf } from './outlook';

describe('what a checked file can come to', () => {
  it.each([
    [{ accounts: 1, refused: 3, duplicates: 2 }, 'PLACEABLE'], [{ accounts: 0, refused: 0, duplicates: 2 }, 'ALL_PLACED_BEFORE'], [{ accounts: 0, refused: 3, duplicates: 0 }, 'ALL_WRONG'],
    [{ accounts: 0, refused: 3, duplicates: 2 }, 'WRONG_OR_PLACED_BEFORE'], [{ accounts: 0, refused: 0, duplicates: 0 }, 'NONE_OPEN'],
  ] as const)('%j: %s', (counts, outlook) => expect(outlookOf(counts)).toBe(outlook));
});
