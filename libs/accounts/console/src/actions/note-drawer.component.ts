import { Component, inject, input, output } from '@angular/core';
import { AddNoteDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCheck, QDrawer, QField, QInput, QNotice, QSubmissionNotice, Toast, draft, refusalOf, submission } from '@quittance/ui';

interface Form {
  readonly body: string;
  readonly clientSees: boolean;
}

/** Writes a note on the timeline. */
@Component({
  selector: 'q-note-drawer',
  imports: [QButton, QCheck, QDrawer, QField, QInput, QNotice, QSubmissionNotice],
  template: `
    <q-drawer heading="Note" [open]="true" (closed)="closed.emit()">
      @if (form.restored()) {<q-notice tone="info">Your unsent note was kept.<button actions q-button size="sm" (click)="form.clear()">Start over</button></q-notice>}
      <q-field label="Note" hint="A saved note can't be edited; a correction is a new note." [error]="of()"><textarea qInput rows="6" maxlength="10000" [text]="form.value().body" (textChange)="set({ body: $event ?? '' })"></textarea></q-field>
      <q-check [label]="'Show it to ' + clientName()" hint="They read it in the portal as you wrote it." [checked]="form.value().clientSees" (checkedChange)="set({ clientSees: $event })" />
      <q-submission-notice [of]="sending" [fields]="['body']" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Save note</button>
    </q-drawer>
  `,
})
export class NoteDrawer {
  readonly accountId = input.required<string>();
  readonly clientName = input.required<string>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly form = draft<Form>(() => `note.${this.accountId()}`, () => ({ body: '', clientSees: false }));

  protected of(): string | null {
    return refusalOf(this.sending.refusal(), 'body');
  }

  protected set(part: Partial<Form>): void {
    this.form.value.update((form) => ({ ...form, ...part }));
  }

  protected async send(): Promise<void> {
    const input = { accountId: this.accountId(), ...this.form.value() };
    const saved = await this.sending.run(async () => (await this.client.mutate(AddNoteDocument, { input })).addNote);
    if (!saved) return;
    this.form.clear();
    this.changed.emit();
    this.closed.emit();
    this.toast.say('Note saved.');
  }
}
