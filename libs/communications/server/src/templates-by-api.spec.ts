import { randomUUID } from 'node:crypto';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { LettersDesk, LONG_AGO } from './letters-desk.fixture';

jest.setTimeout(120_000);

const REFUSED = '... on Refused { code message field }';
const SAVE = `mutation ($i: TemplateDraftInput!, $k: String!) { r: saveTemplate(input: $i, key: $k) { __typename ... on TemplateSaved { templateId versionId n } ${REFUSED} } }`;
const SUBMIT = `mutation ($v: Uuid!, $k: String!) { r: submitTemplate(versionId: $v, key: $k) { __typename ... on TemplateSaved { n } ${REFUSED} } }`;
const DECIDE = `mutation ($i: DecideTemplatesInput!, $k: String!) { r: decideTemplates(input: $i, key: $k) { __typename ... on TemplatesDecided { decided } ${REFUSED} } }`;
const WITHDRAW = `mutation ($v: Uuid!, $n: String!, $k: String!) { r: withdrawTemplate(versionId: $v, note: $n, key: $k) { __typename ${REFUSED} } }`;
const ONE = 'query ($id: Uuid!) { template(id: $id) { status inUse versions { id n status body own decisionNote findings { rule severity words } } } }';
interface Answer { __typename: string; code?: string; message?: string; field?: string; templateId?: string; versionId?: string; n?: number; decided?: number }
interface Detail { template: { status: string; inUse: number | null; versions: { id: string; n: number; status: string; body: string; own: boolean; decisionNote: string; findings: { rule: string; severity: string; words: string }[] }[] } }

