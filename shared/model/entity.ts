/** Entities, links, grades, protection: the vocabulary of the chart. */
export const ENTITY_KINDS = ['person', 'organisation', 'vehicle', 'vessel', 'place', 'document', 'device', 'account', 'event', 'other'] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

export const PROTECTIONS = ['victim', 'witness', 'minor', 'informant'] as const
export type Protection = (typeof PROTECTIONS)[number]

/** How sure a link is: drawn solid, dashed, dotted. */
export const CERTAINTIES = ['confirmed', 'unconfirmed', 'tentative'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/**
 * `subscriber`: a file names this person as the subscriber of a number (a subscriber is not a user). `contact`: an address book calls
 * a number or account by this name. `listed`: the address book of the first holds the second. `member`: the first belongs to the
 * second, a group. `account`: a device holds this account or number. `related`: a chart of another tool says so.
 */
export const LINK_KINDS = ['subscriber', 'uses', 'related', 'contact', 'listed', 'member', 'account'] as const
export type LinkKind = (typeof LINK_KINDS)[number]
