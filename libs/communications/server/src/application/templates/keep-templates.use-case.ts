import { Injectable } from '@nestjs/common';
import { KIND_WORDS, lintTemplate, parseTemplate, STARTER_SET, TEMPLATE_CHANNELS, TEMPLATE_KINDS, TONES, type Finding, type TemplateChannel, type TemplateKind, type Tone } from '@quittance/communications/domain';
import { isCountry, ok, refuse, type ClientId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { lockedVersion, parsedVersion, type TemplateVersion } from '../../templates/template-version';

/** A text as it is written. */
export interface TemplateDraft {
  /** An earlier version is followed; null makes a new template. */
  readonly templateId: string | null;
  readonly kind: TemplateKind;
  readonly name: string;
  readonly clientId: ClientId | null;
  readonly country: string | null;
  readonly language: string;
  readonly channel: TemplateChannel;
  readonly tone: Tone | null;
  readonly subject: string;
  readonly body: string;
}

export interface TemplateSaved {
  templateId: string;
  versionId: string;
  n: number;
}

const LONGEST = 20_000;

/** Texts are written, put forward, and approved by another person with the right to it; only then are they sent. */
@Injectable()
export class KeepTemplates {
  constructor(private readonly work: UnitOfWork) {}

  /** Saves a draft: a first version, or the next of a template. Refuses what does not read, naming it; TEMPLATE_EXISTS; WAITS_FOR_DECISION. */
  save(ctx: Ctx, draft: TemplateDraft, key: string): Promise<Result<TemplateSaved>> {
    return this.work.write(ctx, (tx) => tx.command(key, draft, async () => {
      const checked = check(draft);
      if (!checked.ok) return checked;
      const template = draft.templateId === null ? await create(tx, draft) : await known(tx, draft.templateId, draft.channel);
      return template.ok ? saveVersion(tx, template.value, draft) : template;
    }));
  }

  /** Puts a draft forward. Refuses TEMPLATE_FAULTY while the linter finds an error, with the first in words. */
  submit(ctx: Ctx, versionId: string, key: string): Promise<Result<TemplateSaved>> {
    return this.work.write(ctx, (tx) => tx.command(key, { submit: versionId }, async () => {
      const version = await lockedVersion(tx, versionId);
      if (version === undefined) return unknown();
      if (version.status !== 'DRAFT') return refuse('NOT_A_DRAFT', 'It was put forward already.', { status: version.status });
      const faulty = faultOf(version);
      return faulty ?? (await move(tx, version, 'SUBMITTED', null));
    }));
  }

  /** Approves or rejects what was put forward. Refuses OWN_TEXT: nobody decides on what they wrote. */
  decide(ctx: Ctx, input: { readonly versionIds: readonly string[]; readonly approve: boolean; readonly note: string }, key: string): Promise<Result<{ decided: number }>> {
    return this.work.write(ctx, (tx) => tx.command(key, input, async () => {
      const note = input.note.trim().slice(0, 500);
      if (!input.approve && note.length < 3) return refuse('REASON_MISSING', 'Say what has to change.', {}, 'note');
      const ids = [...new Set(input.versionIds)].sort();
      if (ids.length === 0 || ids.length > 200) return refuse('TOO_MANY', 'Choose between 1 and 200 texts.', { chosen: ids.length });
      for (const id of ids) {
        const version = await lockedVersion(tx, id);
        if (version === undefined) return unknown();
        if (version.status !== 'SUBMITTED') return refuse('NOT_SUBMITTED', `“${version.name}” does not wait for a decision.`, { status: version.status });
        if (wrote(version, tx.ctx.principal.userId)) return refuse('OWN_TEXT', `You wrote “${version.name}”: somebody else decides on it.`, {});
        const faulty = input.approve ? faultOf(version) : null;
        if (faulty) return faulty;
        if (input.approve) await tx.query(`update template_version set status = 'WITHDRAWN', decided_by = $2, decided_at = $3, decision_note = 'Followed by a newer version.' where template_id = $1 and status = 'APPROVED'`, [version.templateId, tx.ctx.principal.userId, tx.now]);
        await move(tx, version, input.approve ? 'APPROVED' : 'REJECTED', note);
      }
      return ok({ decided: ids.length });
    }));
  }

  /** Takes an approved text out of use. What waits to be sent with it is then refused. */
  withdraw(ctx: Ctx, input: { readonly versionId: string; readonly note: string }, key: string): Promise<Result<TemplateSaved>> {
    return this.work.write(ctx, (tx) => tx.command(key, input, async () => {
      const version = await lockedVersion(tx, input.versionId);
      if (version === undefined) return unknown();
      if (version.status !== 'APPROVED') return refuse('NOT_APPROVED', 'Only a text in use can be taken out of it.', { status: version.status });
      return input.note.trim().length < 3 ? refuse('REASON_MISSING', 'Say why it is taken out of use.', {}, 'note') : move(tx, version, 'WITHDRAWN', input.note.trim().slice(0, 500));
    }));
  }

  /** Adds what the starter set has and the agency has not, each put forward for approval. */
  addStarterSet(ctx: Ctx, key: string): Promise<Result<{ added: number }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { starter: STARTER_SET.length }, async () => ok({ added: await addStarters(tx) })));
  }
}

