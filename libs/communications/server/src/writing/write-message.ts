import { validationPeriodEnd, type ContentFacts, type Purpose } from '@quittance/compliance/domain';
import { placesOfPerson, previewContact, rulesOf, versionAt } from '@quittance/compliance/server';
import {
  asksForMoney, asMarkup, asText, contentOf, FIELDS, fitAddress, linesOf, paperWords, renderTemplate, type FittedAddress, type MergeValues, type ParsedTemplate, type Rendered, type TemplateKind } from '@quittance/communications/domain';
import { formatDate, ok, parseBusinessDate, refuse, type AccountId, type BusinessDate, type ContactPointId, type DebtorId, type Result } from '@quittance/kernel';
import { statementFacts, statementOfAccount } from '@quittance/accounts/server';
import { figure, shortDate } from '@quittance/documents/server';
import type { Tx } from '@quittance/platform';
import type { LetterFrame } from '../letters/letter-page';
import { parsedVersion, type TemplateVersion } from '../templates/template-version';
import { accountsToWrite, agencyToWrite, pointOfSender, pointToWrite, type AccountToWrite, type AgencyToWrite, type PointToWrite } from './account-facts';
import { mergeValues, validationFigures, type Asked } from './merge-values';

export interface ToWrite {
  readonly version: TemplateVersion;
  /** The account it is for, then the others it speaks of. */
  readonly accountIds: readonly AccountId[];
  readonly contactPointId: ContactPointId | null;
  /** Somebody who wrote from an address that is on no file. */
  readonly sender?: { readonly debtorId: DebtorId; readonly value: string; readonly personName: string } | null;
  readonly asked: Asked;
  readonly writerName: string;
}

/** A message as it would go out now. */
export interface WrittenMessage {
  readonly purpose: Purpose;
  readonly language: string;
  readonly accounts: readonly AccountToWrite[];
  readonly point: PointToWrite;
  readonly recipientName: string;
  readonly rendered: Rendered;
  readonly subject: string;
  readonly text: string;
  /** Of an email. */
  readonly html: string | null;
  readonly content: ContentFacts;
  readonly agency: AgencyToWrite;
  /** Of a letter. */
  readonly address: FittedAddress | null;
}

const PURPOSES: Partial<Record<TemplateKind, Purpose>> = {
  VALIDATION_NOTICE: 'VALIDATION_NOTICE', DISPUTE_RECEIVED: 'DISPUTE_ANSWER', DISPUTE_ANSWERED: 'DISPUTE_ANSWER', RECEIPT: 'RECORD', STATEMENT_OF_ACCOUNT: 'RECORD', PAID_IN_FULL: 'RECORD' };

/** What a kind of text is for, as compliance asks. */
export const purposeOf = (kind: TemplateKind): Purpose => PURPOSES[kind] ?? 'COLLECT';

const POINT_OF = { LETTER: 'ADDRESS', EMAIL: 'EMAIL', TEXT: 'PHONE', VOICEMAIL: 'PHONE' } as const;

/**
 * Writes a message by what is on file now. Refuses ACCOUNT_NOT_FOUND, OTHER_DEBTOR, ADDRESS_NOT_FOUND, NOTHING_DUE, ENGLISH_FIRST (a translated
 * validation notice), NOT_REVIEWED (an attorney's letter), a value that is missing or mistaken, and an address that does not fit.
 */
export async function writeMessage(tx: Tx, { version, accountIds, contactPointId, sender = null, asked, writerName }: ToWrite): Promise<Result<WrittenMessage>> {
  const parsed = parsedVersion(version);
  const accounts = await accountsToWrite(tx, accountIds);
  const [account] = accounts;
  if (account === undefined || accounts.length !== new Set(accountIds).size) return refuse('ACCOUNT_NOT_FOUND', 'There is no such account, or it is not yours to see.', {}, 'accountId');
  if (accounts.some((one) => one.debtorId !== account.debtorId || one.clientId !== account.clientId || one.currency !== account.currency)) return refuse('OTHER_DEBTOR', 'One message speaks of one debtor’s accounts at one client, in one currency.', {}, 'accountId');
  if (version.clientId !== null && version.clientId !== account.clientId) return refuse('OTHER_CLIENT', 'This text is another client’s own. Choose another.', {}, 'templateVersionId');
  const point = contactPointId === null ? sender && (await pointOfSender(tx, sender, version.channel)) : await pointToWrite(tx, contactPointId);
  if (point?.kind !== POINT_OF[version.channel]) return refuse('ADDRESS_NOT_FOUND', `Choose ${version.channel === 'LETTER' ? 'a postal address' : version.channel === 'EMAIL' ? 'an email address' : 'a telephone number'} that is on file.`, {}, 'contactPointId');
  const suitable = await suits(tx, version, accounts);
  if (!suitable.ok) return suitable;
  const checked = checkAsked(parsed, asked, tx.today, accounts.reduce((sum, { balance }) => sum + balance, 0));
  if (!checked.ok) return checked;
  const agency = await agencyToWrite(tx);
  const recipientName = point.personName === '' ? point.ownerName : point.personName;
  const disputeBy = version.kind === 'VALIDATION_NOTICE' ? await periodEnd(tx) : account.periodEndsOn;
  const values = mergeValues({
    agency, accounts: accounts as [AccountToWrite, ...AccountToWrite[]], channel: version.channel, language: version.language, today: tx.today, recipientName, writerName, asked, disputeBy,
    timeBarred: await timeBarred(tx, parsed, account.id), california: await inCalifornia(tx, parsed, account, point.debtorId), statement: parsed.fields.includes('statement') ? await statementRows(tx, account.id) : null });
  return finished(tx, { version, parsed, values, accounts, point, recipientName, agency, disputeBy });
}

