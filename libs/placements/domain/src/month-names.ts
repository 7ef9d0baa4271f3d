import { unaccent } from './fold';

// English, German, French, Spanish, Italian, Dutch, Portuguese; full names and the abbreviations in use.
const NAMES: readonly string[] = [
  'january jan januar janner janvier janv enero ene gennaio gen januari janeiro',
  'february feb februar feber fevrier fevr fev febrero febbraio februari fevereiro',
  'march mar marz maerz mrz mars marzo maart mrt marco',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag mei maio',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug aout agosto ago augustus',
  'september sep sept septembre septiembre settembre set setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez decembre diciembre dic dicembre dezembro',
];

/** The names of each month, January first. */
export const MONTH_NAMES: readonly (readonly string[])[] = NAMES.map((names) => names.split(' '));

const MONTHS: ReadonlyMap<string, number> = new Map(MONTH_NAMES.flatMap((names, month) => names.map((name) => [name, month + 1] as const)));

/** 1–12 for a month's name or abbreviation in any of seven languages; undefined for another word. */
export function monthNamed(word: string): number | undefined {
  return MONTHS.get(unaccent(word).replace(/\.$/, ''));
}