/** In the caller's transaction; returns how many were missing. */
export async function addStarters(tx: Tx): Promise<number> {
  const rows = STARTER_SET.map((one) => ({ ...one, id: tx.newId(), versionId: tx.newId(), name: KIND_WORDS[one.kind] }));
  const made = await tx.query<{ id: string }>(
    `insert into template (id, kind, name, client_id, country, language, channel, tone, created_at)
     select x.id, x.kind, x.name, null, null, x.language, x.channel, x.tone, $2 from jsonb_to_recordset($1) as x (id uuid, kind text, name text, language text, channel text, tone text) on conflict do nothing returning id`, [JSON.stringify(rows), tx.now]);
  const added = new Set(made.map(({ id }) => id));
  await tx.query(
    `insert into template_version (id, template_id, n, subject, body, status, written_at) select x."versionId", x.id, 1, x.subject, x.body, 'SUBMITTED', $2 from jsonb_to_recordset($1) as x (id uuid, "versionId" uuid, subject text, body text)`,
    [JSON.stringify(rows.filter(({ id }) => added.has(id))), tx.now]);
  if (added.size > 0) tx.audit({ action: 'template.starterSetAdded', subjectKind: 'template', subjectId: 'starter', facts: { added: added.size } });
  return added.size;
}

const wrote = ({ writtenBy, authors }: TemplateVersion, userId: string | null): boolean => userId !== null && (writtenBy === userId || authors.includes(userId));

/** What the linter says of a version. */
export const findingsOf = (version: TemplateVersion): Finding[] => lintTemplate(parsedVersion(version), version);

function faultOf(version: TemplateVersion): Result<never> | null {
  const error = findingsOf(version).find(({ severity }) => severity === 'ERROR');
  return error ? refuse('TEMPLATE_FAULTY', `“${version.name}”: ${error.words}`, { rule: error.rule, gate: error.gate ?? '' }, 'body') : null;
}

function check(draft: TemplateDraft): Result<null> {
  if (!(TEMPLATE_KINDS as readonly string[]).includes(draft.kind) || !(TEMPLATE_CHANNELS as readonly string[]).includes(draft.channel) || (draft.tone !== null && !(TONES as readonly string[]).includes(draft.tone))) return refuse('BAD_INPUT', 'There is no such kind, channel or tone.', {});
  const name = draft.name.trim();
  if (name.length === 0 || name.length > 120) return refuse('NAME_MISSING', 'Give it a name of at most 120 letters.', {}, 'name');
  if (!/^[a-z]{2}$/.test(draft.language)) return refuse('BAD_LANGUAGE', 'A language is two letters, such as en.', {}, 'language');
  if (draft.country !== null && !isCountry(draft.country)) return refuse('BAD_COUNTRY', 'There is no such country.', {}, 'country');
  if (draft.body.trim() === '' || draft.body.length > LONGEST) return refuse('BAD_BODY', `Write between 1 and ${LONGEST.toLocaleString('en-US')} letters.`, {}, 'body');
  if (draft.subject.length > 300) return refuse('BAD_SUBJECT', 'A subject has 300 letters at most.', {}, 'subject');
  const parsed = parseTemplate(draft.channel, draft.subject, draft.body);
  return parsed.ok ? ok(null) : parsed;
}

