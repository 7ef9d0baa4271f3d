import { Component, computed, inject, input } from '@angular/core';
import type { DecisionPartsFragment } from '@quittance/graphql/agency';
import { QChip, QDot, SessionStore } from '@quittance/ui';
import { basisWords, decisionWords, findingTone } from './message-words';

/** Whether a message may go, with every rule that stops or warns, its words and its citation. */
@Component({
  selector: 'q-message-decision',
  imports: [QChip, QDot],
  template: `
    <p class="row gap-sm baseline"><q-chip [tone]="decision().allowed ? 'ok' : 'bad'">{{ decision().allowed ? 'Allowed' : 'Not allowed' }}</q-chip><span class="sm">{{ words() }}</span></p>
    @if (decision().findings.length) {
      <ul class="list">
        @for (finding of decision().findings; track finding.gate + finding.words) {
          <li class="stack-xs"><span class="row gap-sm"><q-dot [tone]="tone(finding)" /><span class="b">{{ finding.gate }} {{ finding.title }}</span></span><span>{{ finding.words }}</span><span class="xs sub">{{ basis(finding) }}. {{ finding.citation }}</span></li>
        }
      </ul>
    }
    <p class="xs sub">Decided under rules version {{ decision().ruleVersion }}. Not legal advice.</p>
  `,
  styles: `:host { display: grid; gap: 8px; }`,
})
export class MessageDecision {
  readonly decision = input.required<DecisionPartsFragment>();
  private readonly session = inject(SessionStore);
  protected readonly words = computed(() => decisionWords(this.decision(), this.session.timezone()));
  protected readonly tone = findingTone;
  protected readonly basis = basisWords;
}