interface Ready {
  readonly version: TemplateVersion; readonly parsed: ParsedTemplate; readonly values: MergeValues; readonly accounts: readonly AccountToWrite[]; readonly point: PointToWrite;
  readonly recipientName: string; readonly agency: AgencyToWrite; readonly disputeBy: BusinessDate | null;
}

function finished(tx: Tx, { version, parsed, values, accounts, point, recipientName, agency, disputeBy }: Ready): Result<WrittenMessage> {
  const written = renderTemplate(parsed, values, version.language);
  if (!written.ok) return written;
  const rendered = written.value;
  let address: FittedAddress | null = null;
  if (version.channel === 'LETTER') {
    const organisation = point.personName !== '' && point.personName !== point.ownerName && accounts[0]?.debtor.kind === 'ORGANISATION' ? [point.ownerName] : [];
    const fitted = fitAddress(recipientName, [...organisation, ...linesOf(point.value)], agency.envelope);
    if (!fitted.ok) return fitted;
    address = fitted.value;
  }
  const content: ContentFacts = contentOf(rendered, {
    channel: version.channel, language: version.language, values, today: tx.today, locked: version.status === 'APPROVED', returnName: agency.returnName,
    validation: validationFigures({ accounts: accounts as [AccountToWrite, ...AccountToWrite[]], disputeBy }) });
  return ok({
    purpose: purposeOf(version.kind), language: version.language, accounts, point, recipientName, rendered, subject: rendered.subject, text: asText(rendered), html: version.channel === 'EMAIL' ? asMarkup(rendered) : null, content, agency, address });
}

/** What a letter shows around its text. */
export const frameOf = ({ address, agency, accounts, language }: WrittenMessage, number: number | null, today: BusinessDate): LetterFrame => ({
  number, addressLines: address?.lines ?? [], fromName: agency.returnName,
  fromLines: [...agency.returnLines, [agency.phone, agency.email].filter((part) => part !== '').join(' · ')].filter((line) => line !== ''),
  facts: [[paperWords(language).head.date, paperWords(language).date(today)], [paperWords(language).head.ours, accounts.map((one) => one.number).slice(0, 4).join(', ') + (accounts.length > 4 ? ' …' : '')], [paperWords(language).head.creditor, accounts[0]?.creditor ?? ''],
    ...((accounts[0]?.reference ?? '') === '' ? [] : [[paperWords(language).head.theirs, accounts[0]?.reference ?? ''] as const])] });

async function suits(tx: Tx, { kind, language }: TemplateVersion, accounts: readonly AccountToWrite[]): Promise<Result<null>> {
  const balance = accounts.reduce((sum, one) => sum + one.balance, 0);
  if (asksForMoney(kind) && balance <= 0) return refuse('NOTHING_DUE', 'Nothing is owed on it any more.', {});
  if (asksForMoney(kind) && accounts.some(({ status }) => status === 'CLOSED')) return refuse('ACCOUNT_CLOSED', 'The account is closed: nothing is asked for on it.', {});
  if (kind === 'PAID_IN_FULL' && balance > 0) return refuse('STILL_OWED', 'Something is still owed: the account is not paid in full.', { balance });
  if (kind === 'VALIDATION_NOTICE' && accounts.length > 1) return refuse('ONE_DEBT', 'A validation notice is about one debt. Write one for each.', {});
  // 12 CFR 1006.34(e)(1): a translation goes beside the English notice or after it.
  if (kind === 'VALIDATION_NOTICE' && language !== 'en' && accounts[0]?.debtor.country === 'US' && accounts[0].periodEndsOn === null) return refuse('ENGLISH_FIRST', 'A translated validation notice goes only after the English one, and none has been sent on this account. Send the English notice first.', {}, 'templateVersionId');
  if (kind !== 'ATTORNEY_DEMAND') return ok(null);
  const review = accounts[0]?.review;
  if (!review) return refuse('NOT_REVIEWED', 'No attorney has reviewed this account. Record the attorney’s review first.', {});
  return review.reviewedOn >= (await tx.one<{ since: BusinessDate }>('select ($1::date - 90)::text as since', [tx.today])).since ? ok(null)
    : refuse('REVIEW_TOO_OLD', `The attorney’s review of ${formatDate(review.reviewedOn)} is more than 90 days old. Ask for another.`, { reviewedOn: review.reviewedOn });
}

