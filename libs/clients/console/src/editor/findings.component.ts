import { Component, computed, inject, output } from '@angular/core';
import type { Finding } from '@quittance/clients/domain';
import { QButton, QCard, QChip } from '@quittance/ui';
import type { RuleDraft } from './contract-draft';
import { ContractEditor } from './contract-editor.store';
import { namedPlaces, ruleForBox } from './edit-draft';

interface Line {
  readonly tone: 'bad' | 'warn';
  readonly message: string;
  readonly remedy: string;
  /** Positions of the rules it is about. */
  readonly rules: readonly number[];
  readonly gap: Finding | null;
}

/** What the linter finds while rules are written, each with the way to the row it is about. */
@Component({
  selector: 'q-contract-findings',
  imports: [QButton, QCard, QChip],
  template: `
    <q-card heading="Check" [tone]="errors() > 0 ? 'bad' : 'plain'">
      <q-chip actions [tone]="chip().tone">{{ chip().text }}</q-chip>
      <div aria-live="polite">
        @if (lines().length === 0) {<p class="sm sub">Every age, size and place has exactly one rate.</p>}
        <ul class="list">
          @for (line of lines(); track line.message) {
            <li class="stack stack-xs">
              <p class="sm"><span class="b" [class.bad]="line.tone === 'bad'" [class.warn]="line.tone === 'warn'">{{ line.tone === 'bad' ? 'Refused' : 'Doubtful' }}</span> {{ line.message }}</p>
              @if (line.remedy) {<p class="xs sub">{{ line.remedy }}</p>}
              <p class="row wrap">
                @for (rule of line.rules; track rule) {<button q-button size="sm" (click)="shown.emit(rule)">Show rule {{ rule + 1 }}</button>}
                @if (line.gap; as gap) {<button q-button size="sm" (click)="fill(gap)">Add a rule for them</button>}
              </p>
            </li>
          }
        </ul>
      </div>
    </q-card>
  `,
  styles: `p:empty { display: none; }`,
})
export class ContractFindings {
  protected readonly editor = inject(ContractEditor);
  /** Position of a rule to show. */
  readonly shown = output<number>();
  /** A rule to add. */
  readonly added = output<RuleDraft>();

  protected readonly lines = computed((): readonly Line[] => {
    const draft = this.editor.draft();
    const faults = this.editor.faults().map((fault): Line => {
      const at = draft.rules.findIndex(({ key }) => key === fault.rule);
      return { tone: 'bad', message: `${at < 0 ? '' : `Rule ${at + 1}: `}${fault.message}`, remedy: '', rules: at < 0 ? [] : [at], gap: null };
    });
    const findings = this.editor.findings().map((finding): Line => ({
      tone: finding.severity === 'ERROR' ? 'bad' : 'warn', message: finding.message, remedy: finding.remedy, rules: finding.where.rules,
      gap: finding.code === 'UNCOVERED_GAP' && finding.where.box ? finding : null }));
    return [...faults, ...findings.filter(({ tone }) => tone === 'bad'), ...findings.filter(({ tone }) => tone === 'warn')].filter(
      (line, index, all) => all.findIndex(({ message }) => message === line.message) === index);
  });
  protected readonly errors = computed(() => this.lines().filter(({ tone }) => tone === 'bad').length);
  protected readonly chip = computed(() => {
    const [errors, warnings] = [this.errors(), this.lines().length - this.errors()];
    if (errors > 0) return { tone: 'bad' as const, text: `${errors} to correct` };
    return warnings > 0 ? { tone: 'warn' as const, text: `${warnings} doubtful` } : { tone: 'ok' as const, text: 'Sound' };
  });

  protected fill({ where }: Finding): void {
    const draft = this.editor.draft();
    if (where.box) this.added.emit(ruleForBox(where.box, draft.nextKey, namedPlaces(draft)));
  }
}
