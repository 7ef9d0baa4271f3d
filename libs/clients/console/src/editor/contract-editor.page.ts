import { Component, ElementRef, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { parseCurrency } from '@quittance/kernel';
import { blocksSaving, termsToWire } from '@quittance/clients/domain';
import { ContractToEditDocument, CreateContractVersionDocument, UpdateContractVersionDocument, type ContractTermsInput } from '@quittance/graphql/agency';
import { formatDate, GraphqlClient, liveQuery, newCommandKey, Problem, QButton, QCard, QDateInput, QErrorPanel, QField, QInput, QNotice, QPage, readable, refusalOf, Toast, type RefusalLike } from '@quittance/ui';
import { ContractEditor } from './contract-editor.store';
import { ContractFindings } from './findings.component';
import { FeePreview } from './fee-preview.component';
import { RulesEditor } from './rules-editor.component';
import { TermsEditor } from './terms-editor.component';
import { TermsWords } from '../contract/terms-words.component';

/** Writes a contract version: rules with a live check, terms, dates, and what it would charge. */
@Component({
  imports: [RouterLink, QButton, QCard, QDateInput, QErrorPanel, QField, QInput, QNotice, QPage, ContractFindings, FeePreview, RulesEditor, TermsEditor, TermsWords],
  providers: [ContractEditor],
  templateUrl: './contract-editor.page.html',
  styles: `
    .side { position: sticky; top: var(--s4); max-height: calc(100dvh - 90px); overflow: auto; padding: 1px; }
    .save { position: sticky; bottom: 0; z-index: 5; display: flex; flex-wrap: wrap; align-items: center; gap: var(--s3); padding: var(--s3) var(--s4); background: var(--raised); border: 1px solid var(--line); border-radius: var(--r3); box-shadow: var(--shadow); }
    @media (max-width: 760px) { .side { position: static; max-height: none; } .save { margin-inline: calc(-1 * var(--s2)); } }
  `,
})
export class ContractEditorPage {
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly editor = inject(ContractEditor);
  readonly id = input.required<string>();
  readonly currency = input.required<string>();
  /** The unused version to edit in place. */
  readonly versionId = input<string>();
  /** The version a new one begins from. */
  readonly from = input<string>();

  protected readonly data = liveQuery({ query: ContractToEditDocument, variables: () => ({ clientId: this.id(), currency: this.currency() }) });
  protected readonly owner = computed(() => this.data.data()?.client ?? null);
  protected readonly code = computed(() => parseCurrency(this.currency()));
  protected readonly refused = signal<RefusalLike | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  protected readonly rules = viewChild(RulesEditor);
  private readonly typed = viewChild<ElementRef<HTMLElement>>('typed');
  protected readonly refusalOf = refusalOf;
  private key = newCommandKey();

  protected readonly heading = computed(() => (this.editor.basis()?.inPlace ? `Version ${this.editor.number()} of the contract` : `New contract version ${this.editor.number()}`));
  protected readonly link = computed(() => ['/clients', this.id(), 'contract', this.currency()]);
  protected readonly dateWords = computed(() => {
    const plan = this.editor.dates();
    if (!plan) return { error: null, note: null };
    if (!plan.ok) return { error: plan.refusal.message, note: null };
    const { previous } = plan.value;
    return { error: null, note: previous ? `Version ${previous.number} then ends on ${formatDate(previous.to)}.` : null };
  });
  protected readonly hindrance = computed(() => {
    if (this.editor.faults().length > 0) return 'Correct what is marked first.';
    if (blocksSaving(this.editor.findings())) return 'Correct what the check refuses first.';
    if (this.editor.draft().effectiveFrom === null) return 'Say from which day it is in force.';
    return this.editor.dates()?.ok === false ? 'Its days overlap another version.' : null;
  });

  constructor() {
    // Read once, and not from an earlier visit: what a colleague saves meanwhile must not change the form under somebody's hands.
    effect(() => {
      const [data, code] = [this.data.data(), this.code()];
      const [versionId, from] = [this.versionId(), this.from()];
      if (this.data.busy() || this.data.error() || !data?.client || !code.ok || untracked(this.editor.basis)) return;
      const versions = data.contractVersions.nodes;
      const base = versions.find(({ id }) => id === (versionId ?? from)) ?? versions[0] ?? null;
      const inPlace = versionId !== undefined && base?.id === versionId && base.usedAt === null;
      this.editor.basis.set({ clientId: data.client.id, country: data.client.country, currency: code.value, versions, base, inPlace });
    });
  }

  protected async save(): Promise<void> {
    const [terms, draft, basis] = [this.editor.terms(), this.editor.draft(), this.editor.basis()];
    if (!terms || !basis || draft.effectiveFrom === null || this.busy() || !readable(this.typed()?.nativeElement ?? document.body)) return;
    const version = { effectiveFrom: draft.effectiveFrom, effectiveTo: draft.effectiveTo, note: draft.note, terms: termsToWire(terms) as ContractTermsInput };
    this.busy.set(true);
    this.problem.set(null);
    try {
      const reply = basis.inPlace && basis.base
        ? (await this.client.mutate(UpdateContractVersionDocument, { input: { id: basis.base.id, revision: draft.revision ?? basis.base.revision, ...version } })).updateContractVersion
        : (await this.client.mutate(CreateContractVersionDocument, { input: { commandKey: this.key, clientId: basis.clientId, currency: basis.currency, ...version } })).createContractVersion;
      if (reply.__typename === 'Refused') return this.refused.set(reply);
      this.editor.startOver();
      const ended = reply.previousEnded;
      this.toast.say(`Version ${reply.version.number} saved.${ended ? ` Version ${ended.number} ends on ${formatDate(ended.lastDay)}.` : ''}`);
      await this.router.navigate(this.link());
    } catch (error) {
      this.problem.set(Problem.of(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected setFrom(effectiveFrom: string | null): void {
    this.editor.edit((draft) => ({ ...draft, effectiveFrom }));
  }

  protected setTo(effectiveTo: string | null): void {
    this.editor.edit((draft) => ({ ...draft, effectiveTo }));
  }

  protected setNote(note = ''): void {
    this.editor.edit((draft) => ({ ...draft, note }));
  }

  protected startOver(): void {
    this.editor.startOver();
    this.refused.set(null);
    this.key = newCommandKey();
  }
}
