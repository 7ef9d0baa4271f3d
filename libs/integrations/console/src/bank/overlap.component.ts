import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { QButton, QCheck, QDate, QMoney, QNotice, formatCount } from '@quittance/ui';
import { lineTitle } from '../bank-words';

interface LineTold {
  readonly bookedOn: string;
  readonly payer: string;
  readonly reference: string;
  readonly text: string;
}

/** Lines of a file that may be here already, told by another. */
export interface OverlapFound {
  readonly seen: string;
  readonly lines: number;
  readonly doubts: number;
  readonly fresh: number;
  readonly known: number;
  readonly files: readonly { readonly fileName: string; readonly lines: number }[];
  readonly pairs: readonly { readonly name: string; readonly account: string; readonly amount: number; readonly currency: string; readonly here: LineTold; readonly told: LineTold }[];
}

/** Asks side by side whether lines are here already or are other payments of the same amount. */
@Component({
  selector: 'q-overlap',
  imports: [QButton, QCheck, QDate, QMoney, QNotice],
  template: `
    <q-notice tone="warn">{{ fileName() }} tells {{ lines(found().doubts) }} that may be here already, from {{ from() }}: the account, the day and the amount are the same, the words are not, or the file tells only a part of the day. {{ rest() }}</q-notice>
    <div class="scroll"><table class="facts">
      <thead><tr><th scope="col">Here already</th><th scope="col">In this file</th><th scope="col">Amount</th></tr></thead>
      <tbody>@for (pair of found().pairs; track pair.name) {<tr>
        <td><span class="xs sub where">Here already</span>{{ title(pair.here) }}<div class="xs sub">{{ words(pair.here) }} <q-date [value]="$any(pair.here.bookedOn)" /></div></td>
        <td><span class="xs sub where">In this file</span>{{ title(pair.told) }}<div class="xs sub">{{ words(pair.told) }} <q-date [value]="$any(pair.told.bookedOn)" /></div></td>
        <td><q-money [minor]="pair.amount" [currency]="$any(pair.currency)" [signed]="pair.amount < 0" /><q-check [label]="'Another payment'" [checked]="others().has(pair.name)" (checkedChange)="mark(pair.name, $event)" /></td>
      </tr>}</tbody>
    </table></div>
    @if (found().doubts > found().pairs.length) {<p class="xs sub">The first {{ count(found().pairs.length) }} are shown. Those not shown are taken as here already, unless you take in every line.</p>}
    <div class="row wrap gap-sm">
      <button q-button variant="primary" [busy]="busy()" (click)="said.emit(found().seen + ' ' + named())">{{ takeIn() }}</button>
      <button q-button [disabled]="busy()" (click)="said.emit(found().seen + ' ALL')">All are other payments: take in {{ lines(found().fresh + found().doubts) }}</button>
      <button q-button variant="quiet" [disabled]="busy()" (click)="left.emit()">Leave the file</button>
    </div>
  `,
  styles: `:host { display: grid; gap: var(--s4); } td, th { text-align: left !important; vertical-align: top !important; overflow-wrap: anywhere; padding-right: var(--s3) !important; } td:last-child, th:last-child { padding-right: 0 !important; } .where { display: none; }
    @media (max-width: 560px) {
      thead { display: none; } tbody, tr { display: grid; gap: var(--s2); } table, td { display: block; width: 100%; } tr { padding: var(--s3) 0; border-bottom: 1px solid var(--line); }
      td { padding: 0 !important; border: 0 !important; } .where { display: block; } td:last-child { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--s2); }
    }`,
})
export class OverlapForm {
  readonly found = input.required<OverlapFound>();
  readonly fileName = input.required<string>();
  readonly busy = input(false);
  /** The answer as the form sends it: what was seen, then ALL or the lines that are other payments. */
  readonly said = output<string>();
  readonly left = output();
  protected readonly others = linkedSignal<OverlapFound, ReadonlySet<string>>({ source: this.found, computation: () => new Set() });
  protected readonly named = computed(() => [...this.others()].join(','));
  protected readonly count = formatCount;
  protected readonly title = lineTitle;
  protected readonly from = computed(() => {
    const names = this.found().files.map(({ fileName }) => fileName || 'an earlier file');
    return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${formatCount(names.length - 2)} other files` : names.join(', ');
  });
  protected readonly rest = computed(() => {
    const { fresh, known } = this.found();
    return [fresh === 0 ? 'No other line of it is new.' : `${this.lines(fresh)} of it ${fresh === 1 ? 'is' : 'are'} new.`, ...(known > 0 ? [`${this.lines(known)} ${known === 1 ? 'is' : 'are'} known for certain.`] : []), 'Nothing was stored yet.'].join(' ');
  });
  protected readonly takeIn = computed(() => {
    const fresh = this.found().fresh + this.others().size;
    return fresh === 0 ? 'All are here already: take in nothing new' : this.others().size === 0 ? `Take in only the other ${this.found().fresh === 1 ? 'line' : formatCount(fresh)}` : `Take in ${this.lines(fresh)}`;
  });

  protected lines(count: number): string {
    return `${formatCount(count)} ${count === 1 ? 'line' : 'lines'}`;
  }

  protected words({ payer, reference, text }: LineTold): string {
    return [payer ? reference : '', payer ? text : ''].filter(Boolean).join(' · ');
  }

  protected mark(name: string, other: boolean): void {
    this.others.update((names) => new Set(other ? [...names, name] : [...names].filter((one) => one !== name)));
  }
}
