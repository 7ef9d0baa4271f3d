import { Component, computed, input } from '@angular/core';
import { MyStoryDocument } from '@quittance/graphql/portal';
import { livePages, QCard, QErrorPanel, QPager, QSkeleton, QTimeline } from '@quittance/ui';
import { storyEntry } from './account-words';

/** What happened on an account, in plain words. */
@Component({
  selector: 'q-story-card',
  imports: [QCard, QErrorPanel, QPager, QSkeleton, QTimeline],
  template: `
    <q-card heading="What happened">
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      @if (list.loading()) {<q-skeleton [lines]="5" />}
      <q-timeline label="What happened" [entries]="entries()" />
      @if (list.ready() && entries().length === 0) {<p class="sm sub">Nothing has happened yet. Payments, promises and other steps are told here.</p>}
      @if (list.hasMore()) {<q-pager noun="lines" [shown]="entries().length" [hasMore]="true" [busy]="list.busy()" (more)="list.more()" />}
    </q-card>
  `,
})
export class StoryCard {
  readonly accountId = input.required<string>();
  protected readonly list = livePages({
    query: MyStoryDocument,
    variables: ({ first, after }) => ({ first, after, accountId: this.accountId() }),
    connection: (data) => data.story,
    size: 25,
    live: { accountId: this.accountId },
  });
  protected readonly entries = computed(() => this.list.rows().map(storyEntry));
}
