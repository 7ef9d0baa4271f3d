import { NgComponentOutlet } from '@angular/common';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { currency, ppm } from '@quittance/kernel';
import { rateCondition, rateRule, type RateRule } from '@quittance/fees/domain';
import { blankTerms, termsToWire } from '@quittance/clients/domain';
import { Drafts, fakeApi, fakeSession, press, render, type as typeInto, type FakeApi } from '@quittance/ui';
import { ContractEditorPage } from './contract-editor.page';

const USD = currency('USD');
const flat = (rate: string) => [{ upTo: null, ratePpm: ppm(rate) }];
const SMALL = rateRule({ when: [rateCondition({ belowAmount: 100_000 })], tiers: flat('35%') });
const REST = rateRule({ tiers: flat('20%') });

const inputs = signal<Record<string, string>>({});

@Component({ imports: [NgComponentOutlet], template: `<ng-container *ngComponentOutlet="page; inputs: given()" />` })
class Host {
  protected readonly page = ContractEditorPage;
  protected readonly given = inputs;
}

const version = (number: number, rules: readonly RateRule[], more: object = {}) => ({
  id: `v${number}`, number, effectiveFrom: '2026-01-01', effectiveTo: null, state: 'IN_FORCE', note: '', usedAt: null, revision: `r${number}`,
  terms: termsToWire(blankTerms(USD, rules)), ...more });

const saved = { __typename: 'ContractVersionSaved', previousEnded: { number: 1, lastDay: '2026-11-30' }, version: { id: 'v2', number: 2 } };

function apiWith(versions: object[], save: () => object = () => saved): FakeApi {
  return fakeApi({
    ContractToEdit: () => ({ client: { id: 'c1', code: 'ACME', name: 'Acme', country: 'US', currency: 'USD', status: 'ACTIVE' }, contractVersions: { nodes: versions } }),
    CreateContractVersion: () => ({ createContractVersion: save() }),
    UpdateContractVersion: () => ({ updateContractVersion: save() }),
  }, fakeSession(['contract.read', 'contract.manage']));
}

