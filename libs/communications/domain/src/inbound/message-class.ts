/** What a message that came in is, as far as somebody must do something about it. */
export const MESSAGE_CLASSES = ['OPT_OUT', 'OPT_IN', 'CEASE', 'REFUSES_TO_PAY', 'DISPUTE', 'WRONG_PERSON', 'PROMISE', 'HELP', 'OUT_OF_OFFICE', 'BOUNCE', 'LOOP', 'OTHER'] as const;
export type MessageClass = (typeof MESSAGE_CLASSES)[number];

/** The words for each class, and what follows from it. */
export const MESSAGE_CLASS_WORDS: Readonly<Record<MessageClass, { readonly label: string; readonly follows: string }>> = {
  OPT_OUT: { label: 'Opt-out', follows: 'This address or number is closed for any debt, at once.' },
  OPT_IN: { label: 'Takes it up again', follows: 'The opt-out that was sent from this number has ended.' },
  CEASE: { label: 'Stop contact', follows: 'Nothing but the notices the law allows goes out on this account.' },
  REFUSES_TO_PAY: { label: 'Refuses to pay', follows: 'In writing: nothing but the notices the law allows goes out on this account.' },
  DISPUTE: { label: 'Dispute', follows: 'The dispute is on the account. Answer it before anything else.' },
  WRONG_PERSON: { label: 'Wrong person', follows: 'The address or number is marked as somebody else’s and is not used again.' },
  PROMISE: { label: 'Promise', follows: 'Nothing by itself: record the promise with its amount and day.' },
  HELP: { label: 'Asks for help', follows: 'Nothing by itself: answer who we are and how to opt out.' },
  OUT_OF_OFFICE: { label: 'Out of office', follows: 'Nothing: a machine wrote it.' },
  BOUNCE: { label: 'Bounce', follows: 'The message came back. A bad address is marked and is not used again.' },
  LOOP: { label: 'Our own message', follows: 'Nothing: it came back to us on its own and is answered to nobody.' },
  OTHER: { label: 'Other', follows: 'Nothing by itself: read it.' },
};

/** Classes a person may give a message; the rest are read from how it came. */
export const CORRECTABLE_CLASSES = ['OPT_OUT', 'CEASE', 'REFUSES_TO_PAY', 'DISPUTE', 'WRONG_PERSON', 'PROMISE', 'OUT_OF_OFFICE', 'OTHER'] as const satisfies readonly MessageClass[];

/** What else a message speaks of that a person must look at; the class does not act on it. */
export const MENTIONS = ['ATTORNEY', 'BANKRUPTCY', 'DEATH', 'IDENTITY_THEFT', 'MILITARY', 'HARDSHIP', 'COMPLAINT'] as const;
export type Mention = (typeof MENTIONS)[number];

export const MENTION_WORDS: Readonly<Record<Mention, string>> = {
  ATTORNEY: 'an attorney', BANKRUPTCY: 'bankruptcy', DEATH: 'a death', IDENTITY_THEFT: 'identity theft', MILITARY: 'military service', HARDSHIP: 'illness or hardship', COMPLAINT: 'a complaint or a regulator' };
