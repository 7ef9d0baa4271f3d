import { unaccent } from './fold';

// English, German, French, Spanish, Italian, Dutch, Portuguese; Swedish, Danish, Norwegian, Finnish, Polish, Czech, Russian (as they stand in dates). Full names and the abbreviations in use, folded.
const NAMES: readonly string[] = [
  'january jan januar janner janvier janv enero ene gennaio gen januari janeiro tammikuuta tammi stycznia styczen sty ledna leden led января январь янв',
  'february feb februar feber fevrier fevr fev febrero febbraio februari fevereiro helmikuuta helmi lutego luty lut unora unor uno февраля февраль фев',
  'march mar marz maerz mrz mars marzo maart mrt marco marts maaliskuuta maalis marca marzec brezna brezen bre марта март мар',
  'april apr avril avr abril abr aprile huhtikuuta huhti kwietnia kwiecien kwi dubna duben dub апреля апрель апр',
  'may mai mayo maggio mag mei maio maj toukokuuta touko maja kvetna kveten kve мая май',
  'june jun juni juin junio giugno giu junho kesakuuta kesa czerwca czerwiec cze cervna cerven cvn июня июнь июн',
  'july jul juli juillet juil julio luglio lug julho heinakuuta heina lipca lipiec lip cervence cervenec cvc июля июль июл',
  'august aug aout agosto ago augustus augusti elokuuta elo sierpnia sierpien sie srpna srpen srp августа август авг',
  'september sep sept septembre septiembre settembre set setembro syyskuuta syys wrzesnia wrzesien wrz zari сентября сентябрь сен сент',
  'october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta loka pazdziernika pazdziernik paz rijna rijen rij октября октябрь окт',
  'november nov novembre noviembre novembro marraskuuta marras listopada listopad lis ноября ноябрь ноя нояб',
  'december dec dezember dez decembre diciembre dic dicembre dezembro des desember joulukuuta joulu grudnia grudzien gru prosince prosinec pro декабря декабрь дек',
];

/** The names of each month, January first. */
export const MONTH_NAMES: readonly (readonly string[])[] = NAMES.map((names) => names.split(' '));

const MONTHS: ReadonlyMap<string, number> = new Map(MONTH_NAMES.flatMap((names, month) => names.map((name) => [unaccent(name), month + 1] as const)));

/** 1–12 for a month's name or abbreviation in any of the languages above; undefined for another word. */
export function monthNamed(word: string): number | undefined {
  return MONTHS.get(unaccent(word).replace(/\.$/, ''));
}
