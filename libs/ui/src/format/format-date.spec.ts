import { formatDate, formatMonth } from '@quittance/kernel';
import { formatInstant } from './format-date';
import { formatBytes, formatCount, formatPpm } from './format-ppm';

describe('formatDate', () => {
  it('writes the month as a word', () => {
    expect(formatDate('2026-08-14')).toBe('14 Aug 2026');
    expect(formatDate('2026-11-23', { weekday: true })).toBe('Mon 23 Nov 2026');
    expect(formatDate('2026-11-03', { yearless: true })).toBe('3 Nov');
    expect(formatMonth('2026-11-01')).toBe('Nov 2026');
  });

  it('shows an instant in the zone that is asked for', () => {
    expect(formatInstant('2026-11-23T15:42:00Z', 'America/Chicago')).toBe('23 Nov 2026, 09:42');
    expect(formatInstant('2026-11-24T00:05:00Z', 'America/New_York')).toBe('23 Nov 2026, 19:05');
  });

  it('leaves alone what is no date', () => {
    expect(formatDate('soon')).toBe('soon');
  });
});

describe('shares and counts', () => {
  it('writes parts per million as a percentage', () => {
    expect(formatPpm(230000)).toBe('23%');
    expect(formatPpm(-125000)).toBe('−12.5%');
    expect(formatPpm(387800, 1)).toBe('38.8%');
  });

  it('groups counts and sizes files', () => {
    expect(formatCount(-12345)).toBe('−12,345');
    expect(formatBytes(3_400_000)).toBe('3.4 MB');
  });
});
