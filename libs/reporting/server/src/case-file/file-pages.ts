import type { Finding } from '@quittance/compliance/domain';
import { figure, html, shortDate, type Html } from '@quittance/documents/server';
import type { BusinessDate } from '@quittance/kernel';
import type { CaseFileFacts, FileDecision, FileMessage } from './case-file-facts';
import type { Exhibit } from './exhibits';

/** A chapter of the file: its heading is how it stands in the index and among the bookmarks. */
export interface Chapter {
  readonly title: string;
  readonly body: Html;
}

/** Moments in the agency's zone, to the second. */
export const moments = (timeZone: string): ((at: Date | string) => string) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  return (at) => {
    const part = Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
    return `${part['year'] ?? ''}-${part['month'] ?? ''}-${part['day'] ?? ''} ${part['hour'] ?? ''}:${part['minute'] ?? ''}:${part['second'] ?? ''}`;
  };
};

const words = (code: string): string => (code === '' ? '' : code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' '));

type Cell = Html | string | number;
const table = (caption: string, head: readonly string[], rows: readonly (readonly Cell[])[], none: string, figures: readonly number[] = []): Html =>
  rows.length === 0 ? html`<p class="none">${none}</p>` : html`
<table class="lines"><caption>${caption}</caption><thead><tr>${head.map((name, n) => html`<th scope="col"${figures.includes(n) && RIGHT}>${name}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell, n) => html`<td${figures.includes(n) && RIGHT}>${cell}</td>`)}</tr>`)}</tbody></table>`;
const RIGHT = html` class="num"`;

/** What the file says in words and tables, before its exhibits. */
export function chapters(facts: CaseFileFacts, exhibitOf: (messageId: string) => number | null): Chapter[] {
  const moment = moments(facts.agency.timeZone);
  const day = (date: BusinessDate): string => shortDate(date);
  const { accounts, debtor } = facts;
  return [
    { title: 'Parties and accounts', body: html`
<h2>The debtor</h2><p>${debtor.name}, ${debtor.kind === 'PERSON' ? 'a natural person' : 'a company'}, ${debtor.place}</p>
${table('Accounts', ['Account', 'Creditor', 'Reference', 'Placed', 'State', 'Placed for', 'Owed'], accounts.map((a) => [a.number, a.clientName, a.clientReference, day(a.placedOn), words(a.status), `${figure(a.placed, a.currency)} ${a.currency}`, `${figure(a.balance, a.currency)} ${a.currency}`]), 'No account.', [5, 6])}
${table('Whose debt it is, and why', ['Account', 'Class', 'Reason'], accounts.map((a) => [a.number, words(a.class), a.classReason]), '')}
${table('Others who answer for it', ['Account', 'Name', 'Role'], facts.parties.map((p) => [p.account, p.name, words(p.role)]), 'Nobody else.')}
${table('Ways to reach the debtor that have been known, in the order they came', ['Since', 'Kind', 'Address or number', 'State', 'From'], facts.points.map((p) => [moment(p.at), words(p.kind), p.value, words(p.status), words(p.source)]), 'None is on file.')}` },
    { title: 'Timeline', body: table('What happened, in its order', ['When', 'Account', 'What', 'Who'], facts.timeline.map((t) => [moment(t.at), t.account, html`<b>${words(t.kind)}</b> ${t.body}`, t.actorName]), 'Nothing is on record.') },
    { title: 'Letters, emails and texts', body: facts.messages.length === 0 ? html`<p class="none">Nothing was written.</p>` : html`${facts.messages.map((message) => messageBlock(message, moment, exhibitOf(message.id)))}` },
    { title: 'Calls and visits', body: table('Attempts, with what came of them', ['When', 'How', 'To', 'Spoken with', 'Outcome', 'Seconds', 'Note'],
      facts.attempts.map((a) => [moment(a.at), `${words(a.channel)}, ${a.direction === 'INBOUND' ? 'theirs' : 'ours'}`, a.address, a.personName, words(a.outcome), a.seconds ?? '', a.note]), 'Nobody was called or visited.', [5]) },
    { title: 'Decisions on contact', body: html`<p>Each contact was decided by rule before it was made. The facts of each decision are kept with their SHA-256, so that it can be made again under the rules of its time.</p>${facts.decisions.length === 0 && html`<p class="none">No contact was decided on.</p>`}${facts.decisions.map((decision) => decisionBlock(decision, moment))}` },
    { title: 'Payments, promises and settlements', body: html`
${table('Payments', ['Received', 'Receipt', 'By', 'From', 'Amount', 'To these accounts', 'Note'], facts.payments.map((p) => [day(p.on), p.number, `${words(p.method)}${p.kind === 'PC' ? ', at the creditor' : ''}`, p.payer, `${figure(p.amount, p.currency)} ${p.currency}`, `${figure(p.applied, p.currency)} ${p.currency}`, p.returned === '' ? p.reference : `Returned: ${p.returned}`]), 'Nothing was paid.', [4, 5])}
${table('Promises', ['Made', 'Account', 'Due', 'Amount', 'State'], facts.promises.map((p) => [day(p.madeOn), p.account, day(p.dueOn), `${figure(p.amount, p.currency)} ${p.currency}`, words(p.status)]), 'Nothing was promised.', [3])}
${table('Settlements: a part for the whole', ['Made', 'Account', 'Owed then', 'Taken', 'In instalments', 'Came', 'Given up', 'State', 'By whose word'], facts.settlements.map((s) => [
    day(s.madeOn), s.account, `${figure(s.owed, s.currency)} ${s.currency}`, figure(s.agreed, s.currency), html`${s.instalments.map((part) => html`${figure(part.amount, s.currency)} by ${day(part.dueOn)}<br>`)}`, figure(s.received, s.currency), figure(s.givenUp, s.currency), `${words(s.status)}${s.resolvedOn === null ? '' : `, ${day(s.resolvedOn)}`}`, s.by]), 'Nothing was settled.', [2, 3, 5, 6])}` },
  ];
}

