import { dayOf } from './trust-today.component';

const task = (code: string, part: string, count: number) => ({ code, part, title: code, words: '', count, path: '/trust' });

describe('the trust accountant’s day', () => {
  it('numbers what waits through its parts, and says where to begin and what is done', () => {
    const day = dayOf([task('BANK_LINES', 'MONEY_IN', 0), task('RETURNED', 'MONEY_IN', 2), task('RUNS', 'MONEY_OUT', 1), task('CLOSE', 'BOOKS', 1)]);
    expect(day.map(({ label, waiting, done }) => [label, waiting.map(({ code, key, next }) => [code, key, next]), done])).toEqual([
      ['Money in', [['RETURNED', '1', true]], 'bank_lines'], ['Money out', [['RUNS', '2', false]], ''], ['Books', [['CLOSE', '3', false]], '']]);
  });

  it('gives each task a key, letters after the figures', () => {
    const [part] = dayOf(Array.from({ length: 11 }, (_, n) => task(`T${n}`, 'MONEY_IN', 1)));
    expect(part?.waiting.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'q']);
  });
});
