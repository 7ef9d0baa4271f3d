import type { Cell } from './cell';
import { profileColumn, type ContentProfile } from './content';
import { FIELD_LABELS, type ColumnMapping, type Field } from './field';

interface Profiled {
  readonly column: number;
  readonly profile: ContentProfile;
}

/** Names columns of a file without headings by what they hold: dates left to right are invoice and due date, the last amount is the open one. */
export function guessColumns(rows: readonly (readonly Cell[])[]): readonly ColumnMapping[] {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const all: Profiled[] = Array.from({ length: width }, (_, column) => ({ column, profile: profileColumn(rows, column) }));
  const guesses = new Map<number, ColumnMapping>();
  const give = (found: Profiled | undefined, field: Field, confidence: number, reason: string): void => {
    if (found && !guesses.has(found.column)) guesses.set(found.column, { column: found.column, header: '', field, confidence, reason: `${reason}: taken for ${FIELD_LABELS[field].toLowerCase()}.` });
  };
  const free = (test: (profile: ContentProfile) => boolean): Profiled[] => all.filter(({ column, profile }) => profile.filled > 0 && !guesses.has(column) && test(profile));

  give(free((profile) => profile.share('EMAIL') > 0.6)[0], 'email', 85, 'It holds email addresses');
  give(free((profile) => profile.share('CURRENCY') > 0.8)[0], 'currency', 80, 'It holds currency codes');
  const dates = free((profile) => profile.share('DATE') > 0.7);
  give(dates[0], 'invoiceDate', 60, 'It is the first column of dates');
  give(dates[1], 'dueDate', 60, 'It is the second column of dates');
  const amounts = free((profile) => profile.share('AMOUNT') > 0.4 && profile.share('AMOUNT') + profile.share('WHOLE') > 0.8);
  give(amounts[0], 'amount', amounts.length === 1 ? 65 : 50, 'It is the first column of amounts');
  give(amounts.length > 1 ? amounts[amounts.length - 1] : undefined, 'openBalance', 45, 'It is the last column of amounts');
  give(free((profile) => profile.share('PHONE') > 0.6 && profile.share('WHOLE') < 0.5)[0], 'phone', 60, 'It holds telephone numbers');
  const names = free((profile) => profile.share('TEXT') > 0.6);
  give(names.sort((a, b) => b.profile.distinct - a.profile.distinct || a.column - b.column)[0], 'customer', 50, 'It holds names');
  const numbers = free((profile) => profile.share('CODE') + profile.share('WHOLE') > 0.7);
  give(numbers.sort((a, b) => b.profile.distinct - a.profile.distinct || a.column - b.column)[0], 'invoiceNumber', 50, 'Its values are codes that differ row by row');
  if (amounts.length === 0) {
    const whole = free((profile) => profile.share('WHOLE') > 0.8);
    give(whole[whole.length - 1], 'amount', 40, 'It holds whole numbers');
  }
  return all.map(({ column }) => guesses.get(column) ?? { column, header: '', field: undefined, confidence: 0, reason: 'What it holds says nothing definite.' });
}