const messageBlock = (m: FileMessage, moment: (at: Date | string) => string, exhibit: number | null): Html => html`
<section class="block"><h2>${words(m.channel)}${m.channel === 'LETTER' && ` L${m.number}`}, ${m.direction === 'INBOUND' ? 'received' : words(m.status).toLowerCase()}, ${moment(m.at)}</h2>
<p class="small">${m.direction === 'INBOUND' ? 'From' : 'To'} ${m.recipientName} ${m.address} · account ${m.account}${exhibit !== null && ` · exhibit ${exhibit}`}</p>
${m.statusReason !== '' && html`<p class="small">${m.statusReason}</p>`}
${m.subject !== '' && html`<p><b>${m.subject}</b></p>`}${m.body !== '' && html`<p class="said">${m.body}</p>`}
${m.events.length > 0 && html`<p class="small">${m.events.map((e) => `${moment(e.at)}: ${words(e.kind)}${e.note === '' ? '' : `, ${e.note}`}`).join('\n')}</p>`}</section>`;

function decisionBlock(d: FileDecision, moment: (at: Date | string) => string): Html {
  const { outcome } = d;
  const list = (title: string, findings: readonly Finding[]): Html | false => findings.length > 0 && html`<p class="small">${title}</p><ul>${findings.map((f) => html`<li><b>${f.gate} ${f.title}</b> (${f.basis === 'LAW' ? 'law' : 'the agency’s policy'}, ${f.citation}): ${f.words}${f.until !== null && ` Until ${moment(new Date(f.until))}.`}</li>`)}</ul>`;
  return html`<section class="block"><h2>${words(d.means)} to ${d.address}: ${words(d.result).toLowerCase()}, ${moment(d.at)}</h2>
<p class="small">Account ${d.account} · ${words(d.purpose).toLowerCase()} · ${d.step === 'ASKED' ? 'when asked for' : 'when sent'} · by ${d.actorName} · rules ${d.ruleVersion}</p>
${!outcome.allowed && list('Refused by', outcome.findings)}${list('Warned of', outcome.warnings)}${list('Passed over, by name and with a reason', outcome.overridden)}
<p class="small">Looked at: ${outcome.considered.join(', ')}. Facts: SHA-256 ${d.factsHash}</p></section>`;
}