describe('texts, from the first draft to the last letter, over the API', () => {
  let agency: TestAgency;
  let desk: LettersDesk;
  let writer: Caller;
  const run = async (who: Caller, document: string, variables: object): Promise<Answer> => (await who.call<{ r: Answer }>(document, { ...variables, k: randomUUID() })).r;
  const BODY = '{{clause.miniMiranda}} {{#if is.california}}{{clause.california}}{{/if}} Please pay {{balance}}.';
  const draft = (part: object = {}) => ({ kind: 'OTHER', name: 'About your account', country: 'US', channel: 'LETTER', subject: 'Your account', body: BODY, ...part });
  const save = (part: object = {}, who = writer): Promise<Answer> => run(who, SAVE, { i: draft(part) });
  const submit = (v: string | undefined, who = writer): Promise<Answer> => run(who, SUBMIT, { v });
  const decide = (v: string | undefined, who = desk.officer, approve = true): Promise<Answer> => run(who, DECIDE, { i: { versionIds: [v], approve, note: 'Read' } });
  const one = async (id: string | undefined): Promise<Detail['template']> => (await writer.call<Detail>(ONE, { id })).template;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await LettersDesk.open(agency);
    writer = await agency.agencyAs('MANAGER');
  });
  afterAll(() => agency.close());

  it.each([
    ['a field there is not, with the nearest there is', '{{ballance}}', /balance/],
    ['a field of another name', '{{debtor.ssn}}', /debtor/],
    ['a loop', '{{#each invoices}}x{{/each}}', /./],
    ['a condition without an end', '{{#if is.california}}x', /./],
    ['a field without an end', 'Pay {{balance', /./],
  ])('saving refuses %s', async (_, body, words) => {
    const answer = await save({ body, language: 'fr' });
    expect(answer).toMatchObject({ __typename: 'Refused', field: 'body' });
    expect(answer.message).toMatch(words);
    const { rows } = await agency.owner.query(`select from template where language = 'fr'`);
    expect(rows).toEqual([]);
  });

  it('an unknown field in a subject is refused as well, and script is only text', async () => {
    expect(await save({ subject: 'About {{nothing}}', language: 'fr' })).toMatchObject({ __typename: 'Refused', field: 'subject' });
    const saved = await save({ language: 'it', body: '<script>alert(1)</script> {{balance}}' });
    expect((await one(saved.templateId)).versions[0]?.body).toBe('<script>alert(1)</script> {{balance}}');
  });

  it('is not sent before another person approved it; what is approved is never changed, only followed', async () => {
    const to = await desk.person();
    await desk.told(to, LONG_AGO);
    const { templateId, versionId } = await save();
    expect((await desk.send(to, versionId ?? '')).code).toBe('TEMPLATE_NOT_APPROVED');
    expect((await submit(versionId)).__typename).toBe('TemplateSaved');
    expect(await save({ templateId, body: 'Other words {{balance}}' })).toMatchObject({ code: 'WAITS_FOR_DECISION' });
    expect((await desk.send(to, versionId ?? '')).code).toBe('TEMPLATE_NOT_APPROVED');
    expect((await decide(versionId)).decided).toBe(1);
    const sent = await desk.send(to, versionId ?? '');
    expect(sent.__typename).toBe('MessageQueued');
    const next = await save({ templateId, body: `${BODY} Thank you.` });
    expect(next.n).toBe(2);
    expect(await one(templateId)).toMatchObject({ inUse: 1, versions: [{ n: 2, status: 'DRAFT' }, { n: 1, status: 'APPROVED', body: BODY }] });
    for (const column of ['subject', 'body']) await expect(agency.owner.query(`update template_version set ${column} = 'other' where id = $1`, [versionId])).rejects.toThrow('is not changed');
    await expect(agency.owner.query('delete from template_version where id = $1', [versionId])).rejects.toThrow('kept');
    await submit(next.versionId);
    await decide(next.versionId);
    expect((await one(templateId)).versions.map(({ status }) => status)).toEqual(['APPROVED', 'WITHDRAWN']);
    expect((await desk.send(await desk.person(), versionId ?? '')).code).toBe('TEMPLATE_NOT_APPROVED');
    expect((await run(desk.officer, WITHDRAW, { v: next.versionId, n: 'No longer' })).__typename).toBe('TemplateSaved');
    expect((await desk.send(await desk.person(), next.versionId ?? '')).code).toBe('TEMPLATE_NOT_APPROVED');
  });

  it('whoever wrote on a draft, first or later, does not approve it', async () => {
    const officer = await agency.agencyAs(['COMPLIANCE_OFFICER', 'MANAGER']);
    const { templateId, versionId } = await save({ tone: 'SOFT' });
    // The officer adds a sentence to somebody else's draft: it is partly theirs now.
    expect((await save({ templateId, tone: 'SOFT', body: `${BODY} Or call.` }, officer)).versionId).toBe(versionId);
    await submit(versionId);
    expect(await decide(versionId, officer)).toMatchObject({ code: 'OWN_TEXT' });
    expect((await officer.call<Detail>(ONE, { id: templateId })).template.versions[0]?.own).toBe(true);
    await expect(agency.owner.query(`update template_version set status = 'APPROVED', decided_by = $2, decided_at = now() where id = $1`, [versionId, officer.user.id])).rejects.toThrow('template_authors_do_not_decide');
    expect((await decide(versionId)).decided).toBe(1);
  });

  it('what the linter calls an error is not put forward, and says why', async () => {
    const { templateId, versionId } = await save({ kind: 'DEMAND', language: 'en', country: 'GB', body: 'Pay {{balance}} or we will sue you.' });
    expect(await submit(versionId)).toMatchObject({ code: 'TEMPLATE_FAULTY', field: 'body' });
    expect((await one(templateId)).versions[0]?.findings.some(({ rule, severity }) => rule === 'TIME_BARRED' && severity === 'ERROR')).toBe(true);
  });

  it('writing, approving and reading are rights of their own', async () => {
    await expect(save({ tone: 'FIRM' }, desk.collector)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { versionId } = await save({ tone: 'FIRM' });
    await submit(versionId);
    await expect(decide(versionId, desk.collector)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await decide(versionId, desk.officer, false)).toMatchObject({ decided: 1 });
    expect((await desk.send(await desk.person(), versionId ?? '')).code).toBe('TEMPLATE_NOT_APPROVED');
  });
});
