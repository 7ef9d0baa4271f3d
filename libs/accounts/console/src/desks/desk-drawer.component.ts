import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { ChangeDeskDocument, CreateDeskDocument, DeskPeopleDocument, type DesksQuery } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCheck, QDrawer, QField, QInput, QSelect, QSubmissionNotice, SessionStore, Toast, liveQuery, refusalOf, submission, type Option } from '@quittance/ui';

type Desk = DesksQuery['desks'][number];

/** Creates a desk, or changes its name, its person and whether it is open. */
@Component({
  selector: 'q-desk-drawer',
  imports: [QButton, QCheck, QDrawer, QField, QInput, QSelect, QSubmissionNotice],
  template: `
    <q-drawer [heading]="desk() ? 'Desk ' + desk()!.name : 'New desk'" [open]="true" (closed)="closed.emit()">
      <q-field label="Name" required [error]="of('name')"><input qInput maxlength="80" autocomplete="off" [text]="name()" (textChange)="name.set($event ?? '')"></q-field>
      <q-field label="Collector" optional hint="Collectors and managers can sit at a desk; one person may have several." [error]="of('userId')"><q-select placeholder="Nobody yet" [options]="people()" [(value)]="userId" /></q-field>
      @if (desk()) {<q-check label="Open" hint="A closed desk gets no accounts. Assign its accounts elsewhere before closing it." [(checked)]="active" />@if (of('active'); as words) {<p class="xs bad" role="alert">{{ words }}</p>}}
      <q-submission-notice [of]="sending" [fields]="['name', 'userId', 'active']" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">{{ desk() ? 'Save' : 'Create' }}</button>
    </q-drawer>
  `,
})
export class DeskDrawer {
  readonly desk = input.required<Desk | null>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly name = signal('');
  protected readonly userId = signal<string | null>(null);
  protected readonly active = signal(true);
  private readonly staff = liveQuery({ query: DeskPeopleDocument, variables: () => (this.session.can('user.read') ? {} : null) });
  protected readonly people = computed((): readonly Option[] => {
    const known = (this.staff.data()?.users.nodes ?? []).filter(({ roles }) => roles.includes('COLLECTOR') || roles.includes('MANAGER')).map(({ id, name }) => ({ value: id, label: name }));
    const desk = this.desk();
    return desk?.userId && !known.some(({ value }) => value === desk.userId) ? [...known, { value: desk.userId, label: desk.userName ?? 'Someone' }] : known;
  });

  constructor() {
    effect(() => {
      const desk = this.desk();
      untracked(() => {
        this.name.set(desk?.name ?? '');
        this.userId.set(desk?.userId ?? null);
        this.active.set(desk?.active ?? true);
      });
    });
  }

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const [desk, name, userId] = [this.desk(), this.name(), this.userId()];
    const saved = await this.sending.run(async () =>
      desk
        ? (await this.client.mutate(ChangeDeskDocument, { id: desk.id, name, userId, active: this.active() })).changeDesk
        : (await this.client.mutate(CreateDeskDocument, { name, userId })).createDesk);
    if (!saved) return;
    this.changed.emit();
    this.closed.emit();
    this.toast.say(desk ? `Desk ${name} saved.` : `Desk ${name} created. Assign accounts to it from the list.`);
  }
}