/** The sheet before an exhibit's pages, with the text of what has none. */
export const exhibitSheet = (e: Exhibit, how: string, moment: (at: Date) => string): Html => html`
<section class="sheet"><h1>Exhibit ${e.n}: ${e.title}</h1>
<dl class="rows"><dt>What</dt><dd>${e.what}</dd><dt>Account</dt><dd>${e.account}</dd><dt>When</dt><dd>${moment(e.at)}</dd><dt>File</dt><dd>${e.fileName}</dd><dt>Kind</dt><dd>${e.mediaType}</dd><dt>Size</dt><dd>${e.size.toLocaleString('en-US')} bytes</dd><dt>SHA-256</dt><dd class="hash">${e.sha256}</dd><dt>Here</dt><dd>${how}</dd></dl>
${e.notes.map((note) => html`<p class="note">${note}</p>`)}${e.text !== null && html`<pre>${e.text}</pre>`}</section>`;

/** The first page. */
export const coverPage = (facts: CaseFileFacts, asOf: Date, exhibits: number, manifestSha256: string, pages: string): Html => {
  const moment = moments(facts.agency.timeZone);
  return html`<header><div><p class="agency">${facts.agency.name}</p><p class="small">${facts.agency.address}</p></div></header>
<section class="cover"><h1>File of ${facts.debtor.name}</h1>
<p class="big">${facts.accounts.map((a) => `${a.number}, ${a.clientName}`).join('\n')}</p>
<dl class="rows"><dt>As of</dt><dd>${moment(asOf)} (${facts.agency.timeZone})</dd><dt>Pages</dt><dd>${pages}</dd><dt>Exhibits</dt><dd>${exhibits}</dd><dt>Hash of the manifest</dt><dd class="hash">${manifestSha256}</dd></dl>
<p class="note">This file holds what had been recorded by that moment: parties and accounts, the timeline, every letter, email, text and call, each decision on contact with its reasons, payments, statements of account, and the documents. The exact bytes of each exhibit are attached to this PDF under its number; the manifest lists their SHA-256 hashes, and is attached too. Compute the hash of an attachment and compare: equal hashes mean equal bytes.</p></section>`;
};

/** The index; page numbers are known once everything behind it is. */
export const indexPages = (lines: readonly { readonly title: string; readonly level: 0 | 1; readonly mark: string; readonly sha256?: string }[]): Html => html`
<section><h1>Index</h1><table class="lines"><caption>Each page is numbered at its lower right corner.</caption><thead><tr><th scope="col">What</th><th scope="col" class="num">Page</th></tr></thead>
<tbody>${lines.map(({ title, level, mark, sha256 }) => html`<tr><td${level === 1 && html` class="in"`}>${title}${sha256 !== undefined && html`<span class="sub hash">${sha256}</span>`}</td><td class="num">${mark}</td></tr>`)}</tbody></table></section>`;

export const FILE_STYLE = `
section.chapter + section.chapter, .sheet + .sheet { break-before: page; }
section.chapter > h1, .sheet > h1 { margin-bottom: 6mm; font-size: 16pt; overflow-wrap: anywhere; }
h2 { font-size: 9.6pt; margin: 4mm 0 1mm; overflow-wrap: anywhere; } table { margin-bottom: 6mm; } td { overflow-wrap: anywhere; }
.block { border-bottom: .4pt solid #e5e2d9; padding-bottom: 2.5mm; } .said, pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 400 8.4pt/1.42 'Noto Sans'; } .said { margin: 1mm 0; }
pre { margin: 6mm 0 0; padding-top: 4mm; border-top: .6pt solid #cfcbc0; } ul { margin: .5mm 0 1.5mm; padding-left: 5mm; } .none { color: #565f66; margin: 2mm 0 5mm; }
.rows { display: grid; grid-template-columns: 34mm 1fr; gap: 1.6mm 4mm; margin-top: 4mm; } .rows dt { color: #565f66; } .rows dd { overflow-wrap: anywhere; } .hash { font-size: 7.4pt; letter-spacing: .02em; overflow-wrap: anywhere; }
.cover { margin-top: 40mm; } .cover h1 { font-size: 24pt; } .cover .big { font-size: 11pt; margin: 4mm 0 10mm; white-space: pre-line; } .in { padding-left: 5mm !important; } .sub { display: block; color: #6f767b; }
`;

