import { Component, input, model } from '@angular/core';
import type { Role } from '@quittance/identity/domain';
import { QCheck } from '@quittance/ui';
import { STAFF_ROLE_CHOICES } from './user-words';

/** The roles of a member of staff, each with what it is for. */
@Component({
  selector: 'q-roles-choice',
  imports: [QCheck],
  template: `
    <fieldset class="stack-sm"><legend class="label">Roles</legend>
      @for (choice of choices; track choice.role) {<q-check [label]="choice.name" [hint]="choice.purpose" [checked]="chosen().includes(choice.role)" [disabled]="disabled()" (checkedChange)="set(choice.role, $event)" />}
      @if (error(); as words) {<p class="xs bad" role="alert">{{ words }}</p>}
    </fieldset>
  `,
  styles: `legend { padding: 0; margin-bottom: var(--s1); }`,
})
export class RolesChoice {
  readonly chosen = model.required<readonly Role[]>();
  readonly disabled = input(false);
  readonly error = input<string | null>(null);
  protected readonly choices = STAFF_ROLE_CHOICES;

  protected set(role: Role, on: boolean): void {
    this.chosen.update((roles) => (on ? [...roles, role] : roles.filter((other) => other !== role)));
  }
}