async function create(tx: Tx, { kind, name, clientId, country, language, channel, tone }: TemplateDraft): Promise<Result<string>> {
  const id = tx.newId();
  const made = await tx.change('insert into template (id, kind, name, client_id, country, language, channel, tone, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing', [id, kind, name.trim(), clientId, country, language, channel, tone, tx.now]);
  return made > 0 ? ok(id) : refuse('TEMPLATE_EXISTS', 'There is a text for this already: same kind, client, country, language, channel and tone. Open it and write its next version.', {}, 'kind');
}

async function known(tx: Tx, id: string, channel: string): Promise<Result<string>> {
  const row = await tx.maybeOne<{ channel: string }>('select channel from template where id = $1 for update', [id]);
  if (!row) return unknown();
  return row.channel === channel ? ok(id) : refuse('OTHER_CHANNEL', 'A text stays what it is for. Make another for another channel.', {}, 'channel');
}

async function saveVersion(tx: Tx, templateId: string, { name, subject, body }: TemplateDraft): Promise<Result<TemplateSaved>> {
  const last = await tx.maybeOne<{ id: string; n: number; status: string }>('select id, n, status from template_version where template_id = $1 order by n desc limit 1', [templateId]);
  if (last?.status === 'SUBMITTED') return refuse('WAITS_FOR_DECISION', 'A version of it waits for approval. Have it decided first.', { n: last.n });
  await tx.query('update template set name = $2 where id = $1', [templateId, name.trim()]);
  const by = [subject.trim(), body.replaceAll('\r\n', '\n'), tx.now] as const;
  if (last?.status === 'DRAFT') {
    await tx.query(`update template_version set subject = $2, body = $3, written_at = $4, authors = case when $5::uuid is null or $5 = any (authors) or $5 = written_by then authors else authors || $5::uuid end where id = $1`, [last.id, ...by, tx.ctx.principal.userId]);
    await tellTemplate(tx, templateId, 'DRAFT');
    return ok({ templateId, versionId: last.id, n: last.n });
  }
  const [id, n] = [tx.newId(), (last?.n ?? 0) + 1];
  await tx.query('insert into template_version (id, template_id, n, subject, body, written_by, written_at) values ($1, $2, $3, $4, $5, $7, $6)', [id, templateId, n, ...by, tx.ctx.principal.userId]);
  tx.audit({ action: 'template.written', subjectKind: 'template', subjectId: templateId, facts: { n, name: name.trim() } });
  await tellTemplate(tx, templateId, 'DRAFT');
  return ok({ templateId, versionId: id, n });
}

async function move(tx: Tx, version: TemplateVersion, status: 'SUBMITTED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN', note: string | null): Promise<Result<TemplateSaved>> {
  const decided = status !== 'SUBMITTED';
  await tx.query('update template_version set status = $2, decided_by = $3, decided_at = $4, decision_note = $5 where id = $1', [version.id, status, decided ? tx.ctx.principal.userId : null, decided ? tx.now : null, note ?? '']);
  tx.audit({ action: `template.${status.toLowerCase()}`, subjectKind: 'template', subjectId: version.templateId, facts: { n: version.n, name: version.name, ...(note ? { note } : {}) } });
  await tellTemplate(tx, version.templateId, status);
  return ok({ templateId: version.templateId, versionId: version.id, n: version.n });
}

const tellTemplate = (tx: Tx, templateId: string, status: string): Promise<void> => tx.emit({ type: 'template.changed', clientId: null, accountId: null, payload: { templateId, status } });

const unknown = (): Result<never> => refuse('TEMPLATE_NOT_FOUND', 'There is no such text.', {});
