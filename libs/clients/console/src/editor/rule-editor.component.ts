import { Component, ElementRef, computed, inject, input, model, output } from '@angular/core';
import { feeInWords, subjectInWords } from '@quittance/clients/domain';
import { QButton, QChip, QNotice } from '@quittance/ui';
import { ConditionEditor } from './condition-editor.component';
import type { ConditionDraft, RuleDraft } from './contract-draft';
import { ContractEditor } from './contract-editor.store';
import { addCondition, changeCondition, duplicateRule, removeCondition } from './edit-draft';
import { readDraft } from './read-draft';
import { TiersEditor } from './tiers-editor.component';

/** One rule of the ordered list: a line in words that opens to its fields. Alt with an arrow key moves it. */
@Component({
  selector: 'q-rule-editor',
  imports: [QButton, QChip, QNotice, ConditionEditor, TiersEditor],
  templateUrl: './rule-editor.component.html',
  styles: `
    :host { display: block; border-bottom: 1px solid var(--line); } :host(:last-child) { border-bottom: 0; }
    .head { display: grid; grid-template-columns: 24px minmax(0, 1fr) auto; align-items: center; gap: var(--s2); padding: var(--s1) var(--s4); min-height: 44px; }
    .line { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; column-gap: var(--s4); width: 100%; padding: var(--s1) 0; border: 0; background: none; text-align: left; min-height: 28px; }
    .line:hover .b { text-decoration: underline; text-underline-offset: 3px; } .line > * { min-width: 0; overflow-wrap: anywhere; }
    .body { display: grid; gap: var(--s4); padding: var(--s2) var(--s4) var(--s4) calc(var(--s4) + 24px + var(--s2)); }
    .said { display: grid; gap: var(--s1); padding: 0 var(--s4) var(--s2) calc(var(--s4) + 24px + var(--s2)); }
    .or { display: grid; gap: var(--s2); }
    @media (max-width: 760px) { .head { grid-template-columns: 20px minmax(0, 1fr); padding-inline: var(--s3); } .tools { grid-column: 2; } .body, .said { padding-inline: var(--s3); } }
  `,
})
export class RuleEditor {
  protected readonly editor = inject(ContractEditor);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly rule = input.required<RuleDraft>();
  readonly index = input.required<number>();
  readonly count = input.required<number>();
  readonly open = model(false);
  readonly move = output<-1 | 1>();
  readonly removed = output();

  private readonly alone = computed(() => readDraft({ ...this.editor.draft(), rules: [this.rule()] }, this.editor.currency()).terms?.rates.rules[0] ?? null);
  protected readonly subject = computed(() => {
    const rule = this.alone();
    return rule ? subjectInWords(rule, this.index(), this.editor.currency()) : this.rule().name || 'Not complete yet';
  });
  protected readonly fee = computed(() => {
    const rule = this.alone();
    return rule ? feeInWords(rule, this.editor.currency()) : '';
  });
  protected readonly faulty = computed(() => this.editor.faults().some(({ rule }) => rule === this.rule().key));
  protected readonly findings = computed(() => this.editor.findings().filter(({ where }) => where.rules.includes(this.index())));
  protected readonly bodyId = computed(() => `rule-${this.rule().key}`);

  /** Shows the rule to somebody who was sent here. */
  reveal(): void {
    this.open.set(true);
    this.host.scrollIntoView?.({ block: 'center' });
    this.focus();
  }

  focus(): void {
    this.host.querySelector<HTMLElement>('.line')?.focus();
  }

  protected onKey(event: KeyboardEvent): void {
    const by = event.altKey && event.key === 'ArrowUp' ? -1 : event.altKey && event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    this.move.emit(by);
  }

  protected setCondition(index: number, parts: Partial<ConditionDraft>): void {
    this.editor.edit((draft) => changeCondition(draft, this.rule().key, index, parts));
  }

  protected orElse(): void {
    this.editor.edit((draft) => addCondition(draft, this.rule().key));
  }

  protected dropCondition(index: number): void {
    this.editor.edit((draft) => removeCondition(draft, this.rule().key, index));
  }

  protected copy(): void {
    this.editor.edit((draft) => duplicateRule(draft, this.rule().key));
  }
}
