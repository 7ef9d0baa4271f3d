import { Component, computed, inject, signal, viewChildren } from '@angular/core';
import { AGE_BASES, type AgeBasis } from '@quittance/fees/domain';
import { AGE_BASIS_WORDS, CONTRACT_PRESETS } from '@quittance/clients/domain';
import { QButton, QCard, QEmpty, QField, QMenu, QSelect, Toast, type Option } from '@quittance/ui';
import { ContractEditor } from './contract-editor.store';
import type { RuleDraft } from './contract-draft';
import { addRule, moveRule, removeRule, withRules } from './edit-draft';
import { RuleEditor } from './rule-editor.component';

/** The ordered list of rate rules: the first that matches an account is its rate. */
@Component({
  selector: 'q-rules-editor',
  imports: [QButton, QCard, QEmpty, QField, QMenu, QSelect, RuleEditor],
  template: `
    <q-card heading="Rates" [flush]="true">
      <q-menu actions label="Start from…" size="sm" [items]="presets" (chosen)="usePreset($event)" />
      <div class="intro row wrap between">
        <p class="sm sub">The first rule that matches an account is its rate, frozen when it is placed.</p>
        <q-field label="Age counts from"><q-select [options]="ages" [value]="editor.draft().ageFrom" (valueChange)="setAge($event)" /></q-field>
      </div>
      <ol aria-label="Rate rules, in order">
        @for (rule of editor.draft().rules; track rule.key; let i = $index) {
          <li><q-rule-editor [rule]="rule" [index]="i" [count]="editor.draft().rules.length" [open]="isOpen(rule)" (openChange)="toggle(rule, $event)" (move)="move(rule, $event)" (removed)="remove(rule)" /></li>
        } @empty {
          <li><q-empty heading="No rate yet" hint="Start from a published shape, or add the first rule.">@for (preset of presets; track preset.key) {<button q-button (click)="usePreset(preset.key)">{{ preset.label }}</button>}<button q-button variant="primary" (click)="add()">Add a rule</button></q-empty></li>
        }
      </ol>
      @if (editor.draft().rules.length > 0) {<div class="foot"><button q-button [disabled]="editor.draft().rules.length >= 100" (click)="add()">Add a rule</button><span class="xs sub wide-only">Alt ↑ and Alt ↓ move the rule that has the focus.</span></div>}
      <p class="sr-only" role="status">{{ said() }}</p>
    </q-card>
  `,
  styles: `
    .intro { padding: var(--s3) var(--s4); border-bottom: 1px solid var(--line); align-items: center; } .intro q-field { min-width: 180px; }
    li { border-bottom: 1px solid var(--line); } li:last-child { border-bottom: 0; }
    .foot { display: flex; align-items: center; gap: var(--s3); padding: var(--s3) var(--s4); border-top: 1px solid var(--line); }
  `,
})
export class RulesEditor {
  protected readonly editor = inject(ContractEditor);
  private readonly toast = inject(Toast);
  private readonly rows = viewChildren(RuleEditor);
  private readonly opened = signal<ReadonlySet<number>>(new Set());
  protected readonly said = signal('');
  protected readonly presets = CONTRACT_PRESETS.map(({ id, name }) => ({ key: id, label: name }));
  protected readonly ages: readonly Option<AgeBasis>[] = AGE_BASES.map((value) => ({ value, label: AGE_BASIS_WORDS[value] }));
  private readonly few = computed(() => this.editor.draft().rules.length === 1);

  /** Opens a rule and puts the focus there. */
  reveal(index: number): void {
    this.rows()[index]?.reveal();
  }

  /** Adds a rule and opens it. */
  add(rule?: RuleDraft): void {
    const key = this.editor.draft().nextKey;
    this.editor.edit((draft) => addRule(draft, rule));
    this.toggle({ key }, true);
    setTimeout(() => this.reveal(this.editor.draft().rules.length - 1));
  }

  protected isOpen({ key }: Pick<RuleDraft, 'key'>): boolean {
    return this.few() ? !this.opened().has(-key) : this.opened().has(key);
  }

  // A negative key is a rule somebody closed although it is the only one.
  protected toggle({ key }: Pick<RuleDraft, 'key'>, open: boolean): void {
    this.opened.update((keys) => new Set([...keys].filter((one) => Math.abs(one) !== key).concat(open ? key : -key)));
  }

  protected setAge(ageFrom: AgeBasis | null): void {
    if (ageFrom) this.editor.edit((draft) => ({ ...draft, ageFrom }));
  }

  protected move(rule: RuleDraft, by: -1 | 1): void {
    const focused = document.activeElement;
    this.editor.edit((draft) => moveRule(draft, rule.key, by));
    setTimeout(() => this.keepFocus(focused, rule));
    const at = this.editor.draft().rules.findIndex(({ key }) => key === rule.key) + 1;
    this.said.set(`Rule moved to place ${at} of ${this.editor.draft().rules.length}.`);
  }

  // The element moves in the page, which takes the focus from it; at an end its button is off.
  private keepFocus(focused: Element | null, rule: RuleDraft): void {
    const button = focused instanceof HTMLButtonElement && focused.isConnected && !focused.disabled ? focused : null;
    if (button) button.focus();
    else this.rows()[this.editor.draft().rules.findIndex(({ key }) => key === rule.key)]?.focus();
  }

  protected remove(rule: RuleDraft): void {
    const before = this.editor.draft();
    this.editor.edit((draft) => removeRule(draft, rule.key));
    this.toast.undo('Rule removed.', () => this.editor.edit(() => before));
  }

  protected usePreset(id: string): void {
    const preset = CONTRACT_PRESETS.find((one) => one.id === id);
    const before = this.editor.draft();
    if (!preset) return;
    this.editor.edit((draft) => withRules(draft, preset.rules(this.editor.currency())));
    if (before.rules.length > 0) this.toast.undo(`The rules are now those of “${preset.name}”.`, () => this.editor.edit(() => before));
  }
}
