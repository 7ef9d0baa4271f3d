import { Component } from '@angular/core';
import { QBar, QButton, QCard, QChip, QCopy, QDate, QDot, QKbd, QMoney, QProgress, QStat, QTimeline, type BarPart, type TimelineEntry, type Tone } from '@quittance/ui';

/** Figures, states and buttons. */
@Component({
  selector: 'q-gallery-figures',
  imports: [QBar, QButton, QCard, QChip, QCopy, QDate, QDot, QKbd, QMoney, QProgress, QStat, QTimeline],
  template: `
    <div class="stack">
      <div class="cols-4">
        <q-stat label="Placed" sub="412 accounts, 38 this month"><a href="gallery"><q-money [minor]="128460000" currency="USD" /></a></q-stat>
        <q-stat label="Collected" sub="38.8% of placed (gross)"><q-money [minor]="49821064" currency="USD" /></q-stat>
        <q-stat label="Held in trust for you" sub="of it $3,200.00 clears on 27 Nov"><q-money [minor]="2194018" currency="USD" /></q-stat>
        <q-stat label="Fee of a payment made to you"><q-money [minor]="-50000" currency="USD" /><span sub class="xs sub">−$500.00 in the next statement</span></q-stat>
      </div>
      <q-card heading="Buttons">
        <div class="row wrap">
          <button q-button variant="primary" kbd="c">Wrap up</button><button q-button kbd="p">Payment</button><button q-button>Not now</button><button q-button variant="quiet">Quiet</button>
          <button q-button variant="danger">Reverse payment</button><button q-button variant="link">Open the working</button><button q-button size="sm">Small</button>
          <button q-button variant="primary" busy>Posting</button><button q-button disabled>Disabled</button><a q-button href="gallery">A link</a>
        </div>
      </q-card>
      <div class="cols-2">
        <q-card heading="States" aside="The words carry the meaning">
          <div class="row wrap">@for (tone of tones; track tone) {<q-chip [tone]="tone">{{ tone }}</q-chip>}<q-chip tone="bad">Promise broken</q-chip><q-chip tone="warn">Limitation in 41 days</q-chip></div>
          <div class="row wrap divide">@for (tone of tones; track tone) {<span class="row sm"><q-dot [tone]="tone" />{{ tone }}</span>}<q-kbd keys="g d" /><q-kbd keys="mod+k" /><q-kbd keys="Enter" /></div>
          <p class="sm divide"><q-date value="2026-08-14" /> · <q-date value="2026-11-23" [weekday]="true" /> · <q-date value="2026-11-23T15:42:00Z" timezone="America/Chicago" /> · <q-date [value]="null" /></p>
          <p class="sm divide"><q-money [minor]="3100475" currency="EUR" /> · <q-money [minor]="1500" currency="JPY" /> · <q-money [minor]="-432536" currency="USD" /> · <q-money [minor]="130000" currency="USD" [signed]="true" /> · <q-money [minor]="1999" currency="GBP" show="code" /></p>
          <p class="sm divide">Account <q-copy text="Q-104-2281" what="account number" /></p>
        </q-card>
        <q-card heading="What is owed" aside="Interest to today, 18% simple, actual/365">
          <q-bar [parts]="owed" />
          <div class="divide"><div class="row between"><h3>Open balance by age</h3><span class="xs sub">$786,389.36</span></div><q-bar size="lg" [shades]="true" [parts]="ages" /></div>
          <div class="divide stack-sm"><q-progress label="Placing 10,000 rows" [value]="32" text="3,200 of 10,000 rows" /><q-progress label="Reading the file" /></div>
        </q-card>
      </div>
      <q-card heading="Timeline"><q-timeline [entries]="events" /></q-card>
    </div>
  `,
  styles: `.divide { margin-top: var(--s3); }`,
})
export class GalleryFigures {
  protected readonly tones: readonly Tone[] = ['ok', 'warn', 'bad', 'info', 'mute'];
  protected readonly owed: readonly BarPart[] = [
    { label: 'Principal', value: 4150000, text: '$41,500.00' },
    { label: 'Interest', value: 441022, text: '$4,410.22' },
    { label: 'Costs', value: 240000, text: '$2,400.00' },
  ];
  protected readonly ages: readonly BarPart[] = [
    { label: 'to 90 days', value: 31, text: '31%' },
    { label: '91–180', value: 27, text: '27%' },
    { label: '181–365', value: 24, text: '24%' },
    { label: 'older', value: 18, text: '18%' },
  ];
  protected readonly events: readonly TimelineEntry[] = [
    { id: '1', at: '2026-11-23T00:05:00Z', title: 'Promise of $12,000.00 broken.', strong: true, text: 'Due 20 Nov, grace 2 days. Moved to first by expected value.', by: 'strategy', tone: 'bad' },
    { id: '2', at: '2026-11-19T15:10:00Z', title: 'Demand letter 3 sent, arrived by email, opened twice.', note: 'Allowed by G1, G10, G12.', by: 'letter' },
    { id: '3', at: '2026-11-13T10:21:00Z', title: 'Spoke with Dana Ruiz (accounts payable), 4 min.', text: 'Promised $12,000.00 on 20 Nov.', by: 'M. Okafor', tone: 'ok' },
    { id: '4', at: '2025-11-02', title: 'Client answered the dispute on CS-88419 with a signed delivery note.', by: 'Carrow Steel', tone: 'info' },
  ];
}