function checkAsked(parsed: ParsedTemplate, asked: Asked, today: BusinessDate, balance: number): Result<null> {
  for (const field of parsed.fields.filter((name) => FIELDS[name]?.asked)) {
    const value = asked[field];
    const words = FIELDS[field]?.words ?? field;
    if (value === undefined || value === '') return refuse('VALUE_MISSING', `Fill in: ${words.toLowerCase()}.`, { fields: field }, `asked.${field}`);
    if (FIELDS[field]?.type === 'DATE') {
      const day = parseBusinessDate(String(value));
      if (!day.ok) return refuse('BAD_DATE', `${words}: ${String(value).slice(0, 20)} is no day.`, {}, `asked.${field}`);
      if (day.value < today) return refuse('DATE_PASSED', `${words}: ${formatDate(day.value)} has passed; today is ${formatDate(today)}.`, {}, `asked.${field}`);
    }
    if (FIELDS[field]?.type === 'TEXT' && (typeof value !== 'string' || value.length > 4000)) return refuse('BAD_TEXT', `${words}: write at most 4,000 characters.`, {}, `asked.${field}`);
    if (FIELDS[field]?.type === 'MONEY' && (typeof value !== 'number' || !Number.isSafeInteger(value) || value <= 0 || value >= balance)) return refuse('BAD_AMOUNT', `${words}: an amount above nothing and below what is owed.`, {}, `asked.${field}`);
  }
  return ok(null);
}

async function periodEnd(tx: Tx): Promise<BusinessDate> {
  const rules = await rulesOf(tx, await versionAt(tx, tx.now));
  if (rules === undefined) throw new Error('there are no rules');
  return validationPeriodEnd(rules, tx.today);
}

const THREAT: ContentFacts = {
  language: 'en', disclosureLanguage: 'en', saysDebtCollector: true, saysAttempt: true, optOutLine: true, bareConfirmation: false, mentionsDebt: true, identifiesCaller: true, threatensSuit: true, discouragesDispute: false, payBy: null,
  amount: null, californiaNotice: true, validation: null, voicemail: null, envelope: null, social: null };

/** Whether the time to sue has run out, asked of the rule itself; where it cannot tell, it counts as run out, but nobody is told so. */
async function timeBarred(tx: Tx, parsed: ParsedTemplate, accountId: AccountId): Promise<{ possible: boolean; known: boolean }> {
  if (!parsed.conditions.some((field) => field === 'is.timeBarred' || field === 'is.tooOldToSue')) return { possible: false, known: false };
  const decided = await previewContact(tx, { accountId, channel: 'LETTER', purpose: 'COLLECT', message: { content: THREAT } });
  if (!decided.ok || decided.value.allowed) return { possible: !decided.ok, known: false };
  const found = decided.value.findings.find(({ gate }) => gate === 'G16');
  return { possible: found !== undefined, known: found !== undefined && 'years' in found.used };
}

/** Where they live as the rules read it: whoever the state's notice is asked for is the one who gets it. */
const inCalifornia = async (tx: Tx, parsed: ParsedTemplate, { id, debtorId, class: of }: AccountToWrite, personId: string): Promise<boolean> =>
  of !== 'COMMERCIAL_ENTITY' && parsed.conditions.includes('is.california') && (await placesOfPerson(tx, id, personId === debtorId ? null : personId)).includes('US-CA');

const MOST_LINES = 60;

async function statementRows(tx: Tx, accountId: AccountId): Promise<string[][] | null> {
  const facts = await statementFacts(tx, accountId, tx.today);
  if (!facts) return null;
  const { lines, currency } = statementOfAccount(facts);
  return lines.slice(-MOST_LINES).map(({ on, what, detail, amount, balance }) => [shortDate(on), detail === '' ? what : `${what}, ${detail}`, figure(amount, currency), figure(balance, currency)]);
}
