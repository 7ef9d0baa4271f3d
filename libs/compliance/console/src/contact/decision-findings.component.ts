import { Component, computed, inject, input } from '@angular/core';
import { QChip, SessionStore } from '@quittance/ui';
import { untilWords, type Decision } from './contact-words';

/** Every rule that fired: what it says, whether law or policy made it, until when, and where it is written. */
@Component({
  selector: 'q-decision-findings',
  imports: [QChip],
  template: `
    @for (one of lines(); track $index) {
      <div class="finding">
        <p class="sm">{{ one.words }}</p>
        <p class="xs sub row wrap gap-sm"><q-chip [tone]="one.tone">{{ one.basis === 'LAW' ? 'Law' : 'Policy' }}</q-chip><span>{{ one.gate }} {{ one.title }}</span><span>{{ one.citation }}</span>@if (one.state) {<span>{{ one.state }}</span>}</p>
      </div>
    }
  `,
  styles: `.finding { padding: var(--s2) 0; border-top: 1px solid var(--line); } .finding:first-child { border-top: 0; } p + p { margin-top: 2px; } .sm { overflow-wrap: anywhere; }`,
})
export class DecisionFindings {
  readonly decision = input.required<Decision>();
  readonly zones = input<readonly string[]>([]);
  readonly now = input('');
  private readonly session = inject(SessionStore);
  protected readonly lines = computed(() => {
    const { findings, overridden, warnings } = this.decision();
    const ours = this.session.timezone();
    return [
      ...findings.map((one) => ({ ...one, tone: 'bad' as const, state: this.now() ? untilWords(one.until ?? null, this.zones(), ours, this.now()) : '' })),
      ...overridden.map((one) => ({ ...one, tone: 'warn' as const, state: 'Passed over' })),
      ...warnings.map((one) => ({ ...one, tone: 'warn' as const, state: 'Warns, stops nothing' })),
    ];
  });
}