async function open(api: FakeApi, more: Record<string, string> = {}) {
  inputs.set({ id: 'c1', currency: 'USD', ...more });
  const screen = await render(Host, api);
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 3; i++) {
      await new Promise((done) => setTimeout(done));
      await screen.whenStable();
    }
  };
  await settle();
  const { page } = screen;
  const texts = (selector: string): string[] => [...page.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');
  const button = (name: string): HTMLButtonElement => {
    const found = [...page.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().startsWith(name));
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  const field = (label: string, nth = 0): Element | null => {
    const labels = [...page.querySelectorAll('label')].filter((one) => one.textContent?.replace('(optional)', '').trim() === label);
    return page.querySelector(`[id="${labels[nth]?.getAttribute('for')}"]`);
  };
  const write = async (label: string, text: string, nth = 0): Promise<void> => {
    typeInto(field(label, nth), text);
    await settle();
  };
  const click = async (name: string): Promise<void> => {
    button(name).click();
    await settle();
  };
  return { page, texts, button, write, click, settle, rules: () => texts('.line .b') };
}

beforeEach(() => localStorage.clear());
afterEach(() => document.body.replaceChildren());

describe('the contract editor', () => {
  it('begins a new version from the one before and says what it changes', async () => {
    const screen = await open(apiWith([version(1, [SMALL, REST])]));
    expect(screen.texts('h1')).toEqual(['New contract version 2']);
    expect(screen.rules()).toEqual(['Rule 1: Accounts under $1,000', 'Rule 2: All other accounts']);
    screen.page.querySelectorAll<HTMLElement>('.line')[1]?.click();
    await screen.settle();
    await screen.write('Rate, %', '22.5');
    expect(screen.page.textContent).toContain('For all other accounts: was 20% of what is collected; now 22.5% of what is collected.');
  });

  it('points at the rule the check is about, and fills a gap', async () => {
    const screen = await open(apiWith([version(1, [SMALL])]));
    expect(screen.texts('q-contract-findings li')[0]).toContain('No rule covers accounts $1,000.00 and more.');
    expect(screen.button('Save as').disabled).toBe(true);
    await screen.click('Add a rule for them');
    expect(screen.rules()).toEqual(['Rule 1: Accounts under $1,000', 'Rule 2: Not complete yet']);
    expect(document.activeElement?.textContent).toContain('Rule 2');
    await screen.write('Rate, %', '25');
    expect(screen.texts('q-contract-findings q-chip')).toEqual(['Sound']);
    expect(screen.rules()[1]).toBe('Rule 2: Accounts of $1,000 and more');
  });

  it('warns at the row itself of a rule that never applies', async () => {
    const screen = await open(apiWith([version(1, [REST, SMALL])]));
    expect(screen.texts('li:nth-child(2) q-rule-editor q-notice')).toEqual(['Rule 2 never applies: the rules before it cover all its accounts. Move it up the list, or remove it.']);
  });

  it('moves a rule with the keyboard, keeps the focus on it and says so', async () => {
    const screen = await open(apiWith([version(1, [REST, SMALL])]));
    const line = screen.page.querySelectorAll<HTMLElement>('.line')[1];
    line?.focus();
    press('ArrowUp', line ?? undefined, { altKey: true });
    await screen.settle();
    expect(screen.rules()).toEqual(['Rule 1: Accounts under $1,000', 'Rule 2: All other accounts']);
    expect(document.activeElement?.textContent).toContain('Accounts under $1,000');
    expect(screen.texts('[role=status]')).toContain('Rule moved to place 1 of 2.');
    await screen.click('Move rule 1 down');
    expect(screen.rules()[1]).toBe('Rule 2: Accounts under $1,000');
  });

  it('shows the fee on payments one after another, with the working (M3)', async () => {
    const tiered = rateRule({ tiers: [{ upTo: 300_000, ratePpm: ppm('25%') }, { upTo: null, ratePpm: ppm('20%') }] });
    const screen = await open(apiWith([version(1, [tiered])]));
    expect(screen.texts('q-fee-working tfoot td:last-child')).toEqual(['$500.00', '$850.00']);
    await screen.write('Amount paid', '4,000');
    expect(screen.texts('q-fee-working tfoot td:last-child')).toEqual(['$950.00', '$800.00']);
    expect(screen.page.textContent).toContain('25% of the first $3,000 collected on an account, 20% above');
  });

  it('shows what a payment costs by date, bucket, kind and mark, and what the client nets', async () => {
    const rule = rateRule({ tiers: flat('25%'), bucketTiers: { INTEREST: flat('50%') }, fixedFee: { amount: 1_500, days: 30 } });
    const screen = await open(apiWith([version(1, [rule])]));
    expect(screen.page.textContent).toContain('Fixed fee for the placement; it covers what is collected up to');
    expect(screen.texts('q-fee-preview li .sub')[0]).toContain('by the fixed fee of the account: no further fee');
    await screen.write('Paid on', '1 Jul 2027');
    await screen.click('Split by bucket, payment 1');
    await screen.write('Interest', '100', 2);
    expect(screen.texts('q-fee-preview li:first-child q-fee-working tbody td:first-child')).toEqual(['All that is collected', 'Interest: all that is collected']);
    expect(screen.texts('q-fee-preview li:first-child p.row q-money')).toEqual(['$1,550.00']);
  });

  it('refuses late charges without authority where it is entered', async () => {
    const screen = await open(apiWith([version(1, [REST])]));
    await screen.click('Add a late charge');
    await screen.write('From day', '15');
    expect(screen.texts('q-contract-findings li')).toEqual(expect.arrayContaining([expect.stringContaining('Late charges have no authority.')]));
    expect(screen.button('Save as').disabled).toBe(true);
  });

  it('starts from a published shape with one click', async () => {
    const screen = await open(apiWith([version(1, [])]));
    await screen.click('50% small or second placement');
    expect(screen.rules()).toEqual(['Rule 1: Accounts under $300, or placed second (Small or second placement)', 'Rule 2: All other accounts']);
  });

  it('keeps what was typed over a reload, and can start over', async () => {
    const first = await open(apiWith([version(1, [SMALL, REST])]));
    await first.click('Remove rule 1');
    globalThis.dispatchEvent(new Event('pagehide'));
    TestBed.resetTestingModule();
    document.body.replaceChildren();
    const second = await open(apiWith([version(1, [SMALL, REST])]));
    expect(second.rules()).toEqual(['Rule 1: All accounts']);
    expect(second.page.textContent).toContain('What you typed earlier is back.');
    await second.click('Start over');
    expect(second.rules()).toHaveLength(2);
  });

  it('saves once, as a new version, and forgets the draft', async () => {
    const api = apiWith([version(1, [SMALL, REST], { usedAt: '2026-02-01T00:00:00Z' })]);
    const screen = await open(api);
    await screen.write('From', '1 Dec 2026');
    expect(screen.page.textContent).toContain('Version 1 then ends on 30 Nov 2026.');
    await screen.click('Save as version 2');
    const [save] = api.sent.filter(({ operation }) => operation === 'CreateContractVersion');
    expect(save?.variables).toMatchObject({ input: { clientId: 'c1', currency: 'USD', effectiveFrom: '2026-12-01', effectiveTo: null, commandKey: expect.any(String), terms: { rates: { basis: ['PRINCIPAL', 'INTEREST'] } } } });
    expect(TestBed.inject(Drafts).restore('contract2.c1.USD.new')).toBeNull();
  });

  it('says before saving which version its days overlap', async () => {
    const screen = await open(apiWith([version(1, [REST], { effectiveTo: '2027-06-30' })]));
    await screen.write('From', '1 Dec 2026');
    expect(screen.page.textContent).toContain('Version 1 is in force 1 Jan 2026 to 30 Jun 2027. Start this one on 1 Jul 2027 or after.');
    expect(screen.button('Save as').disabled).toBe(true);
  });

  it('edits an unused version in place and shows what the server refuses', async () => {
    const api = apiWith([version(1, [REST])], () => ({ __typename: 'Refused', code: 'STALE_VERSION', message: 'Version 1 was changed meanwhile by Ana.', field: null }));
    const screen = await open(api, { versionId: 'v1' });
    expect(screen.texts('h1')).toEqual(['Version 1 of the contract']);
    await screen.click('Save version 1');
    expect(api.sent.at(-1)).toMatchObject({ operation: 'UpdateContractVersion', variables: { input: { id: 'v1', revision: 'r1' } } });
    expect(screen.texts('.save q-notice')).toEqual(['Version 1 was changed meanwhile by Ana.']);
  });

  it('makes a new version of a used one, and says why', async () => {
    const screen = await open(apiWith([version(1, [REST], { usedAt: '2026-02-01T00:00:00Z' })]), { versionId: 'v1' });
    expect(screen.texts('h1')).toEqual(['New contract version 2']);
    expect(screen.page.textContent).toContain('so saving makes a new one');
  });
});
