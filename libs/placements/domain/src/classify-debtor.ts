import { BUSINESS_WORDS, GIVEN_NAMES, STRONG_FORMS, SURNAME_WORDS, TITLES, WEAK_FORMS } from './company-words';
import { fold } from './fold';
import { legalFormLength, nameWords } from './normalise-name';

/** Whether a debtor is a company or a human being; UNSURE is asked about, never guessed. */
export type DebtorClass = 'COMMERCIAL_ENTITY' | 'NATURAL_PERSON' | 'UNSURE';

/** A class with a sentence that says why. */
export interface DebtorClassification {
  readonly class: DebtorClass;
  readonly reason: string;
}

/** What the row says beside the name. */
export interface DebtorHints {
  /** A company's tax or register number. */
  readonly taxId?: string;
  /** A column's own statement: `company`, `person`, `B2B`, `privat`. */
  readonly kind?: string;
}

// 株式会社 and its like, before the name or behind it; ООО, АО and theirs.
const EAST_FORM = /株式会社|有限会社|合同会社|合資会社|合名会社|社団法人|財団法人|医療法人|学校法人|社会福祉法人|協同組合|[㈱㈲]|[(（][株有同][)）]|有限公司|주식회사|(?:^|[\s"«„])(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|ТОО|ГУП|МУП|ФГУП|ТОВ|ПрАТ|ПАТ)(?=$|[\s"»“])/u;

const COMPANY_KINDS = new Set('company business corporate commercial b2b organisation organization entity firma gewerblich unternehmen geschaftskunde societe entreprise professionnel empresa juridica azienda bedrijf zakelijk pj legal c yes true 1 ja oui si sim'.split(' '));
const PERSON_KINDS = new Set('person individual consumer b2c private natural privat privatperson verbraucher particulier personne particular persona privato persona consument pf fisica p no false 0 nein non'.split(' '));

const entity = (reason: string): DebtorClassification => ({ class: 'COMMERCIAL_ENTITY', reason });
const person = (reason: string): DebtorClassification => ({ class: 'NATURAL_PERSON', reason });
const unsure = (reason: string): DebtorClassification => ({ class: 'UNSURE', reason });

// German and Dutch compounds: Dachdeckermeisterbetrieb, Bouwmaterialenhandel.
const COMPOUND = /.{3}(?:betrieb|handel|handlung|bau|technik|werk|werke|service|services|shop|bedrijf|groep|gruppe|zentrum|center|haus|praxis|buro|verlag|gesellschaft|vertrieb|transporte|systeme|soft|tech|logistik|hotel|bakkerij|backerei)$/u;

function businessWord(words: readonly string[]): string | undefined {
  return words.find((word) => BUSINESS_WORDS.has(word) || (word.length > 2 && word.endsWith('s') && BUSINESS_WORDS.has(word.slice(0, -1))) || COMPOUND.test(word));
}

function looksLikePerson(name: string, words: readonly string[]): string | undefined {
  const comma = /^([^,]+),\s*([^,]+)$/u.exec(name.trim());
  const ordered = comma ? nameWords(`${comma[2]} ${comma[1]}`) : words;
  const first = ordered[0] ?? '';
  const plain = ordered.length >= 2 && ordered.length <= 5 && ordered.every((word) => /^\p{L}+$/u.test(word));
  return plain && GIVEN_NAMES.has(first) ? first : undefined;
}

// Italian codice fiscale, Spanish NIF and NIE of a person, Brazilian CPF, US social security number.
const PERSONAL_TAX_ID = /^(?:[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]|\d{8}-?[A-Z]|[XYZ]-?\d{7}-?[A-Z]|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{3}-\d{2}-\d{4})$/i;

/** A given name first and two or three words: one surname-like trade word after it may be a surname. */
function maySurname(words: readonly string[], trade: string): boolean {
  if (words.length > 3 || !GIVEN_NAMES.has(words[0] ?? '') || words.indexOf(trade) === 0) return false;
  const others = words.filter((word) => BUSINESS_WORDS.has(word));
  return others.length <= 1 && (SURNAME_WORDS.has(trade) || SURNAME_WORDS.has(trade.replace(/s$/, '')) || !BUSINESS_WORDS.has(trade));
}

/** As much of a name as can be stored. */
const LONGEST_NAME = 300;

/** Classes a debtor by an ordered list, first match wins: stated kind, legal form, tax number, title, trade word, shape of the name, given name. Nothing certain is UNSURE. */
export function classifyDebtor(customer: string, hints: DebtorHints = {}): DebtorClassification {
  // Some of the patterns take time by the square of a name's length, and a cell of a file may hold 32,767 characters.
  const name = customer.slice(0, LONGEST_NAME);
  const kind = fold((hints.kind ?? '').slice(0, LONGEST_NAME)).split(' ').filter(Boolean);
  if (kind.some((word) => PERSON_KINDS.has(word))) return person('The file says so.');
  if (kind.some((word) => COMPANY_KINDS.has(word))) return entity('The file says so.');
  const words = nameWords(name);
  const form = legalFormLength(words);
  const weak = form === 1 && words.length <= 3 && GIVEN_NAMES.has(words[0] ?? '') && WEAK_FORMS.has(words[words.length - 1] ?? '');
  if (weak) return unsure(`“${words[words.length - 1]}” may be a legal form or a surname.`);
  if (form > 0) return entity(`“${words.slice(-form).join(' ')}” is a legal form.`);
  const east = EAST_FORM.exec(name)?.[0];
  if (east !== undefined) return entity(`“${east.trim()}” is a legal form.`);
  const within = words.slice(1).find((word) => STRONG_FORMS.has(word));
  if (within !== undefined) return entity(`“${within}” is a legal form.`);
  if (PERSONAL_TAX_ID.test((hints.taxId ?? '').trim())) return person('Its tax number has the form of a person’s.');
  if ((hints.taxId ?? '').replace(/\W/g, '').length >= 5) return entity('It has a tax or register number.');
  const title = words.length > 1 && TITLES.has(words[0] ?? '') ? words[0] : undefined;
  const trade = businessWord(words);
  if (title !== undefined) return trade === undefined ? person(`“${title}” is a person's title.`) : unsure(`It has a person's title and the trade word “${trade}”.`);
  if (trade !== undefined && maySurname(words, trade)) return unsure(`“${trade}” may be a trade or a surname.`);
  if (trade !== undefined) return entity(`“${trade}” names a trade or an organisation.`);
  const and = words.indexOf('and');
  if (and > 0) {
    const couple = (GIVEN_NAMES.has(words[0] ?? '') || GIVEN_NAMES.has(words[and - 1] ?? '')) && GIVEN_NAMES.has(words[and + 1] ?? '');
    return couple ? unsure('Two given names: a couple, or a partnership.') : entity('It joins several names by “&”.');
  }
  if (/\d/.test(name)) return GIVEN_NAMES.has(words[0] ?? '') ? unsure('A given name and a number.') : entity('It contains a number.');
  if (/(?:^|\s)\p{L}+[’'`´]s\s+\S/u.test(name)) return entity('It is named after its owner (’s).');
  if (/\p{L}+\s+(?:by|von|chez|of|at)\s+\p{L}+/iu.test(name) && !GIVEN_NAMES.has(words[0] ?? '')) return entity('It reads as a trading name.');
  if (/\.(?:com|net|org|io|de|fr|es|it|nl|eu|pt|co)\b/iu.test(name)) return entity('It is an internet name.');
  const given = looksLikePerson(name, words);
  if (given !== undefined) return person(`“${given}” is a given name.`);
  return unsure('Neither a company’s nor a person’s mark is in the name.');
}
